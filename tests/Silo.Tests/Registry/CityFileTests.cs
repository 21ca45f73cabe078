using System.Text;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Silo.Tests.Registry;

public class CityFileTests
{
    [Fact]
    public void A_city_is_read_with_all_it_says()
    {
        var city = CityText.Read(CityText.Good);

        (city.Code, city.Name, city.TimeZone.Id).ShouldBe(("3417", new LocalName("池州市", "Chizhou"), "Asia/Shanghai"));
        city.Areas.Keys.Order().ShouldBe(["3417", "341702", "341702010"]);
        city.Areas["3417"].Parent.ShouldBeNull();
        var station = city.Stations["cz-0001"];
        (station.Kind, station.Area, station.Capacity, station.Hours, station.StaffedHours).ShouldBe((StationKind.Community, "341702010", 60, "Mo-Su 08:30-20:30", "Mo-Fr 08:30-17:30"));
        station.Zones.Select(zone => (zone.Id, zone.Capacity, zone.Private)).ShouldBe([("hall", 40, false), ("rest", 20, true)]);
        var sensor = station.Sensors.ShouldHaveSingleItem();
        (sensor.Id, sensor.Zone, sensor.Type, sensor.Bits, sensor.Invert, sensor.EverySeconds).ShouldBe(("door-1", "hall", SensorType.Line, 16, true, 30));
        station.Kiosks.ShouldHaveSingleItem().Functions.ShouldBe(["one-net"]);
        station.Services.ShouldHaveSingleItem().Name.ShouldBe(new LocalName("办"));
        station.Rota.Select(shift => (shift.Name.Zh, shift.Days, shift.From, shift.To, shift.People))
            .ShouldBe([("白班", DayKind.Workday, new(8, 30), new(17, 30), 2), ("夜班", DayKind.Holiday, new(22, 0), TimeOnly.MinValue, (int?)null)]);
        (station.Tags[0], station.Covers[0], station.Amenities[0]).ShouldBe(("extended", "小区", "water"));
    }

    [Fact]
    public void A_station_without_zones_gets_one_and_all_it_has_lies_in_it()
    {
        var station = CityText.Read(CityText.Good).Stations["cz-0002"];

        var zone = station.Zones.ShouldHaveSingleItem();
        (zone.Id, zone.Capacity).ShouldBe(("main", 8));
        station.Sensors.ShouldHaveSingleItem().Zone.ShouldBe("main");
        station.Kiosks.ShouldHaveSingleItem().Zone.ShouldBe("main");
    }

    [Theory]
    [InlineData("city", null, "file: city: is missing")]
    [InlineData("city/code", null, "city: code: is missing")]
    [InlineData("city/name", "{\"en\":\"x\"}", "city: name.zh: is missing")]
    [InlineData("city/timeZone", "\"Mars/Olympus\"", "city: timeZone: 'Mars/Olympus' is no time zone")]
    [InlineData("areas/1/parent", "\"999\"", "area 341702010: parent: '999' is not among the areas")]
    [InlineData("areas/0/parent", "\"341702010\"", "area 341702: parent: '341702010' lies in the area itself")]
    [InlineData("areas/1/code", "\"341702\"", "area 341702: code: is there twice")]
    [InlineData("areas/1/code", "\"3417\"", "area 3417: code: is the city's own")]
    [InlineData("areas", "7", "file: areas: must be a list")]
    [InlineData("stations/0/id", "\"CZ 1\"", "station CZ 1: id: 'CZ 1' must be 1 to 40 of a-z, 0-9 and -")]
    [InlineData("stations/0/id", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "must be 1 to 40")]
    [InlineData("stations/0/id", null, "file: stations[0].id: is missing")]
    [InlineData("stations/1/id", "\"cz-0001\"", "station cz-0001: id: is there twice")]
    [InlineData("stations/2", "\"text\"", "file: stations[2]: must be an object")]
    [InlineData("stations/0/kind", "\"palace\"", "station cz-0001: kind: 'palace' must be one of")]
    [InlineData("stations/0/kind", null, "station cz-0001: kind: is missing")]
    [InlineData("stations/0/area", "\"999\"", "station cz-0001: area: '999' is not among the areas")]
    [InlineData("stations/0/name", "\" \"", "station cz-0001: name: is missing")]
    [InlineData("stations/0/name", null, "station cz-0001: name: is missing")]
    [InlineData("stations/0/lat", "91", "station cz-0001: lat: is 91, must lie between -90 and 90")]
    [InlineData("stations/0/lon", "-180.5", "station cz-0001: lon: is -180.5")]
    [InlineData("stations/0/lon", "\"east\"", "station cz-0001: lon: must be a number")]
    [InlineData("stations/0/lat", null, "station cz-0001: lat: is missing")]
    [InlineData("stations/0/capacity", "-1", "station cz-0001: capacity: is -1, must be 0 or more")]
    [InlineData("stations/0/capacity", "1.5", "station cz-0001: capacity: must be a whole number")]
    [InlineData("stations/0/capacity", "99999999999", "station cz-0001: capacity: must be a whole number")]
    [InlineData("stations/0/tags", "\"extended\"", "station cz-0001: tags: must be a list of texts")]
    [InlineData("stations/0/hours", "8", "station cz-0001: hours: must be a text")]
    [InlineData("stations/0/hours", "\"Mo-Fr 09:00-25:61\"", "station cz-0001: hours: 'Mo-Fr 09:00-25:61'")]
    [InlineData("stations/0/staffedHours", "\"sunrise-sunset\"", "station cz-0001: staffedHours: 'sunrise-sunset'")]
    [InlineData("stations/0/zones/1/hours", "\"Mo-Fr 09:00-17:00; SH off\"", "zones[1].hours: 'Mo-Fr 09:00-17:00; SH off': No calendar of school holidays")]
    [InlineData("stations/0/movedTo", "\"cz-9999\"", "station cz-0001: movedTo: 'cz-9999' is no station of the file")]
    [InlineData("stations/0/zones/0/capacity", "-5", "station cz-0001: zones[0].capacity: is -5")]
    [InlineData("stations/0/zones/1/id", "\"hall\"", "station cz-0001: zones: 'hall' is there 2 times")]
    [InlineData("stations/0/zones/0/private", "\"yes\"", "station cz-0001: zones[0].private: must be true or false")]
    [InlineData("stations/0/sensors/0/bits", "20", "station cz-0001: sensors[0].bits: is 20, must be 16, 24 or 32")]
    [InlineData("stations/0/sensors/0/type", "\"camera\"", "station cz-0001: sensors[0].type: 'camera' must be one of level, line")]
    [InlineData("stations/0/sensors/0/zone", null, "station cz-0001: sensors[0].zone: is missing, and the station has several")]
    [InlineData("stations/0/sensors/0/zone", "\"roof\"", "station cz-0001: sensors[0].zone: 'roof' is no zone of the station")]
    [InlineData("stations/0/sensors/0/everySeconds", "0", "station cz-0001: sensors[0].everySeconds: is 0, must be 1 or more")]
    [InlineData("stations/0/sensors/1", "{\"id\":\"door-1\",\"zone\":\"hall\"}", "station cz-0001: sensors: 'door-1' is there 2 times")]
    [InlineData("stations/0/kiosks/1", "{\"id\":\"k1\",\"zone\":\"hall\"}", "station cz-0001: kiosks: 'k1' is there 2 times")]
    [InlineData("stations/0/kiosks/0/zone", "\"roof\"", "station cz-0001: kiosks[0].zone: 'roof' is no zone")]
    [InlineData("stations/0/services/0/code", null, "station cz-0001: services[0].code: is missing")]
    [InlineData("stations/0/rota/0/name", null, "station cz-0001: rota[0].name: is missing")]
    [InlineData("stations/0/rota/0/days", "\"payday\"", "station cz-0001: rota[0].days: 'payday' must be one of holiday, weekend, workday")]
    [InlineData("stations/0/rota/0/days", null, "station cz-0001: rota[0].days: is missing")]
    [InlineData("stations/0/rota/0/from", "\"8:30\"", "station cz-0001: rota[0].from: '8:30' must be a time such as 08:30")]
    [InlineData("stations/0/rota/0/to", "\"25:00\"", "station cz-0001: rota[0].to: '25:00' must be a time")]
    [InlineData("stations/0/rota/0/to", "\"17:30:30\"", "station cz-0001: rota[0].to: '17:30:30' must be a time")]
    [InlineData("stations/0/rota/0/to", null, "station cz-0001: rota[0].to: is missing")]
    [InlineData("stations/0/rota/0/people", "0", "station cz-0001: rota[0].people: is 0, must be 1 or more")]
    [InlineData("stations/0/rota", "{}", "station cz-0001: rota: must be a list")]
    public void An_error_names_the_station_and_the_field(string path, string? json, string expected)
    {
        var error = Should.Throw<CityFileException>(() => CityText.Read(CityText.With(path, json)));

        error.Message.ShouldContain(expected);
        error.Errors.ShouldAllBe(one => IsChinese(one.Where.Zh) && IsChinese(one.Problem.Zh) && one.Problem.En != null && !IsChinese(one.Problem.En));
    }

    static bool IsChinese(string text) => text.Any(character => character is >= '\u4E00' and <= '\u9FFF');

    [Fact]
    public void All_errors_are_told_at_once_and_the_first_fifty_shown()
    {
        var stations = string.Join(',', Enumerable.Range(0, 70).Select(i => $$"""{"id":"s-{{i}}","kind":"rest","area":"nowhere","name":{"zh":"x"},"lat":0,"lon":0}"""));

        var error = Should.Throw<CityFileException>(() => CityText.Read(CityText.With("stations", $"[{stations}]")));

        error.Errors.Length.ShouldBe(70);
        error.Message.Split('\n').Length.ShouldBe(51);
        error.Message.ShouldEndWith("… and 20 more");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"city\"")]
    public void What_is_not_a_city_file_is_refused(string text) => Should.Throw<CityFileException>(() => CityText.Read(text)).Errors.ShouldNotBeEmpty();

    [Theory]
    [InlineData("周一至周五 09:00-17:00", "Mo-Fr 09:00-17:00")]
    [InlineData("24小时", "24/7")]
    [InlineData("Mo-Su 08:30-20:30; PH off", "Mo-Su 08:30-20:30; PH off")]
    public void Hours_written_in_Chinese_are_turned_into_the_language_of_the_hub(string written, string hours) =>
        CityText.Read(CityText.With("stations/0/hours", $"\"{written}\"")).Stations["cz-0001"].Hours.ShouldBe(hours);

    [Fact]
    public void A_station_that_was_given_up_is_kept_apart()
    {
        var city = CityText.Read(CityText.With("stations/0/retired", "true"));

        city.Stations.Keys.ShouldBe(["cz-0002"]);
        city.Retired.Keys.ShouldBe(["cz-0001"]);
    }

    [Theory]
    // Half a character, and a file saved as GBK.
    [InlineData("{\"city\":{\"code\":\"\\ud800\"}}")]
    [InlineData("{\"city\":{\"code\":\"\u00b3\u00d8\"}}")]
    public void A_text_that_is_no_unicode_is_refused_like_any_other_fault(string latin)
    {
        var error = Should.Throw<CityFileException>(() => CityFile.Read(new MemoryStream(Encoding.Latin1.GetBytes(latin))));

        error.Message.ShouldContain("holds a text that cannot be read");
    }
}

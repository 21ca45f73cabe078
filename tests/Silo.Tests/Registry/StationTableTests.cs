using System.Text;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Silo.Tests.Registry;

public class StationTableTests
{
    static readonly City Known = CityText.Read(CityText.Good);

    [Fact]
    public void Rows_add_stations_and_change_the_columns_that_are_there()
    {
        var city = Read(
            """
            id, name_zh, kind, area, lat, lon, capacity, tags, address, colour
            cz-0001, 新名, community, 341702010, 30.7, 117.5, , a; b, "路, 2 ""号"" ", red

            cz-0003, 三站, rest, 341702, 30.6, 117.4, 12, , , blue
            """);

        city.Stations.Keys.Order().ShouldBe(["cz-0001", "cz-0002", "cz-0003"]);
        var changed = city.Stations["cz-0001"];
        (changed.Name, changed.Lat, changed.Capacity, changed.Address).ShouldBe((new LocalName("新名", "Station"), 30.7, null, "路, 2 \"号\""));
        changed.Tags.ShouldBe(["a", "b"]);
        changed.Zones.Length.ShouldBe(2);
        changed.Sensors.Length.ShouldBe(1);
        changed.Hours.ShouldBe("Mo-Su 08:30-20:30");
        var added = city.Stations["cz-0003"];
        (added.Kind, added.Zones[0].Capacity, added.Address).ShouldBe((StationKind.Rest, 12, null));
    }

    [Fact]
    public void A_table_that_is_not_utf8_is_refused_and_not_read_as_question_marks()
    {
        using var gbk = new MemoryStream([.. "id,name_zh\ncz-0002,"u8, 0xb3, 0xd8, (byte)'\n']);

        Should.Throw<CityFileException>(() => StationTable.Read(gbk, Known)).Message.ShouldContain("is not UTF-8");
    }

    [Fact]
    public void The_zone_made_of_a_capacity_follows_it() => Read("id,capacity\r\ncz-0002,11\r\n").Stations["cz-0002"].Zones[0].Capacity.ShouldBe(11);

    [Fact]
    public void A_column_may_have_the_name_that_a_city_file_and_an_error_have_for_it()
    {
        var station = Read("id,name.zh,name.en,staffedHours\ncz-0002,某驿站,Some station,Mo-Fr 08:30-17:30\n").Stations["cz-0002"];

        (station.Name.Zh, station.Name.En, station.StaffedHours).ShouldBe(("某驿站", "Some station", "Mo-Fr 08:30-17:30"));
    }

    [Fact]
    public void A_position_from_a_map_is_taken_back_to_WGS_84()
    {
        var city = Read("id,lat,lon,coordinates\ncz-0001,30.6536429,117.4944748,gcj-02\ncz-0002,30.656,117.489,\n");

        (city.Stations["cz-0001"].Lat, city.Stations["cz-0001"].Lon).ShouldBe((30.656, 117.489));
        (city.Stations["cz-0002"].Lat, city.Stations["cz-0002"].Lon).ShouldBe((30.656, 117.489));
    }

    [Theory]
    [InlineData("id,coordinates\ncz-0001,gcj-02", "row 2, cz-0001: coordinates: goes with lat and lon")]
    [InlineData("id,coordinates,lat,lon\ncz-0001,gcj-02,30.7", "row 2, cz-0001: coordinates: goes with lat and lon")]
    [InlineData("id,coordinates,lat,lon\ncz-0001,gcj-02,,", "row 2, cz-0001: lat: is missing")]
    [InlineData("id,lat,lon,coordinates\ncz-0001,30,117,amap", "row 2, cz-0001: coordinates: 'amap' must be one of bd-09, gcj-02, wgs-84")]
    [InlineData("", "row 1: id: is missing")]
    [InlineData("name\nx", "row 1: id: is missing")]
    [InlineData("id,lat\n,3", "row 2: id: is missing")]
    [InlineData("id,lat\ncz-0001,north", "row 2, cz-0001: lat: must be a number")]
    [InlineData("id,capacity\ncz-0001,many", "row 2, cz-0001: capacity: must be a whole number")]
    [InlineData("id,kind\ncz-0001,palace", "row 2, cz-0001: kind: 'palace' must be one of")]
    [InlineData("id,area\ncz-0009,3417", "row 2, cz-0009: name.zh: is missing")]
    [InlineData("id,phone\ncz-0001,1\ncz-0001,2", "row 3, cz-0001: id: is there twice")]
    [InlineData("id,phone\ncz-0001,\"1", "row 2: has a quote that is never closed")]
    public void An_error_names_the_row_the_station_and_the_column(string csv, string expected) =>
        Should.Throw<CityFileException>(() => Read(csv)).Message.ShouldContain(expected);

    [Fact]
    public void A_table_needs_a_city() =>
        Should.Throw<CityFileException>(() => StationTable.Read(new MemoryStream("id\nx"u8.ToArray()), City.None)).Message.ShouldContain("import a city file");

    [Fact]
    public void Columns_that_mean_nothing_are_named()
    {
        var table = Table("id,nmae_zh,capacity,备注,\ncz-0002,某驿站,11,靠近公交站,\n");

        table.Ignored.ShouldBe(["nmae_zh", "备注"]);
        table.City.Stations["cz-0002"].Capacity.ShouldBe(11);
    }

    static City Read(string csv) => Table(csv).City;

    static StationTable Table(string csv) => StationTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), Known);
}

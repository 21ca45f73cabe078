using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Grains.Tests.Counting;

namespace OrleansHub.Grains.Tests.Hours;

public class StationHoursTests
{
    static readonly Schedules Schedules = new(new(Door.Chizhou, ChineseCalendar.BuiltIn));

    // 2026-11-20 is a Friday; 2026-10-01 is National Day; 2026-10-10 is a Saturday that is worked; 2026-02-14 a worked Saturday too.
    [Theory]
    [InlineData("Mo-Fr 09:00-17:00", null, "2026-11-20 08:59", OpenState.Closed, "2026-11-20 09:00")]
    [InlineData("Mo-Fr 09:00-17:00", null, "2026-11-20 09:00", OpenState.Open, "2026-11-20 17:00")]
    [InlineData("Mo-Fr 09:00-17:00", null, "2026-11-20 17:00", OpenState.Closed, "2026-11-23 09:00")]
    [InlineData("Mo-Fr 09:00-17:00", null, "2026-10-10 10:00", OpenState.Open, "2026-10-10 17:00")]
    [InlineData("Mo-Su 09:00-17:00; PH off", null, "2026-10-01 10:00", OpenState.Closed, "2026-10-08 09:00")]
    [InlineData("Mo-Su 00:00-24:00", null, "2026-11-20 23:59", OpenState.Open, null)]
    [InlineData("Mo-Fr 09:00-24:00", null, "2026-11-20 23:59", OpenState.Open, "2026-11-21 00:00")]
    [InlineData("Mo-Fr 09:00-24:00", null, "2026-11-21 00:00", OpenState.Closed, "2026-11-23 09:00")]
    [InlineData(null, null, "2026-11-20 10:00", OpenState.Unknown, null)]
    [InlineData("no timetable at all", null, "2026-11-20 10:00", OpenState.Unknown, null)]
    [InlineData("Mo-Su 08:30-20:30", "24/7", "2026-11-20 23:00", OpenState.Open, null)]
    [InlineData(null, "Mo-Su 08:30-20:30", "2026-11-20 23:00", OpenState.Closed, "2026-11-21 08:30")]
    [InlineData("Mo-Su 08:00-12:00", "Mo-Su 12:00-20:00", "2026-11-20 09:00", OpenState.Open, "2026-11-20 20:00")]
    [InlineData("Mo-Su 17:00+", null, "2026-11-20 18:00", OpenState.Unknown, "2026-11-21 03:00")]
    public void A_station_is_open_by_its_own_hours_or_those_of_a_zone(string? own, string? zone, string at, OpenState state, string? next)
    {
        var opening = Schedules.Of(Station(own, zone)).At(Local(at));

        opening.State.ShouldBe(state);
        opening.NextChange.ShouldBe(next is null ? null : Local(next));
        opening.Until.ShouldBeGreaterThan(Local(at));
    }

    [Fact]
    public void A_private_zone_is_no_way_in()
    {
        var station = Station("Mo-Su 08:30-20:30", "24/7") with
        {
            Zones = [new() { Id = "hall" }, new() { Id = "nursing", Hours = "24/7", Private = true }],
        };

        var opening = Schedules.Of(station).At(Local("2026-11-20 23:00"));

        opening.State.ShouldBe(OpenState.Closed);
        opening.Zones[0].ShouldBe(new(OpenState.Closed, Local("2026-11-21 08:30")));
        opening.Zones[1].ShouldBe(new(OpenState.Open, null));
    }

    [Theory]
    [InlineData("Mo-Fr 08:30-17:30", "2026-11-20 17:29", true)]
    [InlineData("Mo-Fr 08:30-17:30", "2026-11-20 17:30", false)]
    [InlineData(null, "2026-11-20 10:00", null)]
    public void Staffed_and_open_are_two_things(string? staffed, string at, bool? expected)
    {
        var opening = Schedules.Of(Station("Mo-Su 08:30-20:30", null) with { StaffedHours = staffed }).At(Local(at));

        opening.Staffed.ShouldBe(expected);
        opening.State.ShouldBe(OpenState.Open);
    }

    [Fact]
    public void What_is_remembered_is_asked_anew_when_it_has_passed_and_when_the_clock_goes_back()
    {
        var hours = Schedules.Of(Station("Mo-Su 08:30-20:30", null));

        foreach (var (at, state) in new[] { ("21:00", OpenState.Closed), ("10:00", OpenState.Open), ("08:29", OpenState.Closed), ("08:30", OpenState.Open) })
        {
            hours.At(Local("2026-11-20 " + at)).State.ShouldBe(state, at);
        }
    }

    [Theory]
    [InlineData("24/7", 7)]
    [InlineData("Mo-Su 00:00-24:00", 7)]
    [InlineData("Mo-Su 08:30-20:30", 0)]
    [InlineData("Mo-Su 04:00-22:00", 0)]
    [InlineData("Mo-Fr 00:00-24:00", 0)]
    [InlineData(null, 0)]
    public void Nobody_is_sent_home_at_four_from_where_it_stays_open(string? hours, int people)
    {
        // Friday evening; what is open on weekdays only is closed at four on Saturday.
        var door = new Door(Door.OneDoor(sensor => sensor with { EverySeconds = 7200 }, hall => hall with { Hours = hours })) { Now = Local("2026-11-21 03:50") };
        door.Total(0, 0);
        door.Wait(5).Total(7, 0);

        door.Wait(10);

        door.Hall.People.ShouldBe(people);
    }

    static DateTimeOffset Local(string at) => new(DateTime.Parse(at, null), TimeSpan.FromHours(8));

    static StationProfile Station(string? own, string? zone) => new()
    {
        Id = "cz-0001",
        Kind = StationKind.Community,
        Area = "3417",
        Name = new("站"),
        Lat = 30,
        Lon = 117,
        Hours = own,
        Zones = [new() { Id = "hall", Hours = zone }],
    };
}

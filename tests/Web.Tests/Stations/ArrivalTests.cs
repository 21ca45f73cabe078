using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Stations;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Stations;

public class ArrivalTests
{
    static readonly Schedules Schedules = new(new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), NoHolidays.Instance));

    [Theory]
    [InlineData("Walk", 300, "12:00", OpenState.Open, 6, OpenState.Open, false)]
    [InlineData("Ebike", 300, "12:00", OpenState.Open, 2, OpenState.Open, false)]
    [InlineData("Walk", 0, "12:00", OpenState.Open, 1, OpenState.Open, false)]
    [InlineData("Walk", 600, "20:25", OpenState.Open, 11, OpenState.Closed, true)]
    [InlineData("Ebike", 600, "20:25", OpenState.Open, 4, OpenState.Open, false)]
    [InlineData("Walk", 600, "08:25", OpenState.Closed, 11, OpenState.Open, false)]
    // A notice or riders' reports say otherwise than the timetable, and nobody knows for how long.
    [InlineData("Walk", 300, "12:00", OpenState.Unknown, 6, OpenState.Unknown, false)]
    [InlineData("Walk", 300, "12:00", OpenState.Closed, 6, OpenState.Closed, false)]
    public void A_rider_learns_when_he_arrives_and_whether_it_is_still_open(
        string speed, double metres, string at, OpenState open, int minutes, OpenState then, bool closesBefore)
    {
        var now = new DateTimeOffset(DateTime.Parse("2026-11-20 " + at, null), TimeSpan.FromHours(8));
        var hours = Schedules.Of(new SampleCity(2).City.Stations["cz-00001"]);

        var arrival = Arrival.Estimate(Enum.Parse<Speed>(speed), metres, now, hours, null, open, default);

        arrival.ShouldBe(new(minutes, now.AddMinutes(minutes), then, closesBefore, false));
    }

    [Theory]
    // Minutes a closure lasts on, for a rider who arrives in 11; the timetable says closed until 08:30, then open until 20:30.
    [InlineData("12:00", 5, OpenState.Open)]
    [InlineData("12:00", 15, OpenState.Closed)]
    [InlineData("08:25", 5, OpenState.Open)]
    [InlineData("08:25", 15, OpenState.Closed)]
    [InlineData("12:00", null, OpenState.Closed)]
    public void A_closure_that_ends_on_the_way_is_over_on_arrival(string at, int? lasts, OpenState then)
    {
        var now = new DateTimeOffset(DateTime.Parse("2026-11-20 " + at, null), TimeSpan.FromHours(8));
        var hours = Schedules.Of(new SampleCity(2).City.Stations["cz-00001"]);
        var closure = new Closure(now.AddHours(-1), lasts is { } minutes ? now.AddMinutes(minutes) : null, "停电");

        Arrival.Estimate(Speed.Walk, 600, now, hours, closure, OpenState.Closed, default).Open.ShouldBe(then);
    }

    [Theory]
    [InlineData(10, 20, 10, 15, true)]
    [InlineData(10, 20, 10, 5, false)]
    [InlineData(10, 20, -4, 30, false)]
    [InlineData(19, 20, 2, 30, false)]
    [InlineData(20, 20, 9, 5, false)]
    [InlineData(null, 20, 9, 30, false)]
    [InlineData(10, null, 9, 30, false)]
    public void A_station_that_has_been_filling_up_is_marked_when_it_would_be_full_by_then(int? people, int? capacity, int growth, int minutes, bool full)
    {
        new Crowd(people, capacity, growth).IsFullAfter(minutes).ShouldBe(full);
    }

    [Fact]
    public async Task Nearby_tells_it_when_asked_for_a_speed()
    {
        await using var host = await CityHost.Start(2);
        host.Tell(host.City.Door("cz-00001", 0, 0, SampleCity.Noon));
        host.Clock.Now = SampleCity.Noon.AddSeconds(30);
        host.Tell(host.City.Door("cz-00001", 30, 0, host.Clock.Now));

        var plain = await host.Json("/api/v1/nearby?lat=30.602&lon=117.41&limit=1");
        var walk = await host.Json("/api/v1/nearby?lat=30.602&lon=117.41&limit=1&speed=walk");

        plain["stations"]![0]!["arrival"].ShouldBeNull();
        var arrival = walk["stations"]![0]!["arrival"]!;
        ((int)arrival["minutes"]!).ShouldBe(17);
        ((string)arrival["at"]!).ShouldBe("2026-11-20T12:17:30+08:00");
        ((string)arrival["open"]!).ShouldBe("open");
        ((bool)arrival["closesBefore"]!).ShouldBeFalse();
        ((bool)arrival["filling"]!).ShouldBeTrue();
    }
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Cities;
using OrleansHub.Web.Demo;

namespace OrleansHub.Web.Tests.Demo;

public sealed class DemoCrowdTests
{
    static readonly int Saturday = new DateOnly(2026, 11, 21).DayNumber;

    // 04:00, when a service day begins, to so many hours later.
    static int Hour(double hour) => (int)((hour - 4) * 3600);

    [Theory]
    [InlineData("24/7", "rest")]
    [InlineData("Mo-Su 08:30-20:30", "hall")]
    [InlineData("Mo-Fr 08:00-12:00,14:00-17:30; PH off", "hall")]
    [InlineData("Mo-Su 05:00-24:00", "rest")]
    public void Doors_only_count_up_nobody_enters_what_is_shut_and_at_night_all_have_gone(string hours, string room)
    {
        var timetable = new Timetable(hours, TestCity.Of());
        var crowd = new DemoCrowd(42, Rhythm.Of(room, evenings: false), timetable, 40, 1);
        var last = crowd.TotalsAt(new(Saturday - 7, 0));

        for (var day = Saturday - 7; day < Saturday + 7; day++)
        {
            for (var second = 0; second < Moment.SecondsOfDay; second += 300)
            {
                var now = crowd.TotalsAt(new(day, second));
                now.In.ShouldBeGreaterThanOrEqualTo(last.In);
                now.Out.ShouldBeGreaterThanOrEqualTo(last.Out);
                var wasOpen = timetable.On(day).Stretches.Any(open => open.To > second - 300 && open.From <= second);
                if (!wasOpen) now.ShouldBe(last);
                crowd.On(day).Inside(second).ShouldBeInRange(0, 46);
                last = now;
            }
        }
    }

    [Fact]
    public void A_demo_that_was_off_for_a_night_goes_on_where_its_doors_would_be()
    {
        DemoCrowd Fresh() => new(7, Rhythm.Of("rest", false), new Timetable("24/7", TestCity.Of()), 20, 1);
        var stayed = Fresh();
        stayed.TotalsAt(new(Saturday, Hour(22)));

        stayed.TotalsAt(new(Saturday + 1, Hour(9.5))).ShouldBe(Fresh().TotalsAt(new(Saturday + 1, Hour(9.5))));
    }

    [Fact]
    public void Riders_rest_after_lunch_and_late_and_changlong_fills_in_the_evening_after_a_quiet_morning()
    {
        var city = DemoCity.Read();
        var life = new DemoLife(city);
        var changlong = city.Stations.Values.Single(station => station.Tags.Contains("first-extended"));
        var rests = city.Stations.Values.Where(station => station is { Kind: StationKind.Rest, Hours: "24/7" }).ToArray();

        int Inside(IEnumerable<StationProfile> stations, string zone, double hour) => stations.Sum(station => station.Sensors
            .Where(sensor => sensor.Zone == zone).Sum(sensor => life.CrowdAt(station, sensor).On(Saturday - 2).Inside(Hour(hour))));

        var (noon, three, eleven) = (Inside(rests, "rest", 12), Inside(rests, "rest", 15), Inside(rests, "rest", 23));
        three.ShouldBeGreaterThan(3 * noon);
        eleven.ShouldBeGreaterThan(2 * noon);
        var (morning, evening) = (Inside([changlong], "hall", 9.5), Inside([changlong], "hall", 19.25));
        evening.ShouldBeGreaterThan(2 * morning);
        (evening / (double)changlong.FindZone("hall")!.Capacity!).ShouldBeGreaterThan(0.7);
        rests.Any(station => Inside([station], "rest", 15) >= station.FindZone("rest")!.Capacity).ShouldBeTrue("one fills up");
    }

    [Fact]
    public void Two_weeks_of_the_demos_readings_are_taken_without_a_quarantine_and_resets_lose_nobody()
    {
        var city = DemoCity.Read();
        var life = new DemoLife(city);
        var clock = city.Clock;
        var stations = life.Stations.Where(station => station.Sensors.Any(sensor => Draw.Seed($"{station.Id}/{sensor.Id}") % 15 == 0)).Take(12);
        var (resets, visits, told) = (0L, 0L, 0L);

        foreach (var station in stations)
        {
            var (counts, first) = (StationCounts.Empty, clock.StartOf(DateOnly.FromDayNumber(Saturday - 14)));
            var doors = life.DevicesOf(station).OfType<DemoSensor>().Where(sensor => sensor.IsLine).ToArray();
            for (var at = first.AddMinutes(1); at < first.AddDays(14); at += TimeSpan.FromMinutes(10))
            {
                foreach (var door in doors)
                {
                    var (entries, exits, boot) = door.RegistersAt(Moment.Of(at, clock));
                    var counted = Counter.Record(station, clock, counts, new RegisterReading(door.Id, at, entries, exits, boot), at);
                    counted.Verdict.ShouldBe(Verdict.Accepted);
                    counts = counted.Counts;
                    told += counted.History.Days.Sum(day => day.In);
                }
            }
            resets += counts.Sensors.Sum(sensor => sensor.Resets);
            visits += station.Sensors.Where(sensor => sensor.Type == SensorType.Line)
                .Sum(sensor => Enumerable.Range(Saturday - 14, 13).Sum(day => life.CrowdAt(station, sensor).On(day).All));
        }

        resets.ShouldBeGreaterThan(10);
        ((double)told).ShouldBe(visits, visits * 0.01);
    }
}

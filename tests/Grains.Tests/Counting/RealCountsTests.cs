using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class RealCountsTests
{
    static readonly TimeZoneInfo California = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [RealFact]
    public void Fifteen_weeks_of_one_door_add_up_and_every_day_leaves_a_residual()
    {
        var door = new Door(Door.OneDoor(sensor => sensor with { EverySeconds = 1800 }), California);
        var shown = new List<int>();

        foreach (var (at, reading) in RealCounts.CalIt2(California))
        {
            door.Read(reading, at).ShouldBeOneOf(Verdict.Accepted, Verdict.Late);
            shown.Add(door.Hall.People!.Value);
        }

        door.Moved().ShouldBe((19_597, 18_837));
        var days = door.History().Days.GroupBy(day => day.Day).Select(rows => rows.Sum(row => row.Residual!.Value)).ToArray();
        days.Length.ShouldBe(106);
        days.Sum().ShouldBe(19_597 - 18_837);
        shown.Min().ShouldBe(0);
        var buckets = door.History().Buckets;
        (buckets.Sum(bucket => bucket.In), buckets.Sum(bucket => bucket.Out)).ShouldBe((19_597, 18_837));
        buckets.Min(bucket => bucket.Low).ShouldBe(0);
    }

    [RealFact]
    public void Twenty_seven_turnstiles_give_the_sums_of_their_register_differences()
    {
        var (station, readings) = RealCounts.UnionSquare();
        var square = new Door(station, TimeZoneInfo.Utc);

        foreach (var reading in readings) square.Read(reading, reading.At);

        station.Sensors.Length.ShouldBe(27);
        square.Moved().ShouldBe((1_187_291, 1_155_774));
        square.Look().Sensors.Sum(sensor => sensor.Resets + sensor.Quarantined + sensor.Wraps).ShouldBe(0);
        square.Verdicts.GetValueOrDefault(Verdict.Quarantined).ShouldBe(0);
    }
}

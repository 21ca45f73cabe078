using System.Text.Json;
using FsCheck.Fluent;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class CountingProperties
{
    [Fact]
    public void People_are_never_negative() => Chance.ForAll(Chance.Life, life =>
    {
        var door = new Door(Chance.Station);
        foreach (var step in life.Steps)
        {
            step(door);
            door.Look().People.GetValueOrDefault().ShouldBeGreaterThanOrEqualTo(0);
            door.Look().Zones.ShouldAllBe(zone => zone.People.GetValueOrDefault() >= 0);
        }
        door.History().Buckets.ShouldAllBe(bucket => bucket.Low.GetValueOrDefault() >= 0 && bucket.PersonSeconds >= 0);
    });

    [Fact]
    public void Quarters_and_days_tell_of_the_same_people() => Chance.ForAll(Chance.Life, life =>
    {
        var history = life.Steps.Live().Wait(life.Alone).History();

        foreach (var zone in Chance.Station.Zones)
        {
            var quarters = history.Buckets.Where(bucket => bucket.Zone == zone.Id).ToArray();
            var days = history.Days.Where(day => day.Zone == zone.Id).ToArray();
            (quarters.Sum(q => q.In), quarters.Sum(q => q.Out)).ShouldBe((days.Sum(day => day.In), days.Sum(day => day.Out)));
        }
    });

    [Fact]
    public void What_intervals_say_is_what_history_sums_up_to() => Chance.ForAll(Chance.Life, life =>
    {
        var door = life.Steps.Live().Wait(TimeSpan.FromDays(1));
        var (@in, @out) = door.Moved();
        var (more, less) = (0, 0);

        for (var i = 0; i < 40; i++)
        {
            door.Wait(i).Read(new IntervalReading("a", door.Now, $"after-{i}", i % 7, i % 5)).ShouldBe(Verdict.Accepted);
            (more, less) = (more + i % 7, less + i % 5);
        }

        door.Moved().ShouldBe((@in + more, @out + less));
    });

    [Fact]
    public void The_raw_count_is_its_base_and_who_came_less_who_went() => Chance.ForAll(Chance.Life, life =>
    {
        var door = life.Steps.Live();
        door.Recount(50);
        var visits = door.Counts.Sensors.Where(sensor => sensor.Zone == "hall").Sum(sensor => sensor.DayIn - sensor.DayOut);
        var day = door.Counts.Day;
        foreach (var step in life.Steps)
        {
            var raw = door.Hall.Raw;
            var recounted = door.Counts;
            step(door);
            // A recount and the end of a day set a new base, which is not of this property.
            if (door.Counts.Day != day || door.Verdicts.Count == 0) return;
            var now = door.Counts.Sensors.Where(sensor => sensor.Zone == "hall").Sum(sensor => sensor.DayIn - sensor.DayOut);
            if (now != visits) door.Hall.Raw.ShouldBe(raw + now - visits);
            visits = now;
        }
    });

    [Fact]
    public void Settling_does_not_change_what_can_be_seen() => Chance.ForAll(Chance.Life, life =>
    {
        var door = life.Steps.Live().Wait(life.Alone);
        var before = Shown(door.Look());

        door.Settle();

        Shown(door.Look()).ShouldBe(before);
    });

    [Fact]
    public void Settling_again_changes_nothing() => Chance.ForAll(Chance.Life, life =>
    {
        var door = life.Steps.Live().Wait(life.Alone);
        door.Settle();
        var (counts, rows) = (door.Counts, door.Buckets.Count + door.Days.Count);

        door.Settle();

        door.Counts.ShouldBeSameAs(counts);
        (door.Buckets.Count + door.Days.Count).ShouldBe(rows);
    });

    [Fact]
    public void It_does_not_matter_how_often_anyone_looks() => Chance.ForAll(Chance.Life, life =>
    {
        var (once, often) = (life.Steps.Live(), life.Steps.Live());

        for (var i = 0; i < 20; i++) often.Wait(life.Alone / 20).Settle();
        once.Now = often.Now;
        once.Settle();

        Sums(often.History()).ShouldBe(Sums(once.History()));
        often.Look().People.ShouldBe(once.Look().People);
    });

    [Fact]
    public void Until_its_next_change_what_is_seen_stays_as_it_is() => Chance.ForAll(
        Chance.Life.SelectMany(life => Gen.Choose(0, 999).Select(share => (life.Steps, life.Alone, share))), life =>
        {
            var door = life.Steps.Live().Wait(life.Alone);
            var seen = door.Look();
            if (seen.NextChange == DateTimeOffset.MaxValue) return;

            door.Now += (seen.NextChange - door.Now) * (life.share / 1000.0);
            Shown(door.Look()).ShouldBe(Shown(seen));

            door.Now = seen.NextChange;
            Shown(door.Look()).ShouldNotBe(Shown(seen));
        });

    // What slides with the clock is left out.
    static string Shown(Occupancy seen) =>
        JsonSerializer.Serialize(seen with { Zones = [.. seen.Zones.Select(zone => zone with { In15 = 0, Out15 = 0 })] });

    static string Sums(HistoryRows rows) => JsonSerializer.Serialize(new
    {
        Quarters = from bucket in rows.Buckets
                   group bucket by (bucket.Zone, bucket.Start) into same
                   orderby same.Key
                   let low = same.Min(bucket => bucket.Low)
                   where low is not null || same.Any(bucket => bucket.In + bucket.Out + bucket.KnownSeconds > 0)
                   let people = $"{low} {same.Max(b => b.High)} {same.Sum(b => b.PersonSeconds)} {same.Sum(b => b.KnownSeconds)}"
                   select $"{same.Key} {same.Sum(b => b.In)} {same.Sum(b => b.Out)} {people}",
        Days = from day in rows.Days
               group day by (day.Sensor, day.Day) into same
               orderby same.Key
               select $"{same.Key} {same.Sum(d => d.In)} {same.Sum(d => d.Out)} {same.Sum(d => d.Residual)} {same.Max(d => d.Peak)}",
    });
}

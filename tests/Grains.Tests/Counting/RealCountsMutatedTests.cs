using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

/// <summary>The turnstiles of Union Square with what can happen to registers on the way done to them.</summary>
public sealed class RealCountsMutatedTests
{
    static readonly (int In, int Out) Sums = (1_187_291, 1_155_774);

    [RealTheory]
    [InlineData(16)]
    [InlineData(24)]
    public void Narrow_registers_wrap_and_lose_nobody(int bits)
    {
        var (square, readings) = Square(sensor => sensor with { Bits = bits });
        var modulus = 1L << bits;

        foreach (var reading in readings) square.Read(reading with { In = reading.In % modulus, Out = reading.Out % modulus }, reading.At);

        square.Moved().ShouldBe(Sums);
        square.Look().Sensors.Sum(sensor => sensor.Resets + sensor.Quarantined).ShouldBe(0);
        square.Look().Sensors.Sum(sensor => sensor.Wraps).ShouldBeGreaterThan(bits == 16 ? 10 : -1);
    }

    [RealFact]
    public void Registers_known_to_count_down_lose_nobody()
    {
        var (square, readings) = Square(sensor => sensor with { Down = CountsDown.Both });

        foreach (var reading in readings)
        {
            var (@in, @out) = (uint.MaxValue - reading.In % uint.MaxValue, uint.MaxValue - reading.Out % uint.MaxValue);
            square.Read(reading with { In = @in, Out = @out }, reading.At);
        }

        square.Moved().ShouldBe(Sums);
    }

    [RealFact]
    public void A_register_reset_between_two_readings_loses_only_what_it_forgot()
    {
        var (square, readings) = Square();
        var zero = new Dictionary<string, RegisterReading>();
        var last = new Dictionary<string, RegisterReading>();
        var forgotten = 0L;
        foreach (var (place, reading) in readings.Index())
        {
            // Every thousandth reading finds a register that began anew after the one before.
            if (place % 1000 == 999 && last.TryGetValue(reading.Source, out var before))
            {
                zero[reading.Source] = reading with { In = reading.In - 1, Out = reading.Out - 1 };
                forgotten += reading.In - 1 - before.In;
            }
            var from = zero.GetValueOrDefault(reading.Source, reading with { In = 0, Out = 0 });
            square.Read(reading with { In = reading.In - from.In, Out = reading.Out - from.Out }, reading.At);
            last[reading.Source] = reading;
        }

        square.Look().Sensors.Sum(sensor => sensor.Resets).ShouldBe(5);
        square.Moved().In.ShouldBe(Sums.In - (int)forgotten);
    }

    [RealTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sent_twice_shuffled_and_thirty_percent_lost_until_the_end(int seed)
    {
        var (square, readings) = Square();
        var random = new Random(seed);
        var lasts = readings.Select(reading => reading.Source).Distinct().Select(door => readings.Last(reading => reading.Source == door));
        var firsts = readings.Select(reading => reading.Source).Distinct().Select(door => readings.First(reading => reading.Source == door));
        foreach (var reading in firsts) square.Read(reading, reading.At);

        // Each day's readings come in any order at its end, some twice and some not at all.
        foreach (var day in readings.GroupBy(reading => reading.At!.Value.Date))
        {
            var sent = day.Where(_ => random.NextDouble() > 0.3).SelectMany(reading => Enumerable.Repeat(reading, random.Next(1, 3))).ToArray();
            random.Shuffle(sent);
            foreach (var reading in sent) square.Read(reading, new(day.Key.AddDays(1), TimeSpan.Zero));
        }
        foreach (var reading in lasts) square.Read(reading, readings[^1].At!.Value.AddHours(4));

        square.Moved().ShouldBe(Sums);
        square.History().Buckets.Sum(bucket => bucket.In).ShouldBe(Sums.In);
    }

    [RealFact]
    public void Reversed_doors_swap_the_sums()
    {
        var (square, readings) = Square(sensor => sensor with { Invert = true });

        foreach (var reading in readings) square.Read(reading, reading.At);

        square.Moved().ShouldBe((Sums.Out, Sums.In));
    }

    static (Door Square, List<RegisterReading> Readings) Square(Func<SensorProfile, SensorProfile>? change = null)
    {
        var (station, readings) = RealCounts.UnionSquare();
        return (new Door(station with { Sensors = [.. station.Sensors.Select(change ?? (sensor => sensor))] }, TimeZoneInfo.Utc), readings);
    }
}

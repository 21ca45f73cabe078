using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests.Live;

/// <summary>People and kiosks of a sample city at random, the same for the same seed; every reading moves the clock by up to <paramref name="step"/>.</summary>
sealed class SampleTraffic(SampleCity city, SetClock clock, int seed, TimeSpan step)
{
    readonly Random random = new(seed);
    readonly string[] stations = [.. city.City.Stations.Keys.Order(StringComparer.Ordinal)];
    readonly Dictionary<string, (long In, long Out)> doors = [];

    /// <summary>The lines of one window; the same station may be in it twice.</summary>
    public List<StationLine> Window(int readings) => [.. Enumerable.Range(0, readings).Select(_ => Next())];

    StationLine Next()
    {
        clock.Now += TimeSpan.FromTicks(random.NextInt64(step.Ticks + 1));
        var station = stations[random.Next(stations.Length)];
        var at = clock.Now;
        if (random.Next(4) == 0 && city.City.Stations[station].Kiosks.Length > 0)
        {
            return city.Kiosk(station, (KioskStatus)random.Next(1, 5), at);
        }
        var (entered, left) = doors.GetValueOrDefault(station);
        var inside = entered - left;
        doors[station] = (entered += random.Next(3), left += random.Next((int)Math.Min(3, inside + 2)));
        return city.Door(station, entered, left, at);
    }
}

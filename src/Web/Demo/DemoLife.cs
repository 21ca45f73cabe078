using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Demo;

/// <summary>The crowds and devices of a city. For one thread.</summary>
internal sealed class DemoLife
{
    readonly Dictionary<string, Timetable> timetables = [];
    readonly City city;
    readonly string? dead;

    public DemoLife(City city)
    {
        this.city = city;
        Stations = [.. city.Stations.Values.OrderBy(station => station.Id, StringComparer.Ordinal)];
        // One counter has never said a word.
        dead = Stations.LastOrDefault(station => station.Sensors.Length == 1)?.Id;
    }

    public IReadOnlyList<StationProfile> Stations { get; }

    public IEnumerable<DemoDevice> DevicesOf(StationProfile station)
    {
        foreach (var sensor in station.Sensors)
        {
            yield return new DemoSensor(station.Id, sensor, CrowdAt(station, sensor), isDead: station.Id == dead);
        }
        foreach (var kiosk in station.Kiosks)
        {
            var room = kiosk.Zone is { } zone ? station.FindZone(zone) : null;
            yield return new DemoKiosk(station.Id, kiosk, TimetableOf(kiosk.Hours ?? room?.Hours ?? station.Hours));
        }
    }

    /// <summary>Whether a sensor has ever said anything.</summary>
    public bool IsDead(StationProfile station) => station.Id == dead;

    /// <summary>The people one counter sees; those of a room with two doors share them.</summary>
    public DemoCrowd CrowdAt(StationProfile station, SensorProfile sensor)
    {
        var zone = station.FindZone(sensor.Zone)!;
        var doors = station.Sensors.Count(other => other.Zone == zone.Id && other.Type == SensorType.Line);
        var seed = Draw.Seed($"{station.Id}/{sensor.Id}");
        var evenings = station.Tags.Contains("first-extended");
        return new(
            seed, Rhythm.Of(zone.Kind, evenings), TimetableOf(zone.Hours ?? station.Hours), (zone.Capacity ?? 20) / (double)Math.Max(1, doors),
            evenings ? 1.1 : Popularity(seed, zone));
    }

    // Most places are quiet, a few are loved, and one rest area in fourteen is too small for those who come.
    static double Popularity(uint seed, ZoneProfile zone)
    {
        var draw = Draw.Of(seed, 0, -50);
        if (zone.Kind == "rest" && draw > 0.93) return 1.4;
        var love = draw * draw * draw;
        return zone.Kind == "rest" ? 0.15 + 0.75 * love : 0.06 + 0.75 * love;
    }

    Timetable TimetableOf(string? hours)
    {
        if (timetables.TryGetValue(hours ?? "", out var known)) return known;
        return timetables[hours ?? ""] = new(hours, city);
    }
}

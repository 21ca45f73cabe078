using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>
/// Rule 7 for a zone that stays open over the end of the service day: people cannot exceed the entries of the last eight hours, or else exits the door missed would
/// pile up for ever. Entries are kept by the whole hour, so one counts for eight to nine hours.
/// </summary>
static class Dwell
{
    const int Hours = 8;

    public static bool AppliesTo(StationProfile station, string zone)
    {
        if (station.FindZone(zone) is null) return false;
        // What a level sensor sees is true however long it stays.
        foreach (var sensor in station.Sensors)
        {
            if (sensor.Zone == zone && sensor.Type == SensorType.Level) return false;
        }
        return true;
    }

    public static long HourOf(long instant) => Quarters.Of(instant) >> 2;

    /// <summary>The most people there can be in an hour if nobody comes any more.</summary>
    public static long Limit(ZoneCount zone, long hour)
    {
        if (zone.Entries.IsDefault) return 0;
        var sum = 0L;
        for (var i = 0; i < zone.Entries.Length; i++)
        {
            if (zone.EntriesHour - i >= hour - Hours) sum += zone.Entries[i];
        }
        return sum;
    }

    /// <summary>The zone with those who stayed too long presumed gone.</summary>
    public static ZoneCount Expire(ZoneCount zone, long hour) =>
        zone.Raw > 0 && Limit(zone, hour) is var limit && zone.Raw > limit ? zone with { Raw = limit } : zone;

    /// <summary>When the first of those present will have stayed too long: just after an hour has ended.</summary>
    public static long ExpiresAt(ZoneCount zone, long now)
    {
        var hour = HourOf(now) + 1;
        while (Limit(zone, hour) >= zone.Raw) hour++;
        return hour * 4 * Quarters.Ms + 1;
    }

    /// <summary>The zone with entries noted in an hour; those older than the memory are forgotten.</summary>
    public static ZoneCount Enter(ZoneCount zone, long hour, long entries)
    {
        if (entries <= 0) return zone;
        if (!zone.Entries.IsDefaultOrEmpty && hour == zone.EntriesHour)
        {
            return zone with { Entries = zone.Entries.SetItem(0, (int)Math.Min(zone.Entries[0] + entries, int.MaxValue)) };
        }
        var old = zone.Entries.IsDefault ? [] : zone.Entries;
        var newest = old.IsEmpty ? hour : Math.Max(zone.EntriesHour, hour);
        if (newest - hour > Hours) return zone;
        // Trailing empty hours are not worth storing.
        var builder = ImmutableArray.CreateBuilder<int>(Hours + 1);
        for (var i = 0; i <= Hours; i++)
        {
            var at = newest - i;
            var place = zone.EntriesHour - at;
            var sum = (place >= 0 && place < old.Length ? old[(int)place] : 0L) + (at == hour ? entries : 0);
            builder.Add((int)Math.Min(sum, int.MaxValue));
        }
        while (builder.Count > 1 && builder[^1] == 0) builder.RemoveAt(builder.Count - 1);
        return zone with { Entries = builder.ToImmutable(), EntriesHour = newest };
    }
}

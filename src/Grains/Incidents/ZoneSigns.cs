using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>Zones that are full, and zones whose doors do not add up. Of a private zone neither is ever said.</summary>
internal static class ZoneSigns
{
    /// <summary>So many days running make a door's error one that somebody must look at.</summary>
    public const int DaysOfDrift = 3;

    const int LeastDrift = 5;
    const int CapacityOfOne = 10;

    /// <summary>Full as its level says, which crosses its border by five points and so does not flicker.</summary>
    public static Sign Full(in Outlook look, ZoneProfile zone)
    {
        if (zone.Private || look.IsShut(zone.Id) || Find(look, zone.Id) is not { } now) return Sign.Gone;
        return now.Level switch
        {
            Level.Full => Sign.Now(new() { People = now.People, Capacity = now.Capacity }),
            Level.Unknown => Sign.Unclear,
            _ => Sign.Gone,
        };
    }

    public static Sign Residual(in Outlook look, ZoneProfile zone, ImmutableArray<Drift> drifts)
    {
        if (zone.Private || Find(look, zone.Id) is not { } now || !IsOver(now)) return Sign.Gone;
        foreach (var drift in drifts)
        {
            if (drift.Zone != zone.Id) continue;
            return drift.Days < DaysOfDrift ? Sign.Gone : Sign.From(drift.Since, drift.Since, new() { Residual = now.Residual, Limit = Limit(now), Days = drift.Days });
        }
        return Sign.Gone;
    }

    public static bool IsOver(ZoneOccupancy zone) => zone.Residual is { } residual && Math.Abs((long)residual) > Limit(zone);

    /// <summary>The people whom the doors of a zone may leave over in a day: a tenth of its room, and five in a small one.</summary>
    static int Limit(ZoneOccupancy zone) => Math.Max(LeastDrift, (zone.Capacity ?? 0) / CapacityOfOne);

    public static ZoneOccupancy? Find(in Outlook look, string zone)
    {
        foreach (var occupancy in look.Standing.Occupancy.Zones)
        {
            if (occupancy.Id == zone) return occupancy;
        }
        return null;
    }
}

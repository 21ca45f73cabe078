using OrleansHub.Grains.Audit;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>Rule 8 for staff: what may be recounted, what it makes of the counts, and what it leaves on record. Pure.</summary>
public static class Recounting
{
    // One digit too many is the slip people make.
    const int RoomsThatFit = 10;
    const int FewestThatFit = 100;

    public static (RecountAnswer Answer, Counted Counted) Of(StationProfile station, ServiceClock clock, StationCounts counts, Recount recount, DateTimeOffset now)
    {
        var verdict = Check(station, recount);
        if (verdict != RecountVerdict.Done) return (new(verdict, null, now), default);
        var shown = Occupancy.At(station, clock, counts, now).Zones.First(zone => zone.Id == recount.Zone).People;
        if (recount.Was is { } was && shown is { } people && people != was) return (new(RecountVerdict.Changed, people, now), default);

        var counted = Counter.Recount(station, clock, counts, recount.Zone, recount.People, now);
        var happened = new DayEvent(now, DayEventKind.Recount, recount.Zone, recount.People, shown);
        return (new(RecountVerdict.Done, shown, now), counted with { History = counted.History.Add(happened) });
    }

    /// <summary>The act of a recount that was taken.</summary>
    public static Act Act(string station, Recount recount, RecountAnswer answer) => new(
        recount.By, answer.At, "recount", $"{station}/{recount.Zone}",
        ActJson.Of(new { People = answer.Was }), ActJson.Of(new { recount.People, Reason = recount.Reason.Trim() }));

    static RecountVerdict Check(StationProfile station, Recount recount)
    {
        if (station.FindZone(recount.Zone) is not { } zone) return RecountVerdict.UnknownZone;
        if (zone.Private) return RecountVerdict.PrivateZone;
        if (!station.Sensors.Any(sensor => sensor.Zone == zone.Id)) return RecountVerdict.NoSensor;
        if (recount.People < 0 || recount.People > Most(station, zone)) return RecountVerdict.Impossible;
        return PlainText.TryTake(recount.Reason, out _) ? RecountVerdict.Done : RecountVerdict.BadReason;
    }

    static int Most(StationProfile station, ZoneProfile zone) =>
        Room.Of(station, zone) is { } room ? (int)Math.Clamp((long)room * RoomsThatFit, FewestThatFit, Counter.MostPeople) : Counter.MostPeople;
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Pages;

/// <summary>What a rider is told first. <see cref="Look"/> names the tint: a level, closed, unknown or full.</summary>
internal sealed record PageVerdict(string Look, string Sentence, string? More)
{
    public static PageVerdict Of(PageStation station, PageWords words, PageTimes times) => station switch
    {
        { Notice: { } notice } => new("closed", words.ClosedForNow, notice.Until is { } until ? words.Until(times.Moment(until)) : null),
        { Open: OpenState.Closed } => new("closed", words.Closed, station.NextChange is { } next ? words.Opens(times.Moment(next)) : null),
        { Open: OpenState.Unknown, Locked: > 0 } => new("full", words.Locked, words.LockedBy(station.Locked)),
        { Open: OpenState.Unknown } => new("unknown", words.HoursUnknown, Count(station, words)),
        { Level: Level.Full } => new("full", words.Full, Count(station, words)),
        { Evidence: null } => new("unknown", words.NotProven, station.NextChange is { } next ? words.Until(times.Moment(next)) : null),
        _ when OnlyOpenZone(station) is { Name: { } name } zone => new(LookOf(zone.Level), words.OnlyZone(words.Name(name)), Count(zone, words)),
        { Freshness: Freshness.Unknown } => new("unknown", words.NotCounted, null),
        { Level: Level.Quiet } => new("quiet", words.Room, Count(station, words)),
        { Level: Level.Moderate } => new("moderate", words.SomeRoom, Count(station, words)),
        { Level: Level.Busy } => new("busy", words.Busy, Count(station, words)),
        _ => new("unknown", words.OpenNow, Count(station, words)),
    };

    /// <summary>Level and people, each as far as it is known.</summary>
    public static string? Count(PageStation station, PageWords words) => Count(station.Level, station.People, station.Capacity, station.Freshness, words);

    public static string? Count(PageZone zone, PageWords words) => Count(zone.Level, zone.People, zone.Capacity, zone.Freshness, words);

    static string? Count(Level level, int? people, int? capacity, Freshness freshness, PageWords words)
    {
        var number = people is not { } known || freshness == Freshness.Unknown ? null
            : words.People(freshness == Freshness.Stale ? words.About(known) : PageWords.Number(known), capacity);
        if (level == Level.Unknown) return number;
        return number is null ? words.Level(level) : words.Facts(words.Level(level), number);
    }

    // A hall that has closed beside a rest zone that has not: only there one can go in.
    static PageZone? OnlyOpenZone(PageStation station)
    {
        var zones = station.Zones.Where(zone => !zone.Private).ToArray();
        return zones.Any(zone => zone.Open == OpenState.Closed) && zones.Count(zone => zone.Open == OpenState.Open) == 1
            ? zones.First(zone => zone.Open == OpenState.Open)
            : null;
    }

    static string LookOf(Level level) => level switch
    {
        Level.Quiet => "quiet",
        Level.Moderate => "moderate",
        Level.Busy => "busy",
        Level.Full => "full",
        _ => "unknown",
    };
}

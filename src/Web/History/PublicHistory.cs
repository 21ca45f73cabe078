using Microsoft.Extensions.Options;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>What may be known of a station's past: of no private zone, and by the public nothing where only levels are published.</summary>
internal sealed class PublicHistory(ICurves curves, IOptions<PrivacyOptions> privacy, TimeProvider time)
{
    public bool IsPublished => privacy.Value.PublicCounts == PublicCounts.Exact;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>A station of the city and the newest line known of it; a retired one says nothing any more. Null when there is no such station.</summary>
    public static (StationProfile Profile, StationLine Line)? Find(LiveSnapshot snapshot, string id)
    {
        var station = snapshot.Plan.FindStation(id);
        if (station >= 0) return (snapshot.Plan.Stations[station], snapshot.Stations[station].Line);
        return snapshot.Plan.City.Retired.TryGetValue(id, out var retired) ? (retired, StationLine.Silent(id)) : null;
    }

    public Task<IReadOnlyList<HistorySpan>> Read(LiveSnapshot snapshot, int station, DateTimeOffset from, DateTimeOffset to, Step step, bool forStaff = false) =>
        Read(snapshot, snapshot.Plan.Stations[station], snapshot.Stations[station].Line, from, to, step, forStaff);

    /// <summary>What staff did, without names; none of it touches a private zone.</summary>
    public IReadOnlyList<DayEvent> Events(string station, DateTimeOffset from, DateTimeOffset to, bool forStaff = false) =>
        forStaff || IsPublished ? curves.Events(station, from, to) : [];

    public async Task<IReadOnlyList<HistorySpan>> Read(
        LiveSnapshot snapshot, StationProfile profile, StationLine line, DateTimeOffset from, DateTimeOffset to, Step step, bool forStaff = false)
    {
        if (!forStaff && !IsPublished) return [];
        var spans = await curves.OfZones(profile, snapshot.Plan.Clock, line, from, to, step, Now);
        var hidden = profile.Zones.Where(zone => zone.Private).Select(zone => zone.Id).ToArray();
        return hidden.Length == 0 ? spans : [.. spans.Where(span => !hidden.Contains(span.Zone))];
    }
}

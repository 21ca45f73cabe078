using Microsoft.Extensions.Options;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>What the public may know of a station's past: no private zone, and nothing where only levels are published.</summary>
internal sealed class PublicHistory(ICurves curves, IOptions<PrivacyOptions> privacy, TimeProvider time)
{
    public bool IsPublished => privacy.Value.PublicCounts == PublicCounts.Exact;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IReadOnlyList<HistorySpan>> Read(LiveSnapshot snapshot, int station, DateTimeOffset from, DateTimeOffset to, Step step)
    {
        if (!IsPublished) return [];
        var profile = snapshot.Plan.Stations[station];
        var spans = await curves.OfZones(profile, snapshot.Plan.Clock, snapshot.Stations[station].Line, from, to, step, Now);
        var hidden = profile.Zones.Where(zone => zone.Private).Select(zone => zone.Id).ToArray();
        return hidden.Length == 0 ? spans : [.. spans.Where(span => !hidden.Contains(span.Zone))];
    }
}

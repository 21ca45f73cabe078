using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>Hours out of the storage.</summary>
internal sealed class StoredHours(CityHistory history, PendingHistory pending) : ICityHours
{
    // A quarter is stored with the first reading after it.
    static readonly TimeSpan Stored = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<CityHour>> Of(
        LiveSnapshot snapshot, IReadOnlyCollection<StationProfile> stations, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var waiting = now < from || now > to + Stored ? null : await pending.Of(snapshot, stations, now, CancellationToken.None);
        // The storage is read in one go; whoever asks goes on meanwhile.
        return await Task.Run(() => history.Hours(stations, from, to, snapshot.Plan.Clock, now, waiting));
    }
}

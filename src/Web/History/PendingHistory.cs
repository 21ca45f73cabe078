using System.Collections.Concurrent;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>What stations have counted and not stored yet: the open quarters of today.</summary>
internal sealed class PendingHistory(IGrainFactory grains)
{
    const int AtOnce = 32;

    /// <summary>By station; those without anything pending are left out.</summary>
    public async Task<IReadOnlyDictionary<string, HistoryRows>> Of(LiveSnapshot snapshot, IEnumerable<StationProfile> stations, DateTimeOffset now, CancellationToken stop)
    {
        var (clock, pending) = (snapshot.Plan.Clock, new ConcurrentDictionary<string, HistoryRows>(StringComparer.Ordinal));
        var passed = new List<StationProfile>();
        foreach (var station in stations)
        {
            if (snapshot.Plan.FindStation(station.Id) is not (>= 0 and var number)) continue;
            var rows = Counter.Pending(station, clock, snapshot.Stations[number].Line.Counts, now);
            // A quarter that has passed may be stored by now, by a reading whose line is still on its way here: only the grain knows.
            if (rows.Buckets.Any(quarter => quarter.Start + Bucket.Length <= now)) passed.Add(station);
            else if (!rows.IsEmpty) pending[station.Id] = rows;
        }
        await Parallel.ForEachAsync(passed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (station, _) =>
        {
            var line = await grains.GetGrain<IStationGrain>(station.Id).Line();
            if (Counter.Pending(station, clock, line.Counts, now) is { IsEmpty: false } rows) pending[station.Id] = rows;
        });
        return pending;
    }
}

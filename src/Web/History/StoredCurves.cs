using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;

namespace OrleansHub.Web.History;

/// <summary>Curves out of the storage.</summary>
internal sealed class StoredCurves(StationHistory history, IGrainFactory grains) : ICurves
{
    public async Task<IReadOnlyList<HistorySpan>> OfZones(
        StationProfile station, ServiceClock clock, StationLine line, DateTimeOffset from, DateTimeOffset to, Step step, DateTimeOffset now)
    {
        var pending = Counter.Pending(station, clock, line.Counts, now);
        // A quarter that has passed may be stored by now, by a reading whose line is still on its way here: only the grain knows.
        if (pending.Buckets.Any(quarter => quarter.Start + Bucket.Length <= now))
        {
            line = await grains.GetGrain<IStationGrain>(station.Id).Line();
            pending = Counter.Pending(station, clock, line.Counts, now);
        }
        return history.SpansOfZones(station.Id, from, to, step, clock, pending);
    }

    public IReadOnlyList<DayEvent> Events(string station, DateTimeOffset from, DateTimeOffset to) => history.Events(station, from, to);
}

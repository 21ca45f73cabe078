using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class MetricsTests
{
    [Fact]
    public async Task A_commit_tells_how_many_shared_it()
    {
        using var storage = new TempStorage();
        var sizes = new ConcurrentBag<int>();
        using var listener = new MeterListener();
        var factory = storage.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name == "orleanshub.storage.commit.size") l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => sizes.Add(value));
        _ = storage.Queue;
        listener.Start();
        Task[] writes;
        using (storage.Pause()) writes = [.. Enumerable.Range(1, 9).Select(i => (Task)storage.StoreAsync(i, station: i))];

        await Task.WhenAll(writes);

        sizes.ShouldContain(9);
        StorageMetrics.Name.ShouldBe("OrleansHub.Storage");
    }
}

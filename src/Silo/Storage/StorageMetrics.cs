using System.Diagnostics.Metrics;

namespace OrleansHub.Silo.Storage;

/// <summary>The figures of the writer, as the meter <c>OrleansHub.Storage</c>.</summary>
internal sealed class StorageMetrics
{
    public const string Name = "OrleansHub.Storage";

    readonly Meter meter;
    readonly Histogram<int> size;
    readonly Histogram<double> duration;
    readonly Counter<long> failures;
    readonly Counter<long> refusals;

    public StorageMetrics(IMeterFactory factory)
    {
        meter = factory.Create(Name);
        size = meter.CreateHistogram<int>("orleanshub.storage.commit.size", "{write}", "Writes that shared a commit");
        duration = meter.CreateHistogram<double>("orleanshub.storage.commit.duration", "s", "Time a commit took, the disk's included");
        failures = meter.CreateCounter<long>("orleanshub.storage.failures", "{commit}", "Commits that were rolled back");
        refusals = meter.CreateCounter<long>("orleanshub.storage.refusals", "{write}", "Writes refused because too many waited");
    }

    public void WatchQueue(Func<int> length) => meter.CreateObservableGauge("orleanshub.storage.queue.length", length, "{write}", "Writes that wait");

    public void Committed(int writes, TimeSpan time)
    {
        size.Record(writes);
        duration.Record(time.TotalSeconds);
    }

    public void Failed() => failures.Add(1);

    public void Refused() => refusals.Add(1);
}

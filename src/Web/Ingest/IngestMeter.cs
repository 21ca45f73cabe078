using System.Diagnostics.Metrics;

namespace OrleansHub.Web.Ingest;

/// <summary>What happens at the door, as the meter <c>OrleansHub.Ingest</c>.</summary>
internal sealed class IngestMeter
{
    readonly Counter<long> readings;
    readonly Counter<long> refused;

    public IngestMeter(IMeterFactory factory, IngestGate gate)
    {
        var meter = factory.Create("OrleansHub.Ingest");
        readings = meter.CreateCounter<long>("orleanshub.ingest.readings", "{reading}", "Readings by what became of them");
        refused = meter.CreateCounter<long>("orleanshub.ingest.refused", "{request}", "Requests refused whole, by status");
        meter.CreateObservableGauge("orleanshub.ingest.waiting", () => gate.Waiting, "{reading}", "Readings that wait for their commit");
    }

    public void Settled(Batch batch)
    {
        Count("accepted", batch.Accepted);
        Count("duplicate", batch.Duplicate);
        Count("late", batch.Late);
        Count("quarantined", batch.Quarantined);
        Count("rejected", batch.Rejections.Count);
    }

    public void Refused(int status) => refused.Add(1, new KeyValuePair<string, object?>("status", status));

    void Count(string verdict, int number)
    {
        if (number > 0) readings.Add(number, new KeyValuePair<string, object?>("verdict", verdict));
    }
}

using System.Diagnostics.Metrics;

namespace OrleansHub.Web.Tests.Live;

/// <summary>The sum of what one instrument of one host has recorded.</summary>
sealed class MeterSum : IDisposable
{
    readonly MeterListener listener = new();
    long sum;

    public MeterSum(IMeterFactory meters, string meter, string instrument)
    {
        listener.InstrumentPublished = (found, self) =>
        {
            if (found.Meter.Scope == meters && found.Meter.Name == meter && found.Name == instrument) self.EnableMeasurementEvents(found);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref sum, value));
        listener.Start();
    }

    public long Sum => Interlocked.Read(ref sum);

    public void Dispose() => listener.Dispose();
}

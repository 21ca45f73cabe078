using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OrleansHub.Web.Metrics;

/// <summary>Listens to the meters of this hub and keeps what they said until it is asked for.</summary>
internal sealed class MeterBook(IMeterFactory factory) : IDisposable
{
    readonly ConcurrentDictionary<Instrument, Tracked> tracked = [];
    readonly MeterListener listener = new();

    public void Open()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            // Several hubs may live in one process (tests): only the meters of this one's factory count.
            if (!IsOurs(instrument)) return;
            listening.EnableMeasurementEvents(instrument, tracked.GetOrAdd(instrument, static made => new(made)));
        };
        // A meter that is disposed while it is read measures once more, and has no state by then.
        listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => (state as Tracked)?.Measure(value, tags));
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => (state as Tracked)?.Measure(value, tags));
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => (state as Tracked)?.Measure(value, tags));
        listener.Start();
    }

    public IEnumerable<Figure> Read()
    {
        listener.RecordObservableInstruments();
        return tracked.Values.Select(one => one.Read()).OrderBy(figure => figure.Name, StringComparer.Ordinal);
    }

    public void Dispose() => listener.Dispose();

    bool IsOurs(Instrument instrument) =>
        (instrument.Meter.Name.StartsWith("OrleansHub.", StringComparison.Ordinal) || instrument.Name == "kestrel.active_connections")
        && ReferenceEquals(instrument.Meter.Scope, factory);
}

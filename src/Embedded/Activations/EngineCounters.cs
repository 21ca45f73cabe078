using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Activations;

/// <summary>The engine's figures on the meter <c>OrleansHub.Engine</c>. Calls are counted where they run and added up when somebody looks.</summary>
internal sealed class EngineCounters : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<double> _wait;
    private long _failures;
    private long _timeouts;
    private long _activations;
    private long _deactivations;

    internal EngineCounters(Engine engine)
    {
        // Of the host's own factory, so that each of several hosts in one process hears of its own engine.
        _meter = engine.Services.GetService<IMeterFactory>()?.Create("OrleansHub.Engine") ?? new Meter("OrleansHub.Engine");
        _meter.CreateObservableCounter("orleanshub.engine.calls", () => engine.Classes.Select(c => Measure(c.Calls, c)), "{call}", "Grain calls answered");
        _meter.CreateObservableGauge("orleanshub.engine.grains", () => engine.Classes.Select(c => Measure(c.Count, c)), "{grain}", "Grains in memory");
        _meter.CreateObservableCounter("orleanshub.engine.failures", () => Interlocked.Read(ref _failures), "{call}", "Grain calls that threw");
        _meter.CreateObservableCounter("orleanshub.engine.timeouts", () => Interlocked.Read(ref _timeouts), "{call}", "Grain calls whose caller stopped waiting");
        _meter.CreateObservableCounter("orleanshub.engine.activations", () => Interlocked.Read(ref _activations), "{grain}", "Grains activated");
        _meter.CreateObservableCounter("orleanshub.engine.deactivations", () => Interlocked.Read(ref _deactivations), "{grain}", "Grains deactivated");
        _wait = _meter.CreateHistogram<double>("orleanshub.engine.call.wait", "s", "From call to its turn, of every 64th call of a grain");
    }

    internal void Failed() => Interlocked.Increment(ref _failures);

    internal void TimedOut() => Interlocked.Increment(ref _timeouts);

    internal void Activated() => Interlocked.Increment(ref _activations);

    internal void Deactivated() => Interlocked.Increment(ref _deactivations);

    internal void Sample(Request request)
    {
        if (_wait.Enabled) _wait.Record(request.Age / 1000.0, new KeyValuePair<string, object?>("method", request.Method.Name));
    }

    private static Measurement<long> Measure(long value, GrainClass grains) => new(value, new KeyValuePair<string, object?>("grain", grains.Name));

    public void Dispose() => _meter.Dispose();
}

namespace OrleansHub.Embedded.Activations;

/// <summary>Deactivates grains that nobody uses. Its clock is only as fine as it looks, so noting a use costs no clock reading.</summary>
internal sealed class Collector : IDisposable
{
    private readonly Engine _engine;
    private ITimer? _timer;
    private long _now;

    internal Collector(Engine engine)
    {
        _engine = engine;
        _now = engine.Time.GetUtcNow().UtcTicks;
    }

    /// <summary>The time in UTC ticks when it last looked.</summary>
    internal long Now => Volatile.Read(ref _now);

    internal void Start()
    {
        var quantum = _engine.Options.CollectionQuantum;
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = _engine.Time.CreateTimer(static c => ((Collector)c!).Look(), this, quantum, quantum);
        }
    }

    private void Look()
    {
        var previous = Interlocked.Exchange(ref _now, _engine.Time.GetUtcNow().UtcTicks);
        foreach (var grains in _engine.Classes)
        {
            if (grains.CollectionAge is not { } age) continue;
            // A use between two looks bears the time of the first.
            var unusedSince = previous - age.Ticks;
            foreach (var grain in grains.Activations)
            {
                if (grain.IsUnusedSince(unusedSince)) grain.Collect(unusedSince);
            }
        }
    }

    public void Dispose() => _timer?.Dispose();
}

namespace OrleansHub.Embedded.Timers;

/// <summary>The timers of one activation, linked through themselves: most activations have none or one.</summary>
internal struct TimerList
{
    private GrainTimer? _first;

    internal void Add(GrainTimer timer)
    {
        timer.NextTimer = _first;
        _first = timer;
    }

    internal void Remove(GrainTimer timer)
    {
        if (ReferenceEquals(_first, timer)) _first = timer.NextTimer;
        for (var before = _first; before is not null; before = before.NextTimer)
        {
            if (ReferenceEquals(before.NextTimer, timer)) before.NextTimer = timer.NextTimer;
        }
    }

    internal void StopAll()
    {
        while (_first is { } timer) timer.Dispose();
    }
}

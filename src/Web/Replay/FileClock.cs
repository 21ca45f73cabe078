namespace OrleansHub.Web.Replay;

/// <summary>The clock of a replay: the time is the file's, and only ever goes forward; timers and timestamps run in real time.</summary>
internal sealed class FileClock(DateTimeOffset start) : TimeProvider
{
    long now = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref now), TimeSpan.Zero);

    public void AdvanceTo(DateTimeOffset at)
    {
        if (at.UtcTicks > Volatile.Read(ref now)) Volatile.Write(ref now, at.UtcTicks);
    }
}

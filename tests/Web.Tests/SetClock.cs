namespace OrleansHub.Web.Tests;

/// <summary>A clock whose time of day a test sets; timers and timestamps run in real time.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Volatile.Read(ref ticks), TimeSpan.Zero);
        set => Volatile.Write(ref ticks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;
}

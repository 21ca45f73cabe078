namespace OrleansHub.Web.Tests.Live;

/// <summary>A clock that stands until it is set; timers are the machine's, as in a replay.</summary>
sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref ticks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;
}

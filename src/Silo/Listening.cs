using OrleansHub.Grains.Incidents;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo;

/// <summary>
/// The hub listens from its start. It begins anew when the clock on the wall moved otherwise than time itself (put right, a machine that
/// slept), and as long as nothing can be stored, for what devices say then is not taken.
/// </summary>
internal sealed class Listening(StorageHealth storage, TimeProvider time) : IListening
{
    // A replay's clock runs ahead in leaps of seconds.
    static readonly TimeSpan Leap = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    DateTimeOffset since = DateTimeOffset.MinValue;
    DateTimeOffset looked;
    long stamp;

    public DateTimeOffset Since(DateTimeOffset now)
    {
        lock (gate)
        {
            var leapt = (now - looked - time.GetElapsedTime(stamp)).Duration();
            if (since == DateTimeOffset.MinValue || leapt > Leap || storage.Fault is not null) since = now;
            (looked, stamp) = (now, time.GetTimestamp());
            return since;
        }
    }
}

using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OrleansHub.Web.Ingest;

/// <summary>Bounds what one key may send and what all together may have waiting, so that a device gone wild harms nobody but itself.</summary>
internal sealed class IngestGate : IDisposable
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    readonly PartitionedRateLimiter<string>? rates;
    readonly int mostWaiting;
    int waiting;

    public IngestGate(IOptions<IngestOptions> options)
    {
        var limits = options.Value;
        mostWaiting = limits.MostWaiting;
        if (limits.ReadingsPerSecond == 0) return;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = Math.Max(1, limits.ReadingsPerSecond / 10),
            ReplenishmentPeriod = Step,
            QueueLimit = 0,
        };
        rates = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket));
    }

    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Null when the readings may go on, and then <see cref="Leave"/> must follow; otherwise when to come back.</summary>
    public TimeSpan? Enter(string key, int readings)
    {
        if (Interlocked.Add(ref waiting, readings) > mostWaiting)
        {
            Leave(readings);
            return Moment;
        }
        if (rates is null) return null;
        using var lease = rates.AttemptAcquire(key, readings);
        if (lease.IsAcquired) return null;
        Leave(readings);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > Moment ? wait : Moment;
    }

    public void Leave(int readings) => Interlocked.Add(ref waiting, -readings);

    public void Dispose() => rates?.Dispose();
}

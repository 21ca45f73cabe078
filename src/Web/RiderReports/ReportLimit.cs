using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.RiderReports;

/// <summary>How often one address may report. There are so many buckets and no more, so that a crowd of addresses cannot fill the memory.</summary>
internal sealed class ReportLimit(Reporter reporter, IOptions<RiderReportsOptions> options) : IRateLimiterPolicy<int>
{
    const int Buckets = 1 << 16;

    static readonly HubProblem TooFast = new(
        StatusCodes.Status429TooManyRequests, "too-fast", "Too many reports from here", "Nothing was taken in. Report again after Retry-After.");

    readonly TokenBucketRateLimiterOptions bucket = new()
    {
        TokenLimit = options.Value.Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.Value.PerMinute,
        QueueLimit = 0,
    };

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static (rejected, _) =>
        new(TooFast.WriteAsync(rejected.HttpContext, rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(10)));

    public RateLimitPartition<int> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter((int)(reporter.Of(httpContext.Connection.RemoteIpAddress) % Buckets), _ => bucket);
}

namespace OrleansHub.Silo.Storage.Audit;

/// <summary>Which part of the audit chain is asked for; what is null is not asked.</summary>
public sealed record AuditQuery
{
    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? To { get; init; }

    public string? Who { get; init; }

    public string? What { get; init; }

    /// <summary>The subject itself, or what stands above it: <c>s-1</c> finds <c>s-1/hall</c> too.</summary>
    public string? Subject { get; init; }

    /// <summary>Entries older than this number: the last of the page before.</summary>
    public long? After { get; init; }

    public int Limit { get; init; } = 100;
}

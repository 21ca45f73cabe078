namespace OrleansHub.Grains.Hours;

/// <summary>A stretch of time in which nothing changes: from inclusive, to exclusive.</summary>
public sealed record HoursInterval(DateTimeOffset From, DateTimeOffset To, HoursStatus Status);

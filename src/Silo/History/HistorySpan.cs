namespace OrleansHub.Silo.History;

/// <summary>
/// What a station, or one zone of it, was like in a span of time. Entries and exits are sums of quarters, so they add up over any spans. For a
/// station with several zones <see cref="Low"/> and <see cref="High"/> add those of its zones in each quarter: bounds, exact when they move together.
/// </summary>
/// <param name="Zone">The zone; null for the whole station.</param>
/// <param name="Start">The beginning, in the city's offset. Of a span that <c>from</c> cuts, the beginning of the whole span.</param>
/// <param name="In">Entries.</param>
/// <param name="Out">Exits.</param>
/// <param name="Low">Fewest people present; null when never known.</param>
/// <param name="High">Most people present; null when never known.</param>
/// <param name="Mean">Time-weighted mean of the people present; null when never known.</param>
/// <param name="Known">For how long the count was known, at least of one zone.</param>
public sealed record HistorySpan(string? Zone, DateTimeOffset Start, int In, int Out, int? Low, int? High, double? Mean, TimeSpan Known);

namespace OrleansHub.Web.Metrics;

/// <summary>One metric with its samples, as Prometheus knows it: <paramref name="Kind"/> is counter, gauge or histogram.</summary>
internal sealed record Figure(string Name, string Kind, string Help, IReadOnlyList<Sample> Samples);

/// <summary>One line: the suffix of the name (<c>_bucket</c>), the labels, the value.</summary>
internal readonly record struct Sample(string Suffix, string Labels, double Value);

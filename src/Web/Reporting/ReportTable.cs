namespace OrleansHub.Web.Reporting;

/// <summary>
/// A report as a table whose rows come one by one. A cell is what its column's kind says (<see cref="DateTimeOffset"/>, <see cref="DateOnly"/>, string,
/// <see cref="Grains.Stations.LocalName"/>, long, double, <see cref="TimeSpan"/>) or null for what is not known.
/// </summary>
/// <param name="Expected">How many rows there will be at most; who waits can show how far it is.</param>
/// <param name="Total">The row of all rows together, once they have all come; null when they do not add up to anything.</param>
internal sealed record ReportTable(IReadOnlyList<Column> Columns, long Expected, IEnumerable<object?[]> Rows, Func<object?[]?> Total);

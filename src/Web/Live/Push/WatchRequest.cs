namespace OrleansHub.Web.Live.Push;

/// <summary>
/// What a browser wants to watch: <c>{"area":"3417"}</c>, <c>{"station":"cz-0001"}</c> or <c>{"bbox":[west,south,east,north]}</c>; with
/// <c>"detail":"map"</c> an area as a map shows it: of stations only their marks, and the sums of all areas in it at any depth.
/// </summary>
internal sealed record WatchRequest(string? Area, string? Station, double[]? Bbox, string? Detail = null);

namespace OrleansHub.Web.Live.Push;

/// <summary>What a browser wants to watch: <c>{"area":"3417"}</c>, <c>{"station":"cz-0001"}</c> or <c>{"bbox":[west,south,east,north]}</c>.</summary>
internal sealed record WatchRequest(string? Area, string? Station, double[]? Bbox);

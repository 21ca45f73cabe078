namespace OrleansHub.Silo.Storage.DeviceKeys;

/// <summary>A key that devices present, without its secret. <see cref="Scope"/> is an area's code or a station's id; a revoked key opens nothing.</summary>
public sealed record DeviceKey(string Id, string? Name, string Scope, DateTimeOffset Created, DateTimeOffset? Revoked);

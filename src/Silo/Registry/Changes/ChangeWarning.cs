using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>Something about a change that is allowed and perhaps not meant. <see cref="Station"/> is null when it is about the whole.</summary>
public sealed record ChangeWarning(string? Station, LocalName Text);

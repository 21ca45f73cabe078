using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

/// <summary>An administrative division, keyed by its NBS code: 4 digits a city, 6 a district, 9 a street, 12 a community.</summary>
public sealed record Area(string Code, LocalName Name, string? Parent);

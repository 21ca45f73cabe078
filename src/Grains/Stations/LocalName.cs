namespace OrleansHub.Grains.Stations;

/// <summary>A name for people: Chinese always, English where there is one.</summary>
public sealed record LocalName(string Zh, string? En = null);

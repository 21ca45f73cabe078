namespace OrleansHub.Grains.Stations;

/// <summary>A part of a station with its own capacity, hours and count. A private zone never publishes a count.</summary>
public sealed record ZoneProfile
{
    public required string Id { get; init; }
    public LocalName? Name { get; init; }
    public string? Kind { get; init; }
    public int? Capacity { get; init; }
    public string? Hours { get; init; }
    public bool Private { get; init; }
}

namespace OrleansHub.Grains.Stations;

/// <summary>One entry of a station's service catalogue.</summary>
public sealed record ServiceOffer
{
    public required string Code { get; init; }
    public string? Category { get; init; }
    public LocalName? Name { get; init; }
    public string? Zone { get; init; }
    public string? Hours { get; init; }
}

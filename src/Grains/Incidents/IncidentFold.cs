namespace OrleansHub.Grains.Incidents;

/// <summary>What became of a station's incidents; the very book that went in when nothing changed.</summary>
/// <param name="Next">The next instant at which the rules may change it by the clock alone, beside those at which the station's standing changes.</param>
public readonly record struct IncidentFold(IncidentBook Book, DateTimeOffset Next);

namespace OrleansHub.Grains.Incidents;

/// <summary>What became of an act, and the incident as it stands after it; null where there is none.</summary>
[GenerateSerializer, Alias("incident-verdict"), Immutable]
public sealed record IncidentVerdict([property: Id(0)] IncidentOutcome Outcome, [property: Id(1)] Incident? Incident);

[GenerateSerializer, Alias("incident-outcome")]
public enum IncidentOutcome
{
    /// <summary>It holds, and is durable when told; what was so already changes nothing.</summary>
    Done,
    /// <summary>No such incident at this station.</summary>
    Unknown,
    /// <summary>It is over.</summary>
    Closed,
    /// <summary>Somebody else was first: it is no longer the version the act was decided upon, or a department is called already.</summary>
    Changed,
    /// <summary>Nobody arrives who was not called.</summary>
    NotWhistled,
    /// <summary>A text that cannot be taken, or a time that is not ahead.</summary>
    Invalid,
}

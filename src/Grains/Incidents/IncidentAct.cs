using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>What somebody does about an incident.</summary>
/// <param name="Number">The incident's number at its station.</param>
/// <param name="By">Who does it.</param>
[GenerateSerializer, Alias("incident-act"), Immutable]
[JsonDerivedType(typeof(Acknowledge), "acknowledge")]
[JsonDerivedType(typeof(Whistle), "whistle")]
[JsonDerivedType(typeof(Arrive), "arrive")]
[JsonDerivedType(typeof(Resolve), "resolve")]
[JsonDerivedType(typeof(AddNote), "note")]
public abstract record IncidentAct([property: Id(0)] int Number, [property: Id(1)] string By)
{
    /// <summary>The version the act was decided upon; it is refused when the incident has changed since. Null: whatever the version.</summary>
    [Id(2)] public int? Version { get; init; }

    /// <summary>What is written beside it; of a note the whole.</summary>
    [Id(3)] public string? Note { get; init; }
}

/// <summary>I have seen it and look after it.</summary>
[GenerateSerializer, Alias("incident-act.acknowledge"), Immutable]
public sealed record Acknowledge(int Number, string By) : IncidentAct(Number, By);

/// <summary>A department is called, to be there by a time.</summary>
[GenerateSerializer, Alias("incident-act.whistle"), Immutable]
public sealed record Whistle(int Number, string By, [property: Id(0)] string Department, [property: Id(1)] DateTimeOffset Due) : IncidentAct(Number, By);

/// <summary>The department that was called is there.</summary>
[GenerateSerializer, Alias("incident-act.arrive"), Immutable]
public sealed record Arrive(int Number, string By) : IncidentAct(Number, By);

[GenerateSerializer, Alias("incident-act.resolve"), Immutable]
public sealed record Resolve(int Number, string By) : IncidentAct(Number, By);

[GenerateSerializer, Alias("incident-act.note"), Immutable]
public sealed record AddNote(int Number, string By) : IncidentAct(Number, By);

using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Incidents;

// The shapes of the answers, for the description alone: they are written without them, and a test holds the two against each other.

internal sealed record IncidentsBody(DateTimeOffset AsOf, IncidentBody[] Incidents);

/// <summary>Of two forms of one incident the one with the higher version is the newer; climbsAt is when the next level must see to it unless somebody acts.</summary>
internal sealed record IncidentBody(
    string Id, string Station, LocalName? StationName, string? Area, IncidentState State, Urgency Urgency, DateTimeOffset RaisedAt, DateTimeOffset AlertedAt,
    DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, DateTimeOffset? WhistledAt, string? WhistledBy, string? Department, DateTimeOffset? Due,
    DateTimeOffset? ArrivedAt, DateTimeOffset? ResolvedAt, string? ResolvedBy, IncidentEnd? ClosedBy, IncidentLevel Level, DateTimeOffset? ClimbsAt,
    IncidentMemberBody[] Members, IncidentNoteBody[] Notes, int Version);

/// <summary>One cause; subject is a sensor, a kiosk or a zone, null for the station itself; until is null while it stands.</summary>
internal sealed record IncidentMemberBody(IncidentCause Cause, string? Subject, DateTimeOffset Since, DateTimeOffset? Until, IncidentFactsBody Facts);

/// <summary>What the sentence needs, as it was when the cause joined: only the facts of that cause are there.</summary>
internal sealed record IncidentFactsBody(
    int? People, int? Capacity, int? EverySeconds, KioskStatus? Status, int? FunctionsOut, int? Functions,
    DateTimeOffset? PromisedFrom, DateTimeOffset? PromisedUntil, bool? Extended, int? Residual, int? Limit, int? Days, int? Reports);

internal sealed record IncidentNoteBody(DateTimeOffset At, string By, string Text);

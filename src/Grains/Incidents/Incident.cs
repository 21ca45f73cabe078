using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>
/// Something at a station that people must deal with: all its causes at a time are members of one incident, so that a power cut is one
/// and not thirty. Immutable; of two forms of one incident the one with the higher <see cref="Version"/> is the newer.
/// </summary>
[GenerateSerializer, Alias("incident"), Immutable]
public sealed record Incident
{
    /// <summary>Counts up at its station from 1; outside, an incident is called <c>station-number</c>.</summary>
    [Id(0), JsonPropertyName("n")] public required int Number { get; init; }
    [Id(1), JsonPropertyName("v")] public int Version { get; init; }
    [Id(2), JsonPropertyName("s")] public IncidentState State { get; init; }
    [Id(3), JsonPropertyName("r")] public DateTimeOffset RaisedAt { get; init; }
    /// <summary>When people were last to be alerted: when it was raised, or when something urgent joined what was less so.</summary>
    [Id(4), JsonPropertyName("al")] public DateTimeOffset AlertedAt { get; init; }
    [Id(5), JsonPropertyName("ka")] public DateTimeOffset? AcknowledgedAt { get; init; }
    [Id(6), JsonPropertyName("kb")] public string? AcknowledgedBy { get; init; }
    [Id(7), JsonPropertyName("wa")] public DateTimeOffset? WhistledAt { get; init; }
    [Id(8), JsonPropertyName("wb")] public string? WhistledBy { get; init; }
    [Id(9), JsonPropertyName("wd")] public string? Department { get; init; }
    [Id(10), JsonPropertyName("wu")] public DateTimeOffset? Due { get; init; }
    [Id(11), JsonPropertyName("aa")] public DateTimeOffset? ArrivedAt { get; init; }
    [Id(12), JsonPropertyName("ra")] public DateTimeOffset? ResolvedAt { get; init; }
    [Id(13), JsonPropertyName("rb")] public string? ResolvedBy { get; init; }
    [Id(14), JsonPropertyName("re")] public IncidentEnd? ClosedBy { get; init; }
    /// <summary>How far it had climbed when it was closed.</summary>
    [Id(15), JsonPropertyName("rl")] public IncidentLevel Reached { get; init; }
    /// <summary>In the order they joined; those that are gone stay.</summary>
    [Id(16), JsonPropertyName("m")] public ImmutableArray<IncidentMember> Members { get => field.IsDefault ? [] : field; init; }
    [Id(17), JsonPropertyName("x")] public ImmutableArray<IncidentNote> Notes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Of the most urgent member that stands; when none does, of the most urgent there was.</summary>
    [JsonIgnore]
    public Urgency Urgency
    {
        get
        {
            var (standing, ever, stands) = (Urgency.Plain, Urgency.Plain, false);
            foreach (var member in Members)
            {
                var urgency = member.Cause.Urgency();
                if (urgency > ever) ever = urgency;
                if (!member.Stands) continue;
                stands = true;
                if (urgency > standing) standing = urgency;
            }
            return stands ? standing : ever;
        }
    }

    /// <summary>From when all its causes are gone for good; null while one stands.</summary>
    public DateTimeOffset? SettledAt()
    {
        DateTimeOffset? last = DateTimeOffset.MinValue;
        foreach (var member in Members)
        {
            if (member.SettledAt is not { } settled) return null;
            if (settled > last) last = settled;
        }
        return last;
    }

    /// <summary>The same as the next version of what it was.</summary>
    internal Incident After(Incident? before) => this with { Version = (before?.Version ?? 0) + 1 };

    public IncidentMember? Find(IncidentCause cause, string? subject)
    {
        foreach (var member in Members)
        {
            if (member.Cause == cause && member.Subject == subject) return member;
        }
        return null;
    }
}

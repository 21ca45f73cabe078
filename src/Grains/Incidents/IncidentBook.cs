using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>
/// What a station knows of its incidents: the open one, the last that was closed, and what may yet become one. Immutable; stored with the
/// station's desk, so that neither a restart nor a clock loses when something began.
/// </summary>
[GenerateSerializer, Alias("incident-book"), Immutable]
public sealed record IncidentBook
{
    public static readonly IncidentBook Empty = new();

    /// <summary>The number of the incident raised last; 0 before the first.</summary>
    [Id(0), JsonPropertyName("n")] public int Raised { get; init; }
    [Id(1), JsonPropertyName("o")] public Incident? Open { get; init; }
    /// <summary>The one closed last, kept so that screens hear of its end.</summary>
    [Id(2), JsonPropertyName("c")] public Incident? Closed { get; init; }
    [Id(3), JsonPropertyName("w")] public ImmutableArray<Watch> Watches { get => field.IsDefault ? [] : field; init; }
    [Id(4), JsonPropertyName("a")] public ImmutableArray<Answer> Answers { get => field.IsDefault ? [] : field; init; }
    [Id(5), JsonPropertyName("d")] public ImmutableArray<Drift> Drifts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The book with its open incident closed; what a person closed while it stands is answered for a time.</summary>
    internal IncidentBook Close(Incident open, IncidentEnd end, string? by, IncidentLevel reached, DateTimeOffset now)
    {
        var closed = open with { State = IncidentState.Resolved, ResolvedAt = now, ResolvedBy = by, ClosedBy = end, Reached = reached };
        var answers = Answers;
        foreach (var member in open.Members)
        {
            if (end == IncidentEnd.Person && member.Stands) answers = answers.Add(new(member.Cause, member.Subject, now + member.Cause.Answered()));
        }
        return this with { Raised = open.Number, Open = null, Closed = closed, Answers = answers };
    }

    public Incident? Find(int number) => Open?.Number == number ? Open : Closed?.Number == number ? Closed : null;
}

/// <summary>A cause whose beginning no fact keeps, and which has not lasted long enough yet.</summary>
[GenerateSerializer, Alias("incident-watch"), Immutable]
public readonly record struct Watch(
    [property: Id(0), JsonPropertyName("c")] IncidentCause Cause,
    [property: Id(1), JsonPropertyName("s")] string? Subject,
    [property: Id(2), JsonPropertyName("f")] DateTimeOffset Since);

/// <summary>A cause that stood when a person resolved its incident: it raises nothing until it has been gone or this ends.</summary>
[GenerateSerializer, Alias("incident-answer"), Immutable]
public readonly record struct Answer(
    [property: Id(0), JsonPropertyName("c")] IncidentCause Cause,
    [property: Id(1), JsonPropertyName("s")] string? Subject,
    [property: Id(2), JsonPropertyName("u")] DateTimeOffset Until);

/// <summary>A zone whose doors left too many people over.</summary>
/// <param name="Day">The service day (<see cref="DateOnly.DayNumber"/>) on whose morning it was last judged.</param>
/// <param name="Days">How many days running.</param>
[GenerateSerializer, Alias("incident-drift"), Immutable]
public readonly record struct Drift(
    [property: Id(0), JsonPropertyName("z")] string Zone,
    [property: Id(1), JsonPropertyName("d")] int Day,
    [property: Id(2), JsonPropertyName("n")] int Days,
    [property: Id(3), JsonPropertyName("f")] DateTimeOffset Since);

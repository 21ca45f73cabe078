namespace OrleansHub.Grains.Incidents;

/// <summary>Whether a cause is there. What cannot be told neither begins nor ends anything.</summary>
internal enum Presence
{
    Gone,
    Unclear,
    Holds,
}

/// <summary>What can be said of a cause at an instant.</summary>
/// <param name="Since">When it began; null when no fact keeps that, so that it is watched from when it is first seen.</param>
/// <param name="Due">When it has lasted long enough to raise an incident; null: the delay of its cause after <paramref name="Since"/>.</param>
/// <param name="Quiet">It holds, but at an hour at which nobody is to be called for it.</param>
internal readonly record struct Sign(Presence Presence, DateTimeOffset? Since, DateTimeOffset? Due, bool Quiet, IncidentFacts Facts)
{
    public static readonly Sign Gone = new(Presence.Gone, null, null, false, IncidentFacts.None);
    public static readonly Sign Unclear = new(Presence.Unclear, null, null, false, IncidentFacts.None);

    /// <summary>A cause whose beginning is a fact.</summary>
    public static Sign From(DateTimeOffset since, DateTimeOffset due, IncidentFacts facts, bool quiet = false) => new(Presence.Holds, since, due, quiet, facts);

    /// <summary>A cause that must be watched.</summary>
    public static Sign Now(IncidentFacts facts) => new(Presence.Holds, null, null, false, facts);
}

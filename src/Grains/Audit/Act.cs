namespace OrleansHub.Grains.Audit;

/// <summary>What somebody on the staff did, as the audit chain keeps it for good.</summary>
/// <param name="Who">The name of a user; <c>console</c> for the command line, <c>nobody</c> for who was not signed in.</param>
/// <param name="What">One word of the list in <c>docs/decisions/0005-accounts-access-audit.md</c>: <c>recount</c>, <c>closure</c>, <c>user-add</c> …</param>
/// <param name="Subject">A station's id, <c>station/zone</c>, <c>station/kiosk</c>, <c>incident:ID</c>, <c>user:NAME</c>, <c>key:ID</c> or <c>city</c>.</param>
/// <param name="Before">What was so before, as JSON; null where there was nothing.</param>
/// <param name="After">What is so now, as JSON; null where nothing is left.</param>
[GenerateSerializer, Alias("act"), Immutable]
public sealed record Act(
    [property: Id(0)] string Who,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string What,
    [property: Id(3)] string Subject,
    [property: Id(4)] string? Before,
    [property: Id(5)] string? After);

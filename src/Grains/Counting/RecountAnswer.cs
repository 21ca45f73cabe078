namespace OrleansHub.Grains.Counting;

/// <summary>What became of a recount.</summary>
/// <param name="Was">What the zone showed before; null when that was unknown, or the recount was refused for another reason than <see cref="RecountVerdict.Changed"/>.</param>
/// <param name="At">When it was taken.</param>
[GenerateSerializer, Alias("recount-answer"), Immutable]
public readonly record struct RecountAnswer([property: Id(0)] RecountVerdict Verdict, [property: Id(1)] int? Was, [property: Id(2)] DateTimeOffset At);

/// <summary>Whether a recount was taken. All but <see cref="Done"/> changed nothing.</summary>
[GenerateSerializer, Alias("recount-verdict")]
public enum RecountVerdict
{
    /// <summary>It holds, and is durable when told; the same request again is answered as the first time.</summary>
    [Id(0)] Done,
    [Id(1)] UnknownStation,
    [Id(2)] UnknownZone,
    /// <summary>Of a private zone nobody may know how many are in it.</summary>
    [Id(3)] PrivateZone,
    /// <summary>Nothing counts there, so there is nothing to go on with.</summary>
    [Id(4)] NoSensor,
    /// <summary>Less than nobody, or more than could be in there.</summary>
    [Id(5)] Impossible,
    /// <summary>A reason that <see cref="Duty.PlainText"/> refuses.</summary>
    [Id(6)] BadReason,
    /// <summary>The zone shows another number by now than the page did.</summary>
    [Id(7)] Changed,
}

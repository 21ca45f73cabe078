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
    Done,
    UnknownStation,
    UnknownZone,
    /// <summary>Of a private zone nobody may know how many are in it.</summary>
    PrivateZone,
    /// <summary>Nothing counts there, so there is nothing to go on with.</summary>
    NoSensor,
    /// <summary>Less than nobody, or more than could be in there.</summary>
    Impossible,
    /// <summary>A reason that <see cref="Duty.PlainText"/> refuses.</summary>
    BadReason,
    /// <summary>The zone shows another number by now than the page did.</summary>
    Changed,
}

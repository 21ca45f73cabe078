namespace OrleansHub.Grains.Counting;

/// <summary>What became of a reading. All but <see cref="Invalid"/> and after are durable when told.</summary>
[GenerateSerializer, Alias("verdict")]
public enum Verdict
{
    /// <summary>Merged into the live count (and history).</summary>
    Accepted,
    /// <summary>Known already; changed nothing.</summary>
    Duplicate,
    /// <summary>Of an earlier service day (went to history alone) or overtaken by a newer one (changed nothing).</summary>
    Late,
    /// <summary>A movement no door could pass: re-based, not counted.</summary>
    Quarantined,
    UnknownSensor,
    UnknownKiosk,
    /// <summary>Does not fit its sensor: a level from a line, a total outside the register's width, a negative count.</summary>
    Invalid,
    /// <summary>More than seven days old.</summary>
    TooLate,
}

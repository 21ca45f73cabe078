namespace OrleansHub.Grains.Counting;

/// <summary>What became of a reading. All but <see cref="Invalid"/> and after are durable when told.</summary>
[GenerateSerializer, Alias("verdict")]
public enum Verdict
{
    /// <summary>Merged into the live count (and history).</summary>
    [Id(0)] Accepted,
    /// <summary>Known already; changed nothing.</summary>
    [Id(1)] Duplicate,
    /// <summary>Of an earlier service day (went to history alone) or overtaken by a newer one (changed nothing).</summary>
    [Id(2)] Late,
    /// <summary>A movement no door could pass: re-based, not counted.</summary>
    [Id(3)] Quarantined,
    [Id(4)] UnknownSensor,
    [Id(5)] UnknownKiosk,
    /// <summary>Does not fit its sensor: a level from a line, a total outside the register's width, a negative count.</summary>
    [Id(6)] Invalid,
    /// <summary>More than seven days old.</summary>
    [Id(7)] TooLate,
}

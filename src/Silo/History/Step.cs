namespace OrleansHub.Silo.History;

/// <summary>The spans a curve is cut into: quarters and hours of the local clock, service days from 04:00.</summary>
public enum Step
{
    Quarter,
    Hour,
    Day,
}

/// <summary>The steps by the names of the wire contract.</summary>
public static class StepName
{
    /// <summary>The step called <c>15m</c>, <c>1h</c> or <c>1d</c>; null for any other name.</summary>
    public static Step? Parse(string? name) => name switch
    {
        "15m" => Step.Quarter,
        "1h" => Step.Hour,
        "1d" => Step.Day,
        _ => null,
    };
}

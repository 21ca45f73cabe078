namespace OrleansHub.Grains.History;

/// <summary>
/// One service day (04:00 to 04:00, local) of one sensor. <see cref="In"/> − <see cref="Out"/> of a zone that was closed at the end is the
/// residual, the measured error of the door; null in a zone open around the clock, where people may stay. Rows of the same day add up.
/// </summary>
/// <param name="Sensor">The sensor's id in its station.</param>
/// <param name="Zone">The zone it counts for.</param>
/// <param name="Day">The local date on which the service day began.</param>
/// <param name="In">Entries counted.</param>
/// <param name="Out">Exits counted.</param>
/// <param name="Residual">In − out left over when the day was closed.</param>
/// <param name="Peak">Most people in the sensor's zone at any moment of the day.</param>
[GenerateSerializer, Alias("sensor-day"), Immutable]
public sealed record SensorDay(
    [property: Id(0)] string Sensor,
    [property: Id(1)] string Zone,
    [property: Id(2)] DateOnly Day,
    [property: Id(3)] int In,
    [property: Id(4)] int Out,
    [property: Id(5)] int? Residual,
    [property: Id(6)] int Peak);

using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>Rule 4: how many people can have passed a line since its last reading.</summary>
static class DoorLimit
{
    /// <summary>The most in one direction between two readings; a minute's worth at least.</summary>
    public static double Between(SensorProfile sensor, long last, long at) => Of(sensor, at - last);

    /// <summary>The most in one direction that an interval reading can tell of: its interval is at least the sensor's.</summary>
    public static double OfInterval(SensorProfile sensor, long last, long at) =>
        Of(sensor, Math.Max(last == 0 ? 0 : at - last, Silence.Interval(sensor)));

    static double Of(SensorProfile sensor, long ms) => Math.Max(0, sensor.MaxPerMinute) * Math.Max(1, ms / 60_000.0);
}

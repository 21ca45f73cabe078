namespace OrleansHub.Grains.Counting;

enum Order
{
    /// <summary>The first totals of a sensor: they set its base.</summary>
    First,
    Newer,
    /// <summary>Newer, of a device that has restarted since.</summary>
    Restarted,
    Repeated,
    Older,
}

/// <summary>
/// Rule 1: which of two register readings is the newer one. Sequence numbers decide, then the device's own times, then the order of arrival.
/// A reading that names no boot is of the last one. A device that never does restarts its sequence unnoticed, so there a later time is newer
/// whatever the sequence says.
/// </summary>
static class RegisterOrder
{
    // Nothing travels longer than this and is overtaken by a clock that was put right.
    const long ClockPutRight = 86_400_000;

    public static Order Of(in SensorCount last, RegisterReading reading, in Timing timing)
    {
        if (last.In is null || last.Out is null) return Order.First;
        var stamp = reading.At?.ToUnixTimeMilliseconds();
        var bothTrusted = timing.Trusted && last.HasTrustedStamp;
        if (reading.Boot is not null && reading.Boot != last.Boot)
        {
            return reading.Boot == last.BootBefore || bothTrusted && stamp < last.Stamp ? Order.Older : Order.Restarted;
        }
        if (reading.Seq is { } seq && last.Seq is { } lastSeq)
        {
            if (seq > lastSeq) return Order.Newer;
            if (reading.Boot is null && bothTrusted && stamp > last.Stamp) return seq == lastSeq ? Order.Newer : Order.Restarted;
            return seq == lastSeq ? Same(last, reading) : Order.Older;
        }
        if (stamp is null || last.Stamp is null || stamp > last.Stamp) return Order.Newer;
        if (stamp == last.Stamp) return Same(last, reading);
        return !last.HasTrustedStamp && AfterAWrongClock(last, reading, timing, stamp) ? Order.Newer : Order.Older;
    }

    static Order Same(in SensorCount last, RegisterReading reading) =>
        reading.In == last.In && reading.Out == last.Out ? Order.Repeated : Order.Older;

    // The last time was wrong, so it orders nothing; but totals only grow, and they tell.
    static bool AfterAWrongClock(in SensorCount last, RegisterReading reading, in Timing timing, long? stamp) =>
        reading.In >= last.In && reading.Out >= last.Out && (reading.In > last.In || reading.Out > last.Out)
        || timing.Trusted && last.Stamp - stamp > ClockPutRight;
}

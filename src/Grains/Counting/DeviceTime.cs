using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>The time a reading is counted at, and what it says about the device's clock.</summary>
/// <param name="At">The device's time if it can be trusted, else the server's; never after the server's.</param>
/// <param name="Seen">The time of the evidence: the server's unless the reading was on its way for minutes.</param>
/// <param name="Trusted">The device gave a time, and it was used.</param>
readonly record struct Timing(long At, long Seen, bool Trusted, bool TooLate, int? SkewSeconds, int Lags, int LagSeconds, long Arrived);

/// <summary>
/// Rules 11 and 12. A clock more than five minutes ahead is wrong. One behind is taken for data that was kept back, up to seven days; but
/// when three readings in a row come an interval apart and all equally late, it is the clock that is slow, and from then on the server's
/// time is used. A reading in time, or without a time, clears the flag.
/// </summary>
static class DeviceTime
{
    public const long Tolerance = 5 * 60_000;
    const long OldestKept = 7 * 86_400_000L;
    const int LagsOfASlowClock = 3;

    public static Timing Judge(SensorProfile profile, SensorCount? sensor, DateTimeOffset? stamp, long now) =>
        Judge(Silence.Interval(profile), sensor?.SkewSeconds is < 0 ? LagsOfASlowClock : sensor?.Lags ?? 0, sensor?.LagSeconds ?? 0, sensor?.Arrived ?? 0, stamp, now);

    /// <param name="interval">How often the device reports, in milliseconds.</param>
    /// <param name="before">How many readings in a row have come late, <paramref name="lagSeconds"/> the last of them, at <paramref name="arrived"/>.</param>
    public static Timing Judge(long interval, int before, int lagSeconds, long arrived, DateTimeOffset? stamp, long now)
    {
        if (stamp is null) return new(now, now, false, false, null, 0, 0, 0);
        var at = stamp.Value.ToUnixTimeMilliseconds();
        var lag = now - at;
        if (lag < -Tolerance) return new(now, now, false, false, Seconds(-lag), 0, 0, 0);
        if (lag <= Tolerance) return new(Math.Min(at, now), now, true, false, null, 0, 0, 0);

        var steady = before > 0 && Math.Abs(lag - lagSeconds * 1000L) <= Tolerance;
        var apart = before > 0 && now - arrived >= interval / 2 && now - arrived <= interval * 2;
        // Known to be slow, it stays so however close together its readings come.
        var lags = steady && (apart || before >= LagsOfASlowClock) ? Math.Min(before + 1, LagsOfASlowClock) : 1;
        return lags >= LagsOfASlowClock
            ? new(now, now, false, false, -Seconds(lag), lags, Seconds(lag), now)
            : new(at, at, true, lag > OldestKept, null, lags, Seconds(lag), now);
    }

    static int Seconds(long ms) => (int)Math.Min(ms / 1000, int.MaxValue);
}

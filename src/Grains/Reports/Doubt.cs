using System.Collections.Immutable;

namespace OrleansHub.Grains.Reports;

/// <summary>Whether riders' complaints outweigh what else is known of a station; true until <see cref="Until"/>.</summary>
/// <remarks>
/// A report weighs 1 when it is made and 0 two hours later, in a straight line. Complaints that are older than a proof (somebody came in,
/// used a kiosk, checked in) weigh nothing: the proof answers them. "All is well" said after the newest complaint weighs against them; said
/// before it, things have changed since. What remains must be more than one half: one complaint is believed for an hour, several for longer.
/// </remarks>
public readonly record struct Doubt(bool IsDoubted, DateTimeOffset Until)
{
    static readonly Doubt None = new(false, DateTimeOffset.MaxValue);
    static readonly long Enough = RiderReport.Life.Ticks / 2;

    public static Doubt At(ImmutableArray<RiderReport> reports, ReportKind complaint, DateTimeOffset? proof, DateTimeOffset now)
    {
        var (weight, voices, newest, until) = (0L, 0, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        foreach (var report in reports)
        {
            if (report.Kind != complaint || report.At <= proof || !report.IsFresh(now)) continue;
            Weigh(report, 1);
            if (report.At > newest) newest = report.At;
        }
        if (voices == 0) return None;
        foreach (var report in reports)
        {
            if (report.Kind == ReportKind.Ok && report.At > newest && report.IsFresh(now)) Weigh(report, -1);
        }

        var isDoubted = weight > Enough;
        // The weights fall together, each by a tick a tick.
        if (isDoubted && voices > 0) until = Earlier(until, now.AddTicks((weight - Enough + voices - 1) / voices));
        return new(isDoubted, until);

        void Weigh(RiderReport report, int sign)
        {
            var end = report.At + RiderReport.Life;
            weight += sign * (end - now).Ticks;
            voices += sign;
            until = Earlier(until, end);
        }
    }

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

using System.Collections.Immutable;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Grains.Tests.Reports;

public class ReportTallyTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;

    [Fact]
    public void Reports_are_counted_by_kind_for_two_hours_with_the_newest_of_each()
    {
        ImmutableArray<RiderReport> reports = [];
        foreach (var (kind, minute) in new[] { (ReportKind.Locked, 0), (ReportKind.Full, 30), (ReportKind.Locked, 60) })
        {
            reports = RiderReport.Add(reports, kind, Now.AddMinutes(minute));
        }

        var both = ReportTally.At(reports, Now.AddMinutes(119));
        var one = ReportTally.At(reports, Now.AddMinutes(120));
        var none = ReportTally.At(reports, Now.AddMinutes(180));

        (both.Count(ReportKind.Locked), both.Count(ReportKind.Full), both.Newest(ReportKind.Locked)).ShouldBe((2, 1, Now.AddMinutes(60)));
        (both.NextChange, one.NextChange, none.NextChange).ShouldBe((Now.AddMinutes(120), Now.AddMinutes(150), DateTimeOffset.MaxValue));
        (one.Count(ReportKind.Locked), none.Count(ReportKind.Locked), none.Newest(ReportKind.Locked)).ShouldBe((1, 0, null));
    }

    [Fact]
    public void However_many_report_the_state_stays_small()
    {
        ImmutableArray<RiderReport> reports = [];
        for (var second = 0; second < 1000; second++) reports = RiderReport.Add(reports, (ReportKind)(second % 2), Now.AddSeconds(second));

        reports.Length.ShouldBe(2 * RiderReport.MostOfAKind);
        reports[^1].At.ShouldBe(Now.AddSeconds(999));
        RiderReport.Add(reports, ReportKind.Ok, Now.AddHours(3)).Length.ShouldBe(1);
    }
}

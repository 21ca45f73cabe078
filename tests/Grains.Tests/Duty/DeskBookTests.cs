using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Duty;

public class DeskBookTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    static readonly StationProfile Station = TestCity.Station("a-1") with { Amenities = ["water", "wifi"] };

    public static TheoryData<DeskEntry, DeskVerdict> Entries => new()
    {
        { new Closed(null, "停电"), DeskVerdict.Done },
        { new Closed(Now.AddDays(2), "  内部装修  "), DeskVerdict.Done },
        { new Closed(Now, "已经过去"), DeskVerdict.Invalid },
        { new Closed(Now.AddDays(367), "太久"), DeskVerdict.Invalid },
        { new Closed(null, " "), DeskVerdict.Invalid },
        { new Closed(null, new string('长', PlainText.Longest + 1)), DeskVerdict.Invalid },
        { new Closed(null, "two\nlines"), DeskVerdict.Invalid },
        { new Closed(null, "请找王师傅 13800138000"), DeskVerdict.Invalid },
        { new Closed(null, "2026-11-20 至 2026-11-25，电话 0566-2020000"), DeskVerdict.Done },
        { new AmenityChecked("water", true), DeskVerdict.Done },
        { new AmenityChecked("sauna", true), DeskVerdict.UnknownAmenity },
        { new WorkPlanned("k1", null, Now.AddHours(1), "换纸"), DeskVerdict.Done },
        { new WorkPlanned("k1", Now.AddDays(1), Now.AddDays(2), "换纸"), DeskVerdict.Done },
        { new WorkPlanned("k9", null, Now.AddHours(1), "换纸"), DeskVerdict.UnknownKiosk },
        { new WorkPlanned("k1", null, Now, "换纸"), DeskVerdict.Invalid },
        { new WorkPlanned("k1", Now.AddDays(2), Now.AddDays(1), "换纸"), DeskVerdict.Invalid },
        { new WorkPlanned("k1", null, Now.AddHours(1), ""), DeskVerdict.Invalid },
        { new RiderSaid(ReportKind.Ok), DeskVerdict.Done },
        { new RiderSaid((ReportKind)9), DeskVerdict.Invalid },
        { new CheckedIn(), DeskVerdict.Done },
        { new CheckedOut(), DeskVerdict.Done },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_is_taken_or_changes_nothing(DeskEntry entry, DeskVerdict expected)
    {
        var (desk, verdict) = DeskBook.Enter(Station, Desk.Empty, entry, Now);

        verdict.ShouldBe(expected);
        ReferenceEquals(desk, Desk.Empty).ShouldBe(expected != DeskVerdict.Done);
    }

    [Fact]
    public void A_closure_ends_by_itself_or_when_somebody_reopens()
    {
        var (desk, _) = DeskBook.Enter(Station, Desk.Empty, new Closed(Now.AddHours(2), "停电"), Now);
        var (longer, _) = DeskBook.Enter(Station, desk, new Closed(null, "停水"), Now.AddHours(1));
        var (reopened, _) = DeskBook.Enter(Station, longer, new Reopened(), Now.AddHours(3));

        desk.Closure!.IsOn(Now.AddHours(2)).ShouldBeFalse();
        (longer.Closure!.From, longer.Closure.IsOn(Now.AddYears(3))).ShouldBe((Now, true));
        (reopened.Closure!.IsOn(Now.AddHours(3)), reopened.Closure.IsOn(Now.AddHours(3).AddSeconds(-1))).ShouldBe((false, true));
        DeskBook.Enter(Station, reopened, new Reopened(), Now.AddHours(4)).Desk.ShouldBeSameAs(reopened);
    }

    [Fact]
    public void Work_that_ends_early_was_work_until_then_and_what_had_not_begun_is_dropped()
    {
        var (desk, _) = DeskBook.Enter(Station, Desk.Empty, new WorkPlanned("k1", null, Now.AddHours(2), "换纸"), Now);
        (desk, _) = DeskBook.Enter(Station, desk, new WorkPlanned("k1", Now.AddDays(1), Now.AddDays(2), "换机"), Now);

        (desk, _) = DeskBook.Enter(Station, desk, new WorkEnded("k1"), Now.AddHours(1));

        desk.LogOf("k1").Work.Select(work => (work.From, work.Until)).ShouldBe([(Now, Now.AddHours(1))]);
        DeskBook.Enter(Station, desk, new WorkEnded("k1"), Now.AddHours(1)).Desk.ShouldBeSameAs(desk);
    }

    [Fact]
    public void Work_that_takes_longer_keeps_its_beginning()
    {
        var (desk, _) = DeskBook.Enter(Station, Desk.Empty, new WorkPlanned("k1", null, Now.AddHours(2), "换纸"), Now);

        (desk, _) = DeskBook.Enter(Station, desk, new WorkPlanned("k1", null, Now.AddHours(5), "换机"), Now.AddHours(1));

        desk.LogOf("k1").Work.ShouldBe([new(Now, Now.AddHours(5), "换机")]);
    }

    [Theory]
    // What staff found, what riders said how many minutes later, what is shown how many minutes after that.
    [InlineData(true, null, 0, 1, AmenityStatus.Ok)]
    [InlineData(false, null, 0, 1, AmenityStatus.Out)]
    [InlineData(false, ReportKind.Ok, 10, 60 * 24 * 30, AmenityStatus.Out)]
    [InlineData(true, ReportKind.NoWater, 10, 1, AmenityStatus.Unknown)]
    [InlineData(true, ReportKind.NoWater, 10, 61, AmenityStatus.Ok)]
    [InlineData(true, ReportKind.NoPower, 10, 1, AmenityStatus.Ok)]
    [InlineData(true, null, 0, 60 * 24 * 7, AmenityStatus.Unknown)]
    public void An_amenity_is_as_it_was_found_until_riders_say_otherwise(bool works, ReportKind? said, int minutes, int later, AmenityStatus expected)
    {
        var (desk, _) = DeskBook.Enter(Station, Desk.Empty, new AmenityChecked("water", works), Now);
        var now = Now.AddMinutes(minutes);
        if (said is { } kind) (desk, _) = DeskBook.Enter(Station, desk, new RiderSaid(kind), now);

        var amenity = DeskStanding.At(desk, now.AddMinutes(later)).Find("water")!.Value;

        (amenity.Status, amenity.AsOf).ShouldBe((expected, Now));
    }
}

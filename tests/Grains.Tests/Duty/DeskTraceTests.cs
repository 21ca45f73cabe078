using OrleansHub.Grains.Duty;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Duty;

public class DeskTraceTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    static readonly StationProfile Station = TestCity.Station("a-1") with { Amenities = ["water", "wifi"] };

    /// <summary>What was said before at 12:00, what is said at 13:00, and what that leaves.</summary>
    public static TheoryData<DeskEntry?, DeskEntry, string?, string?, string?, string?> Entries => new()
    {
        { null, new Closed(null, "停电"), "closure", "a-1", null, """{"until":null,"reason":"停电"}""" },
        { new Closed(null, "停电"), new Closed(Now.AddHours(8), "停水"), "closure", "a-1", """{"until":null,"reason":"停电"}""", """{"until":"2026-11-20T20:00:00+08:00","reason":"停水"}""" },
        { new Closed(null, "停电"), new Closed(null, "停电"), null, null, null, null },
        { new Closed(null, "停电"), new Reopened(), "reopen", "a-1", """{"until":null,"reason":"停电"}""", null },
        { null, new Reopened(), null, null, null, null },
        { null, new CheckedIn(), "check-in", "a-1", null, """{"by":"wang"}""" },
        { new CheckedIn(), new CheckedOut(), "check-out", "a-1", """{"by":"li"}""", null },
        { new CheckedOut(), new CheckedOut(), null, null, null, null },
        { null, new HandedOver("雨伞补到 6 把"), "hand-over", "a-1", null, """{"text":"雨伞补到 6 把"}""" },
        { new HandedOver("旧"), new HandedOver("新"), "hand-over", "a-1", """{"text":"旧"}""", """{"text":"新"}""" },
        { new AmenityChecked("water", true), new AmenityChecked("water", false), "amenity", "a-1", """{"water":"ok"}""", """{"water":"out"}""" },
        { null, new AmenityChecked("sauna", false), null, null, null, null },
        { null, new WorkPlanned("k1", null, Now.AddHours(9), "换纸"), "maintenance", "a-1/k1", null,
            """[{"from":"2026-11-20T13:00:00+08:00","until":"2026-11-20T21:00:00+08:00","reason":"换纸"}]""" },
        { new WorkPlanned("k1", null, Now.AddHours(9), "换纸"), new WorkEnded("k1"), "maintenance-end", "a-1/k1",
            """[{"from":"2026-11-20T12:00:00+08:00","until":"2026-11-20T21:00:00+08:00","reason":"换纸"}]""", null },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void What_staff_changed_is_on_record_with_what_was_before_and_what_changed_nothing_is_not(
        DeskEntry? earlier, DeskEntry entry, string? what, string? subject, string? before, string? after)
    {
        var desk = earlier is null ? Desk.Empty : DeskBook.Enter(Station, Desk.Empty, earlier with { By = "li" }, Now).Desk;
        var (said, at) = (entry with { By = "wang" }, Now.AddHours(1));

        var act = DeskTrace.Of("a-1", said, desk, DeskBook.Enter(Station, desk, said, at).Desk, at).Act;

        (act?.Who, act?.What, act?.Subject, act?.Before, act?.After).ShouldBe((what is null ? null : "wang", what, subject, before, after));
        // Riders and the made-up staff of a demo have no names.
        DeskTrace.Of("a-1", entry, desk, DeskBook.Enter(Station, desk, entry, at).Desk, at).Act.ShouldBeNull();
    }

    [Fact]
    public void Closing_and_opening_show_on_the_curve_whoever_did_it_and_nothing_else_does()
    {
        var end = Now.AddHours(2);

        EventOf(Desk.Empty, new Closed(end, "停电")).ShouldBe(new DayEvent(Now, DayEventKind.Closure, Until: end));
        EventOf(Desk.Empty with { Closure = new(Now.AddHours(-1), null, "停电") }, new Reopened()).ShouldBe(new DayEvent(Now, DayEventKind.Reopen));
        EventOf(Desk.Empty, new Reopened()).ShouldBeNull();
        EventOf(Desk.Empty, new CheckedIn { By = "wang" }).ShouldBeNull();
        EventOf(Desk.Empty, new RiderSaid(ReportKind.Locked)).ShouldBeNull();
    }

    [Fact]
    public void The_same_said_again_at_once_changes_nothing_and_said_by_another_or_later_it_does()
    {
        var desk = DeskBook.Enter(Station, Desk.Empty, new CheckedIn { By = "li" }, Now).Desk;
        desk = DeskBook.Enter(Station, desk, new AmenityChecked("water", true) { By = "li" }, Now).Desk;
        desk = DeskBook.Enter(Station, desk, new HandedOver("雨伞") { By = "li" }, Now).Desk;
        var soon = Now.AddMinutes(1);

        Said(desk, new CheckedIn { By = "li" }, soon).ShouldBeSameAs(desk);
        Said(desk, new CheckedIn { By = "li" }, Now.AddMinutes(3)).CheckedIn.ShouldBe(Now.AddMinutes(3));
        Said(desk, new CheckedIn { By = "wang" }, soon).CheckedInBy.ShouldBe("wang");
        Said(desk, new HandedOver(" 雨伞 ") { By = "li" }, Now.AddHours(1)).ShouldBeSameAs(desk);
        Said(desk, new HandedOver("雨伞") { By = "wang" }, soon).HandOver.ShouldBe(new HandOver(soon, "wang", "雨伞"));
        Said(desk, new AmenityChecked("water", true) { By = "li" }, soon).ShouldBeSameAs(desk);
        // A rider complained in between, and this answers it.
        var complained = Said(desk, new RiderSaid(ReportKind.NoWater), Now.AddSeconds(30));
        Said(complained, new AmenityChecked("water", true) { By = "li" }, soon).FindCheck("water")!.At.ShouldBe(soon);
    }

    [Fact]
    public void Whoever_checked_in_is_on_duty_until_they_leave_and_not_for_ever()
    {
        var desk = Said(Desk.Empty, new CheckedIn { By = "li" }, Now);

        Desk.Empty.IsOnDuty(Now).ShouldBeFalse();
        (desk.IsOnDuty(Now.AddHours(15)), desk.IsOnDuty(Now.AddHours(16))).ShouldBe((true, false));
        Said(desk, new CheckedOut { By = "li" }, Now.AddHours(1)).IsOnDuty(Now.AddHours(1)).ShouldBeFalse();
    }

    static Desk Said(Desk desk, DeskEntry entry, DateTimeOffset now) => DeskBook.Enter(Station, desk, entry, now).Desk;

    static DayEvent? EventOf(Desk desk, DeskEntry entry) => DeskTrace.Of("a-1", entry, desk, Said(desk, entry, Now), Now).Event;
}

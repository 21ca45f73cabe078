using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Kiosks;

public class KioskStandingTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    static readonly KioskProfile Kiosk = new() { Id = "k1", Functions = ["one-net", "guide"], EverySeconds = 60 };
    static readonly StationProfile Station = TestCity.Station("a-1") with { Kiosks = [Kiosk] };
    static readonly ServiceClock Clock = TestCity.Of(Station).Clock;

    static KioskState State(KioskStatus status, params (string Name, FunctionStatus Status)[] functions) => new(
        "k1", Now, status, functions.ToImmutableDictionary(pair => pair.Name, pair => pair.Status), ["media-low"], "home", null);

    static KioskStanding At(KioskState? state, DateTimeOffset now, Desk? desk = null) =>
        KioskStanding.At(Station, Kiosk, state, desk ?? Desk.Empty, Clock, now);

    [Theory]
    [InlineData(KioskStatus.Available, FunctionStatus.Available)]
    [InlineData(KioskStatus.InUse, FunctionStatus.Available)]
    [InlineData(KioskStatus.Blocked, FunctionStatus.Out)]
    [InlineData(KioskStatus.OutOfOrder, FunctionStatus.Out)]
    [InlineData(KioskStatus.Planned, FunctionStatus.Out)]
    [InlineData(KioskStatus.Unknown, FunctionStatus.Unknown)]
    public void A_function_follows_its_machine(KioskStatus status, FunctionStatus expected)
    {
        var standing = At(State(status), Now);

        standing.Status.ShouldBe(status);
        standing.Functions.Values.ShouldAllBe(function => function == expected);
    }

    [Fact]
    public void A_machine_with_one_function_out_works_partly()
    {
        var standing = At(State(KioskStatus.Available, ("guide", FunctionStatus.Out), ("never-heard-of", FunctionStatus.Out)), Now);

        standing.Status.ShouldBe(KioskStatus.Partly);
        standing.Functions.ShouldBe(
            new Dictionary<string, FunctionStatus> { ["one-net"] = FunctionStatus.Available, ["guide"] = FunctionStatus.Out }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(119, KioskStatus.Available)]
    [InlineData(120, KioskStatus.Unknown)]
    public void A_kiosk_that_missed_two_heartbeats_is_unknown_never_available(int secondsLater, KioskStatus expected)
    {
        var standing = At(State(KioskStatus.Available), Now.AddSeconds(secondsLater));

        standing.Status.ShouldBe(expected);
        standing.AsOf.ShouldBe(Now);
    }

    [Fact]
    public void It_says_when_it_will_change()
    {
        var standing = At(State(KioskStatus.Available), Now);

        standing.NextChange.ShouldBe(Now.AddSeconds(120));
        At(null, Now).NextChange.ShouldBe(DateTimeOffset.MaxValue);
    }

    [Fact]
    public void A_machine_none_of_whose_functions_works_is_out_of_order()
    {
        At(State(KioskStatus.Available, ("guide", FunctionStatus.Out), ("one-net", FunctionStatus.Out)), Now).Status.ShouldBe(KioskStatus.OutOfOrder);
    }

    [Theory]
    // Minutes after noon; the work is announced for 12:10 to 12:30, the last heartbeat came at 12:00.
    [InlineData(1, KioskStatus.Available, FunctionStatus.Available)]
    [InlineData(5, KioskStatus.Unknown, FunctionStatus.Unknown)]
    [InlineData(10, KioskStatus.Planned, FunctionStatus.Out)]
    [InlineData(29, KioskStatus.Planned, FunctionStatus.Out)]
    [InlineData(30, KioskStatus.Unknown, FunctionStatus.Unknown)]
    public void Announced_work_shows_as_planned_from_its_beginning_to_its_end(int minutes, KioskStatus status, FunctionStatus functions)
    {
        var (desk, _) = DeskBook.Enter(Station, Desk.Empty, new WorkPlanned("k1", Now.AddMinutes(10), Now.AddMinutes(30), "换打印机"), Now);

        var standing = At(State(KioskStatus.Available), Now.AddMinutes(minutes), desk);

        standing.Status.ShouldBe(status);
        standing.Functions.Values.ShouldAllBe(function => function == functions);
        (standing.Work?.Reason).ShouldBe(status == KioskStatus.Planned ? "换打印机" : null);
    }

    [Fact]
    public void It_says_when_announced_work_begins_and_ends()
    {
        var (desk, _) = DeskBook.Enter(Station, Desk.Empty, new WorkPlanned("k1", Now.AddMinutes(1), Now.AddMinutes(30), "换打印机"), Now);

        At(State(KioskStatus.Available), Now, desk).NextChange.ShouldBe(Now.AddMinutes(1));
        At(null, Now.AddMinutes(1), desk).NextChange.ShouldBe(Now.AddMinutes(30));
    }
}

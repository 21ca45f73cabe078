using System.Collections.Immutable;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Kiosks;

public class KioskStandingTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    static readonly KioskProfile Kiosk = new() { Id = "k1", Functions = ["one-net", "guide"], EverySeconds = 60 };

    static KioskState State(KioskStatus status, params (string Name, FunctionStatus Status)[] functions) => new(
        "k1", Now, status, functions.ToImmutableDictionary(pair => pair.Name, pair => pair.Status), ["media-low"], "home", null);

    [Theory]
    [InlineData(KioskStatus.Available, FunctionStatus.Available)]
    [InlineData(KioskStatus.InUse, FunctionStatus.Available)]
    [InlineData(KioskStatus.Blocked, FunctionStatus.Out)]
    [InlineData(KioskStatus.OutOfOrder, FunctionStatus.Out)]
    [InlineData(KioskStatus.Planned, FunctionStatus.Out)]
    [InlineData(KioskStatus.Unknown, FunctionStatus.Unknown)]
    public void A_function_follows_its_machine(KioskStatus status, FunctionStatus expected)
    {
        var standing = KioskStanding.At(Kiosk, State(status), Now);

        standing.Status.ShouldBe(status);
        standing.Functions.Values.ShouldAllBe(function => function == expected);
    }

    [Fact]
    public void A_machine_with_one_function_out_works_partly()
    {
        var standing = KioskStanding.At(Kiosk, State(KioskStatus.Available, ("guide", FunctionStatus.Out), ("never-heard-of", FunctionStatus.Out)), Now);

        standing.Status.ShouldBe(KioskStatus.Partly);
        standing.Functions.ShouldBe(
            new Dictionary<string, FunctionStatus> { ["one-net"] = FunctionStatus.Available, ["guide"] = FunctionStatus.Out }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(119, KioskStatus.Available)]
    [InlineData(120, KioskStatus.Unknown)]
    public void A_kiosk_that_missed_two_heartbeats_is_unknown_never_available(int secondsLater, KioskStatus expected)
    {
        var standing = KioskStanding.At(Kiosk, State(KioskStatus.Available), Now.AddSeconds(secondsLater));

        standing.Status.ShouldBe(expected);
        standing.AsOf.ShouldBe(Now);
    }

    [Fact]
    public void It_says_when_it_will_change()
    {
        var standing = KioskStanding.At(Kiosk, State(KioskStatus.Available), Now);

        standing.NextChange.ShouldBe(Now.AddSeconds(120));
        KioskStanding.At(Kiosk, null, Now).NextChange.ShouldBe(DateTimeOffset.MaxValue);
    }
}

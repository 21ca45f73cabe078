using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Kiosks;

public class KioskBeatTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    static readonly StationProfile Station = TestCity.Station("a-1");

    static KioskReading Beat(TimeSpan? ago = null, KioskStatus status = KioskStatus.Available, string kiosk = "k1") =>
        new(kiosk, ago is { } age ? Now - age : null, status, ImmutableDictionary<string, FunctionStatus>.Empty, [], null);

    [Fact]
    public void The_newest_heartbeat_wins_however_they_arrive()
    {
        var (kiosks, _) = KioskBeat.Record(Station, [], Beat(TimeSpan.FromSeconds(10), KioskStatus.OutOfOrder), Now);

        var (same, verdict) = KioskBeat.Record(Station, kiosks, Beat(TimeSpan.FromSeconds(40)), Now);

        verdict.ShouldBe(Verdict.Late);
        same.ShouldBe(kiosks);
        same.Single().Status.ShouldBe(KioskStatus.OutOfOrder);
    }

    [Fact]
    public void A_heartbeat_sent_twice_changes_nothing_the_second_time()
    {
        var beat = Beat(TimeSpan.FromSeconds(1));
        var (kiosks, _) = KioskBeat.Record(Station, [], beat, Now);

        KioskBeat.Record(Station, kiosks, beat, Now).ShouldBe((kiosks, Verdict.Duplicate));
    }

    [Theory]
    [InlineData("k1", 0, Verdict.Accepted)]
    [InlineData("k9", 0, Verdict.UnknownKiosk)]
    [InlineData("k1", 8 * 24 * 3600, Verdict.TooLate)]
    [InlineData("k1", -3600, Verdict.Accepted)]
    public void A_heartbeat_is_judged_by_its_kiosk_and_age(string kiosk, int secondsAgo, Verdict expected)
    {
        KioskBeat.Record(Station, [], Beat(TimeSpan.FromSeconds(secondsAgo), kiosk: kiosk), Now).Verdict.ShouldBe(expected);
    }

    [Fact]
    public void A_device_clock_that_runs_ahead_cannot_reach_into_the_future()
    {
        foreach (var ahead in new[] { TimeSpan.FromSeconds(30), TimeSpan.FromHours(1) })
        {
            KioskBeat.Record(Station, [], Beat(-ahead), Now).Kiosks.Single().AsOf.ShouldBe(Now);
        }
    }

    [Fact]
    public void Use_is_remembered_when_the_kiosk_is_free_again()
    {
        var (kiosks, _) = KioskBeat.Record(Station, [], Beat(TimeSpan.FromMinutes(2), KioskStatus.InUse), Now);
        (kiosks, _) = KioskBeat.Record(Station, kiosks, Beat(TimeSpan.Zero), Now);

        kiosks.Single().LastUse.ShouldBe(Now - TimeSpan.FromMinutes(2));
    }
}

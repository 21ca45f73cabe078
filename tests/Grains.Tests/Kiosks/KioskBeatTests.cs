using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Kiosks;

public class KioskBeatTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    static readonly StationProfile Station = TestCity.Station("a-1");
    static readonly ServiceClock Clock = TestCity.Of(Station).Clock;

    static KioskReading Beat(TimeSpan? ago = null, KioskStatus status = KioskStatus.Available, string kiosk = "k1") =>
        new(kiosk, ago is { } age ? Now - age : null, status, ImmutableDictionary<string, FunctionStatus>.Empty, [], null);

    static (ImmutableArray<KioskState> Kiosks, Verdict Verdict) Record(ImmutableArray<KioskState> kiosks, KioskReading beat, DateTimeOffset now) =>
        KioskBeat.Record(Station, Clock, Desk.Empty, kiosks, beat, now);

    [Fact]
    public void The_newest_heartbeat_wins_however_they_arrive()
    {
        var (kiosks, _) = Record([], Beat(TimeSpan.FromSeconds(10), KioskStatus.OutOfOrder), Now);

        var (same, verdict) = Record(kiosks, Beat(TimeSpan.FromSeconds(40)), Now);

        verdict.ShouldBe(Verdict.Late);
        same.ShouldBe(kiosks);
        same.Single().Status.ShouldBe(KioskStatus.OutOfOrder);
    }

    [Fact]
    public void A_heartbeat_sent_twice_changes_nothing_the_second_time()
    {
        var beat = Beat(TimeSpan.FromSeconds(1));
        var (kiosks, _) = Record([], beat, Now);

        Record(kiosks, beat, Now).ShouldBe((kiosks, Verdict.Duplicate));
    }

    [Theory]
    [InlineData("k1", 0, Verdict.Accepted)]
    [InlineData("k9", 0, Verdict.UnknownKiosk)]
    [InlineData("k1", 8 * 24 * 3600, Verdict.TooLate)]
    [InlineData("k1", -3600, Verdict.Accepted)]
    public void A_heartbeat_is_judged_by_its_kiosk_and_age(string kiosk, int secondsAgo, Verdict expected)
    {
        Record([], Beat(TimeSpan.FromSeconds(secondsAgo), kiosk: kiosk), Now).Verdict.ShouldBe(expected);
    }

    [Fact]
    public void A_device_clock_that_runs_ahead_cannot_reach_into_the_future()
    {
        foreach (var ahead in new[] { TimeSpan.FromSeconds(30), TimeSpan.FromHours(1) })
        {
            Record([], Beat(-ahead), Now).Kiosks.Single().AsOf.ShouldBe(Now);
        }
    }

    [Fact]
    public void Use_is_remembered_when_the_kiosk_is_free_again()
    {
        var (kiosks, _) = Record([], Beat(TimeSpan.FromMinutes(2), KioskStatus.InUse), Now);
        (kiosks, _) = Record(kiosks, Beat(TimeSpan.Zero), Now);

        kiosks.Single().LastUse.ShouldBe(Now - TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(45)]
    public void A_kiosk_whose_clock_is_slow_is_heard_all_the_same(int minutesSlow)
    {
        var kiosks = ImmutableArray<KioskState>.Empty;
        var now = Now;
        for (var beat = 0; beat < 4; beat++, now = now.AddSeconds(60))
        {
            (kiosks, _) = Record(kiosks, Beat() with { At = now.AddMinutes(-minutesSlow) }, now);
        }

        kiosks.Single().AsOf.ShouldBe(now.AddSeconds(-60));
    }

    [Fact]
    public void Heartbeats_that_an_outage_held_back_speak_for_their_own_time()
    {
        var kiosks = ImmutableArray<KioskState>.Empty;
        for (var minute = 60; minute >= 10; minute--) (kiosks, _) = Record(kiosks, Beat(TimeSpan.FromMinutes(minute)), Now);

        kiosks.Single().AsOf.ShouldBe(Now.AddMinutes(-10));
    }
}

using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Kiosks;

public class UptimeTests
{
    static readonly DateTimeOffset Noon = TestCity.Noon;
    static readonly StationProfile Around = TestCity.Station("a-1") with { Zones = [new() { Id = "main" }], Kiosks = [new() { Id = "k1", Zone = "main", EverySeconds = 60 }] };
    static readonly StationProfile EightHours = Around with { Kiosks = [Around.Kiosks[0] with { Hours = "Mo-Su 09:00-17:00" }] };

    /// <summary>One kiosk over time, as a station keeps it.</summary>
    sealed class Life(StationProfile station, DateTimeOffset start)
    {
        readonly ServiceClock clock = TestCity.Of(station).Clock;
        ImmutableArray<KioskState> kiosks = [];

        public DateTimeOffset Now { get; private set; } = start;

        public Desk Desk { get; private set; } = Desk.Empty;

        public KioskState State => kiosks.Single();

        public KioskStanding Standing => KioskStanding.At(station, station.Kiosks[0], kiosks.FirstOrDefault(), Desk, clock, Now);

        public Life Say(DeskEntry entry)
        {
            (Desk, var verdict) = DeskBook.Enter(station, Desk, entry, Now);
            verdict.ShouldBe(DeskVerdict.Done);
            return this;
        }

        public Life Beat(KioskStatus status, double hours)
        {
            for (var end = Now.AddHours(hours); Now < end; Now = Now.AddSeconds(60))
            {
                (kiosks, _) = KioskBeat.Record(
                    station, clock, Desk, kiosks, new KioskReading("k1", null, status, ImmutableDictionary<string, FunctionStatus>.Empty, [], null), Now);
                (Desk, kiosks) = KioskLog.File(Desk, kiosks);
            }
            return this;
        }

        public Life Silence(double hours)
        {
            Now = Now.AddHours(hours);
            return this;
        }
    }

    static double? Round(double? share) => share is { } known ? Math.Round(known, 2) : null;

    static void ShouldBe(Life life, double? available, double? unknown) =>
        (Round(life.Standing.Availability.Available), Round(life.Standing.Availability.Unknown)).ShouldBe((available, unknown));

    [Fact]
    public void A_share_of_less_than_a_day_says_nothing()
    {
        ShouldBe(new Life(Around, Noon).Beat(KioskStatus.Available, 23.9), null, null);
        ShouldBe(new Life(Around, Noon).Beat(KioskStatus.Available, 24.1), 1, 0);
    }

    [Theory]
    [InlineData(KioskStatus.Available, 1)]
    [InlineData(KioskStatus.InUse, 1)]
    [InlineData(KioskStatus.Blocked, 0.5)]
    [InlineData(KioskStatus.OutOfOrder, 0.5)]
    [InlineData(KioskStatus.Unknown, 0.5)]
    [InlineData(KioskStatus.Planned, 1)]
    public void Every_status_counts_as_what_it_means(KioskStatus status, double available)
    {
        var life = new Life(Around, Noon).Beat(KioskStatus.Available, 48).Beat(status, 48);

        ShouldBe(life, available, status == KioskStatus.Unknown ? 0.5 : 0);
    }

    [Fact]
    public void Silence_is_unknown_and_never_available()
    {
        var life = new Life(Around, Noon).Beat(KioskStatus.Available, 48).Silence(48);

        ShouldBe(life, 0.5, 0.5);
        ShouldBe(life.Beat(KioskStatus.Available, 0.1), 0.5, 0.5);
    }

    [Fact]
    public void Announced_work_is_left_out_whether_the_machine_speaks_or_not()
    {
        var life = new Life(Around, Noon).Beat(KioskStatus.Available, 36).Say(new WorkPlanned("k1", null, Noon.AddHours(60), "换打印机"));

        life.Beat(KioskStatus.OutOfOrder, 12).Silence(12);

        ShouldBe(life, 1, 0);
        ShouldBe(life.Silence(12), 0.75, 0.25);
    }

    [Fact]
    public void Work_that_ended_early_counts_until_it_ended()
    {
        var life = new Life(Around, Noon).Beat(KioskStatus.Available, 36).Say(new WorkPlanned("k1", null, Noon.AddHours(60), "换打印机")).Silence(6);

        life.Say(new WorkEnded("k1")).Silence(12);

        ShouldBe(life, 0.75, 0.25);
    }

    [Fact]
    public void Hours_in_which_the_kiosk_is_not_offered_do_not_count()
    {
        // Four days of eight hours, silent in every night and one whole day.
        var life = new Life(EightHours, Noon.AddHours(-4));
        for (var day = 0; day < 3; day++) life.Beat(KioskStatus.Available, 10).Silence(14);

        ShouldBe(life.Beat(KioskStatus.Available, 9), 1, 0);
        ShouldBe(life.Silence(15 + 24), 0.8, 0.2);
    }

    [Fact]
    public void A_station_closed_by_notice_offers_no_kiosk()
    {
        var life = new Life(Around, Noon).Beat(KioskStatus.Available, 36).Say(new Closed(null, "停电")).Silence(100).Say(new Reopened());

        ShouldBe(life, 1, 0);
    }

    [Fact]
    public void What_lies_thirty_days_back_is_forgotten_and_the_state_stays_small()
    {
        var life = new Life(Around, Noon).Beat(KioskStatus.OutOfOrder, 24 * 10).Beat(KioskStatus.Available, 24 * 30);

        ShouldBe(life, 1, 0);
        life.State.Days.Length.ShouldBe(1);
        life.Desk.LogOf("k1").Days.Length.ShouldBeLessThanOrEqualTo(30);
        life.Desk.LogOf("k1").Days.Select(day => day.Day).ShouldBe(life.Desk.LogOf("k1").Days.Select(day => day.Day).Distinct().Order());
    }

    [Fact]
    public void The_days_add_up_to_the_second_however_the_heartbeats_fall()
    {
        var (clock, random) = (TestCity.Of(Around).Clock, new Random(7));
        var (kiosks, desk, now) = (ImmutableArray<KioskState>.Empty, Desk.Empty, Noon);
        for (var beat = 0; beat < 3000; beat++, now = now.AddMilliseconds(random.Next(200_000)))
        {
            (kiosks, _) = KioskBeat.Record(Around, clock, desk, kiosks, new KioskReading("k1", null, (KioskStatus)random.Next(6), ImmutableDictionary<string, FunctionStatus>.Empty, [], null), now);
            (desk, kiosks) = KioskLog.File(desk, kiosks);
        }

        var total = desk.LogOf("k1").Days.Concat(kiosks.Single().Days).Sum(day => day.Available + day.Out + day.Unknown + day.Planned);
        total.ShouldBe((int)(kiosks.Single().AsOf.ToUnixTimeSeconds() - Noon.ToUnixTimeSeconds()));
        desk.LogOf("k1").Days.Skip(1).ShouldAllBe(day => day.Available + day.Out + day.Unknown + day.Planned == 86_400);
    }

    [Fact]
    public void A_move_to_the_log_that_was_interrupted_is_done_again_without_harm()
    {
        var over = new Life(Around, Noon).Beat(KioskStatus.Available, 30);
        var state = over.State with { Days = [new(1, 10, 0, 0, 0), new(2, 20, 0, 0, 0)] };

        var (once, _) = KioskLog.File(Desk.Empty, [state]);
        var (twice, kiosks) = KioskLog.File(once, [state]);

        twice.LogOf("k1").Days.ShouldBe([new UptimeDay(1, 10, 0, 0, 0)]);
        kiosks.Single().Days.ShouldBe([new UptimeDay(2, 20, 0, 0, 0)]);
    }
}

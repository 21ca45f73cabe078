using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Incidents;

/// <summary>Restarts, clocks that were wrong, a hub that was down: nothing is lost and nothing is made up.</summary>
public class ContinuityTests
{
    static readonly DateTimeOffset Noon = TestCity.Noon;

    static StationProfile Profile => TestCity.Station("a-1") with { Zones = [new() { Id = "main", Capacity = 20 }], Hours = "24/7" };

    [Fact]
    public void A_restart_in_the_middle_of_a_life_loses_nothing()
    {
        var station = new LivedStation(Profile, Noon);
        station.Kiosk("k1", KioskStatus.OutOfOrder);
        station.For(3);
        station.Restart(TimeSpan.FromSeconds(20));
        station.For(3);
        station.Standing.ShouldBe(["kiosk-out k1"], "what was being watched is watched on");
        station.Do(new Acknowledge(1, "lin") { Note = "缺纸" });
        var before = station.Open;

        station.Restart(TimeSpan.FromMinutes(5));

        System.Text.Json.JsonSerializer.Serialize(station.Open).ShouldBe(System.Text.Json.JsonSerializer.Serialize(before));
        station.Do(new Resolve(1, "lin")).Outcome.ShouldBe(IncidentOutcome.Done);
        station.Restart(TimeSpan.FromMinutes(5));
        station.For(20);
        station.Open.ShouldBeNull();
    }

    [Theory]
    [InlineData(20)]
    [InlineData(600)]
    [InlineData(60 * 24 * 30)]
    public void A_hub_that_was_down_calls_nobody_silent_who_speaks_again(int minutes)
    {
        var station = new LivedStation(Profile, Noon);
        station.For(5);

        station.Restart(TimeSpan.FromMinutes(minutes));
        station.For(60);

        (station.Book.Raised, station.Writes).ShouldBe((0, 0));
    }

    [Fact]
    public void After_the_hub_was_down_ten_minutes_of_listening_make_a_silence()
    {
        var station = new LivedStation(Profile, Noon);
        station.Off("eye");
        station.For(5);

        station.Restart(TimeSpan.FromHours(3));
        station.For(9);
        station.Open.ShouldBeNull();
        station.For(1);

        station.Standing.ShouldBe(["sensor-silent eye"]);
        station.Open!.Members[0].Facts.EverySeconds.ShouldBe(60);
    }

    [Theory]
    [InlineData(-600)]
    [InlineData(600)]
    [InlineData(-60 * 24 * 40)]
    [InlineData(60 * 24 * 40)]
    public void A_clock_that_was_put_right_raises_nothing_and_the_rules_go_on(int minutes)
    {
        var station = new LivedStation(Profile, Noon);
        station.Kiosk("k1", KioskStatus.OutOfOrder);
        station.For(2);

        station.Now += TimeSpan.FromMinutes(minutes);
        station.Listening = station.Now;
        station.Ask();
        station.Open.ShouldBeNull();
        station.For(4);
        station.Open.ShouldBeNull();
        station.For(4);

        station.Standing.ShouldBe(["kiosk-out k1"]);
    }

    [Fact]
    public void What_an_import_took_away_is_nobodys_trouble_any_more()
    {
        var station = new LivedStation(Profile, Noon);
        station.Off("eye");
        station.Kiosk("k1", KioskStatus.Blocked);
        station.For(15);
        station.Standing.ShouldBe(["kiosk-out k1", "sensor-silent eye"]);

        station.City = TestCity.Of(Profile with { Sensors = [Profile.Sensors[0]], Kiosks = [] });
        station.For(6);

        (station.Open, station.Book.Closed!.ClosedBy).ShouldBe((null, IncidentEnd.Itself));
    }

    [Fact]
    public void A_quiet_week_writes_nothing()
    {
        var station = new LivedStation(Profile, Noon);

        station.Until(Noon.AddDays(7));

        (station.Writes, station.Book.Raised).ShouldBe((0, 0));
    }

    [Fact]
    public void The_rules_are_asked_again_in_time()
    {
        var station = new LivedStation(Profile, Noon);
        station.Kiosk("k1", KioskStatus.Blocked);
        station.For(1);

        station.Next.ShouldBe(station.Now + IncidentCause.KioskOut.Delay());
    }
}

using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Incidents;

public class RulesTests
{
    static readonly DateTimeOffset Noon = TestCity.Noon;

    // A Friday at noon. Open until eight in the evening.
    static StationProfile Profile => TestCity.Station("a-1") with
    {
        Hours = "Mo-Su 08:00-20:00",
        Zones = [new() { Id = "hall", Capacity = 20, Hours = "Mo-Su 08:00-20:00" }, new() { Id = "rest", Capacity = 10, Hours = "24/7" }],
        Sensors = [new() { Id = "door", Zone = "hall" }, new() { Id = "night", Zone = "rest" }],
        Kiosks = [new() { Id = "k1", Zone = "hall", Functions = ["one-net", "guide"] }],
    };

    static LivedStation Station(DateTimeOffset? start = null, StationProfile? profile = null)
    {
        var station = new LivedStation(profile ?? Profile, start ?? Noon);
        // Somebody comes in, so that nobody doubts that it is open.
        station.Enter("door", 1);
        station.For(2);
        station.Open.ShouldBeNull();
        return station;
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_zone_that_stays_full_for_ten_minutes_is_an_incident(int minutes, bool raised)
    {
        var station = Station();
        station.Enter("door", 20);
        station.For(1);

        station.For(minutes);

        station.Standing.ShouldBe(raised ? ["full hall"] : []);
        if (!raised) return;
        (station.Open!.Urgency, station.Open.Members[0].Facts.People, station.Open.Members[0].Facts.Capacity).ShouldBe((Urgency.Urgent, 21, 20));
        station.Open.Members[0].Since.ShouldBe(Noon.AddMinutes(3), "it counts from when it began");
    }

    [Fact]
    public void A_zone_that_is_full_now_and_then_is_none_and_one_that_empties_for_a_moment_goes_on()
    {
        var station = Station();
        for (var turn = 0; turn < 6; turn++)
        {
            station.Enter("door", 20);
            station.For(7);
            station.Leave("door", 20);
            station.For(2);
        }
        station.Open.ShouldBeNull();

        station.Enter("door", 20);
        station.For(12);
        station.Leave("door", 10);
        station.For(4);
        station.Enter("door", 10);
        station.For(1);

        station.Standing.ShouldBe(["full hall"]);
        station.Book.Raised.ShouldBe(1);
    }

    [Fact]
    public void When_there_has_been_room_for_five_minutes_it_closes_by_itself()
    {
        var station = Station();
        station.Enter("door", 20);
        station.For(12);
        station.Leave("door", 10);

        station.For(5);
        station.Open.ShouldNotBeNull();
        station.For(1);

        station.Open.ShouldBeNull();
        (station.Book.Closed!.ClosedBy, station.Book.Closed.State, station.Book.Closed.ResolvedAt).ShouldBe((IncidentEnd.Itself, IncidentState.Resolved, station.Now));
        station.Book.Closed.Members.Single().Until.ShouldBe(station.Now.AddMinutes(-5));
    }

    [Fact]
    public void Nothing_is_said_of_who_fills_a_private_zone()
    {
        var station = Station(profile: Profile with { Zones = [new() { Id = "hall" }, new() { Id = "rest", Capacity = 1, Hours = "24/7", Private = true }] });
        station.Enter("night", 9);
        station.For(60);
        station.Open.ShouldBeNull();

        station.Enter("night", 100_000);
        station.For(10);

        station.Open.ShouldBeNull("a movement nobody believes tells of the zone as well");
    }

    [Theory]
    // The device, when it falls silent (hours after noon), how many minutes until it is an incident; null: none over night.
    [InlineData("door", 0, 10)]
    [InlineData("night", 0, 10)]
    [InlineData("k1", 0, 10)]
    [InlineData("door", 9, null)]
    [InlineData("k1", 9, null)]
    [InlineData("night", 9, 10)]
    public void A_device_is_silent_after_ten_minutes_unless_its_room_is_shut(string device, int hours, int? minutes)
    {
        var station = Station();
        station.Until(Noon.AddHours(hours));
        var last = station.Now;
        station.Off(device);
        station.For(1);

        station.Until(last.AddMinutes(9));
        station.Open.ShouldBeNull();
        if (minutes is null)
        {
            // Whatever is switched on in the morning has ten minutes to speak.
            station.Until(Noon.AddHours(20).AddMinutes(9));
            station.Open.ShouldBeNull();
            station.On(device);
            station.For(30);
            station.Open?.Members.ShouldNotContain(member => member.Subject == device);
            return;
        }
        station.Until(last.AddMinutes(minutes.Value));

        station.Standing.ShouldBe([device == "k1" ? "kiosk-offline k1" : $"sensor-silent {device}"]);
        station.Open!.Members[0].Since.ShouldBe(last, "it counts from the last word");
    }

    [Fact]
    public void A_device_that_is_still_silent_ten_minutes_after_the_doors_open_is_an_incident()
    {
        var station = Station();
        station.Until(Noon.AddHours(9));
        station.Off("door");

        station.Until(Noon.AddHours(20).AddMinutes(10));

        station.Standing.ShouldBe(["sensor-silent door"]);
    }

    [Fact]
    public void A_broken_device_stays_an_incident_over_night()
    {
        var station = Station();
        station.Until(Noon.AddHours(7));
        station.Off("door");
        station.Until(Noon.AddHours(16));

        station.Standing.ShouldBe(["sensor-silent door"]);
        station.Book.Raised.ShouldBe(1);
    }

    [Fact]
    public void A_device_that_has_never_spoken_is_not_silent()
    {
        var station = new LivedStation(Profile with { Sensors = [new() { Id = "door", Zone = "hall" }] }, Noon);
        station.City = TestCity.Of(Profile);
        station.Enter("door", 1);
        station.Off("night");

        station.For(300);

        station.Standing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(KioskStatus.OutOfOrder, true)]
    [InlineData(KioskStatus.Blocked, true)]
    [InlineData(KioskStatus.Planned, false)]
    [InlineData(KioskStatus.InUse, false)]
    public void A_kiosk_that_says_it_is_out_of_order_for_five_minutes_is_an_incident(KioskStatus status, bool raised)
    {
        var station = Station();
        station.Kiosk("k1", status);

        station.For(5);
        station.Open.ShouldBeNull();
        station.For(1);

        station.Standing.ShouldBe(raised ? ["kiosk-out k1"] : []);
    }

    [Fact]
    public void A_kiosk_that_falls_silent_while_out_of_order_is_not_mended_by_it()
    {
        var station = Station();
        station.Kiosk("k1", KioskStatus.OutOfOrder);
        station.For(7);
        station.Off("k1");
        station.For(60);

        station.Standing.ShouldBe(["kiosk-offline k1", "kiosk-out k1"]);
        station.Book.Raised.ShouldBe(1);
    }

    [Fact]
    public void Announced_work_ends_what_a_kiosk_is_an_incident_for()
    {
        var station = Station();
        station.Kiosk("k1", KioskStatus.OutOfOrder);
        station.For(7);

        station.Say(new WorkPlanned("k1", null, station.Now.AddHours(2), "换打印机"));
        station.For(6);

        station.Open.ShouldBeNull();
    }

    [Fact]
    public void A_sensor_that_tells_what_cannot_be_true_is_an_incident_until_the_day_ends()
    {
        var station = Station();
        station.Enter("door", 5000);
        station.For(1);

        station.Standing.ShouldBe(["sensor-implausible door"]);
        station.Open!.Urgency.ShouldBe(Urgency.Plain);
        station.Until(Noon.AddHours(16).AddMinutes(1));
        station.Open.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 4, false)]
    [InlineData(1, 5, true)]
    [InlineData(2, 0, true)]
    public void Two_riders_before_a_locked_door_are_believed_at_once_and_one_after_five_minutes(int riders, int minutes, bool raised)
    {
        var station = Station();
        station.For(10);
        for (var rider = 0; rider < riders; rider++) station.Say(new RiderSaid(ReportKind.Locked));

        station.For(minutes);

        station.Standing.ShouldBe(raised ? ["locked"] : []);
        if (raised) station.Open!.Members[0].Facts.Reports.ShouldBe(riders);
    }

    [Fact]
    public void Somebody_who_comes_in_answers_the_riders()
    {
        var station = Station();
        station.For(10);
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Standing.ShouldBe(["locked"]);

        station.Enter("door", 1);
        station.For(1);

        station.Open.ShouldBeNull();
    }

    [Fact]
    public void A_closed_station_is_locked_and_nobody_is_called_for_it()
    {
        var station = Station();
        station.For(10);
        station.Say(new Closed(null, "停电"));
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Off("door", "night", "k1");
        station.For(60);

        station.Open.ShouldBeNull();
    }

    [Fact]
    public void Three_days_running_over_the_limit_make_a_drifting_door_an_incident()
    {
        var station = Station();
        List<int> standing = [];
        for (var day = 0; day < 5; day++)
        {
            // Nine come in by the door and leave by a window; on the fourth day it is mended.
            if (day < 3) station.Enter("door", 9);
            station.Until(Noon.AddDays(day + 1));
            standing.Add(station.Standing.Count(name => name == "residual hall"));
            if (station.Open?.Find(IncidentCause.Residual, "hall") is { } member) (member.Facts.Days, member.Facts.Residual, member.Facts.Limit).ShouldBe((3, 9, 5));
            station.Enter("door", 1);
            station.Leave("door", 1);
        }

        standing.ShouldBe([0, 0, 1, 0, 0]);
    }
}

using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Incidents;

public class LifeTests
{
    static readonly DateTimeOffset Noon = TestCity.Noon;

    /// <summary>Riders stand before a locked door: raised at noon.</summary>
    static LivedStation Locked(StationProfile? profile = null)
    {
        var station = new LivedStation(profile ?? TestCity.Station("a-1"), Noon);
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Standing.ShouldBe(["locked"]);
        return station;
    }

    [Fact]
    public void It_is_raised_acknowledged_whistled_for_arrived_at_and_resolved_and_everybody_is_named()
    {
        var station = Locked();
        station.Do(new Acknowledge(1, "lin") { Note = "我去看看" });
        station.For(5);
        station.Do(new Whistle(1, "lin", "街道城管", station.Now.AddHours(2)) { Note = "钥匙断在锁里" });
        station.For(30);
        station.Do(new Arrive(1, "wang"));
        station.For(20);
        station.Do(new AddNote(1, "wang") { Note = "换锁芯" });

        var verdict = station.Do(new Resolve(1, "wang") { Note = "已换" });

        verdict.Outcome.ShouldBe(IncidentOutcome.Done);
        var done = station.Book.Closed!;
        (done.State, done.ClosedBy, done.ResolvedBy, done.Version).ShouldBe((IncidentState.Resolved, IncidentEnd.Person, "wang", 6));
        (done.RaisedAt, done.AcknowledgedAt, done.WhistledAt, done.ArrivedAt, done.ResolvedAt).ShouldBe((Noon, Noon, Noon.AddMinutes(5), Noon.AddMinutes(35), Noon.AddMinutes(55)));
        (done.AcknowledgedBy, done.WhistledBy, done.Department, done.Due).ShouldBe(("lin", "lin", "街道城管", Noon.AddMinutes(125)));
        done.Notes.Select(note => $"{note.By}: {note.Text}").ShouldBe(["lin: 我去看看", "lin: 钥匙断在锁里", "wang: 换锁芯", "wang: 已换"]);
        station.Open.ShouldBeNull();
    }

    public static TheoryData<string, IncidentAct, IncidentOutcome> Acts => new()
    {
        { "raised", new Acknowledge(1, "lin"), IncidentOutcome.Done },
        { "raised", new Acknowledge(2, "lin"), IncidentOutcome.Unknown },
        { "raised", new Acknowledge(0, "lin"), IncidentOutcome.Unknown },
        { "raised", new Arrive(1, "lin"), IncidentOutcome.NotWhistled },
        { "raised", new AddNote(1, "lin"), IncidentOutcome.Invalid },
        { "raised", new AddNote(1, "lin") { Note = "打电话 13800138000" }, IncidentOutcome.Invalid },
        { "raised", new Resolve(1, "lin") { Note = new string('长', PlainText.Longest + 1) }, IncidentOutcome.Invalid },
        { "raised", new Whistle(1, "lin", " ", Noon.AddHours(1)), IncidentOutcome.Invalid },
        { "raised", new Whistle(1, "lin", "城管", Noon), IncidentOutcome.Invalid },
        { "raised", new Whistle(1, "lin", "城管", Noon.AddDays(31)), IncidentOutcome.Invalid },
        { "raised", new Whistle(1, "lin", "城管", Noon.AddDays(30)), IncidentOutcome.Done },
        { "raised", new Acknowledge(1, "lin") { Version = 1 }, IncidentOutcome.Done },
        { "raised", new Acknowledge(1, "lin") { Version = 2 }, IncidentOutcome.Changed },
        { "whistled", new Whistle(1, "zhao", "电力", Noon.AddHours(1)), IncidentOutcome.Changed },
        { "whistled", new Whistle(1, "zhao", "电力", Noon.AddHours(1)) { Version = 2 }, IncidentOutcome.Done },
        { "whistled", new Acknowledge(1, "zhao"), IncidentOutcome.Done },
        { "arrived", new Arrive(1, "zhao"), IncidentOutcome.Done },
        { "resolved", new Acknowledge(1, "zhao"), IncidentOutcome.Closed },
        { "resolved", new Resolve(1, "zhao"), IncidentOutcome.Closed },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_is_taken_or_changes_nothing(string state, IncidentAct act, IncidentOutcome expected)
    {
        var station = Locked();
        if (state is "whistled" or "arrived") station.Do(new Whistle(1, "lin", "城管", Noon.AddHours(1)));
        if (state is "arrived") station.Do(new Arrive(1, "lin"));
        if (state is "resolved") station.Do(new Resolve(1, "lin"));
        var before = station.Book;

        station.Do(act).Outcome.ShouldBe(expected);

        if (expected != IncidentOutcome.Done) station.Book.ShouldBeSameAs(before);
    }

    [Fact]
    public void Of_two_who_act_at_once_the_first_is_named_and_the_second_is_told_so()
    {
        var station = Locked();

        station.Do(new Acknowledge(1, "lin"));
        var second = station.Do(new Acknowledge(1, "wang"));

        (second.Outcome, second.Incident!.AcknowledgedBy, second.Incident.Version).ShouldBe((IncidentOutcome.Done, "lin", 2));
    }

    [Fact]
    public void What_a_person_resolved_while_it_stands_comes_back_after_a_shift_or_after_it_was_gone()
    {
        var station = new LivedStation(TestCity.Station("a-1") with { Kiosks = [], Zones = [new() { Id = "main" }] }, Noon);
        station.Off("eye");
        station.For(11);
        station.Do(new Resolve(1, "lin"));

        station.For(8 * 60 - 1);
        station.Open.ShouldBeNull();
        station.For(2);
        (station.Open?.Number, station.Open?.Members[0].Cause).ShouldBe((2, IncidentCause.SensorSilent));

        station.Do(new Resolve(2, "lin"));
        station.On("eye");
        station.For(1);
        station.Off("eye");
        station.For(11);
        station.Open?.Number.ShouldBe(3);
    }

    [Fact]
    public void A_power_cut_of_thirty_devices_is_one_incident_that_closes_when_the_last_is_back()
    {
        string[] devices = [.. Enumerable.Range(0, 24).Select(number => $"s{number}"), .. Enumerable.Range(0, 6).Select(number => $"k{number}")];
        var station = new LivedStation(TestCity.Station("a-1") with
        {
            Zones = [new() { Id = "main" }],
            // Some report every minute, some every two.
            Sensors = [.. devices[..24].Select((id, number) => new SensorProfile { Id = id, Zone = "main", EverySeconds = number % 2 == 0 ? 60 : 120 })],
            Kiosks = [.. devices[24..].Select(id => new KioskProfile { Id = id, Zone = "main" })],
        }, Noon);
        station.For(5);
        station.Off(devices);

        station.For(60);
        (station.Book.Raised, station.Standing.Length).ShouldBe((1, 30));
        station.Writes.ShouldBeLessThan(5);
        station.On(devices[1..]);
        station.For(30);
        station.Open!.Number.ShouldBe(1);
        station.Standing.ShouldBe(["sensor-silent s0"]);
        station.On(devices[0]);
        station.For(5);

        station.Open.ShouldBeNull();
        (station.Book.Raised, station.Book.Closed!.ClosedBy, station.Book.Closed.Members.Length).ShouldBe((1, IncidentEnd.Itself, 30));
    }

    [Fact]
    public void Who_has_it_in_hand_is_alerted_again_by_something_urgent_alone()
    {
        var station = new LivedStation(TestCity.Station("a-1"), Noon);
        station.Enter("door", 1);
        station.Off("eye");
        station.For(15);
        station.Do(new Acknowledge(1, "lin"));
        var alerted = station.Open!.AlertedAt;

        station.Off("k1");
        station.For(15);
        (station.Open.State, station.Open.AlertedAt, station.Standing.Length).ShouldBe((IncidentState.Acknowledged, alerted, 2));
        station.Say(new RiderSaid(ReportKind.Locked));
        station.Say(new RiderSaid(ReportKind.Locked));

        (station.Open.State, station.Open.AlertedAt, station.Open.Urgency).ShouldBe((IncidentState.Acknowledged, station.Now, Urgency.Urgent));
        station.Do(new Acknowledge(1, "wang"));
        station.Open.AcknowledgedBy.ShouldBe("wang");
    }

    [Theory]
    // What is done, minutes after noon, and the level it has climbed to then.
    [InlineData("", 9, IncidentLevel.Station)]
    [InlineData("", 10, IncidentLevel.Street)]
    [InlineData("", 30, IncidentLevel.District)]
    [InlineData("", 90, IncidentLevel.City)]
    [InlineData("", 100_000, IncidentLevel.City)]
    [InlineData("acknowledged", 59, IncidentLevel.Station)]
    [InlineData("acknowledged", 60, IncidentLevel.Street)]
    [InlineData("whistled", 119, IncidentLevel.Street)]
    [InlineData("whistled", 120, IncidentLevel.District)]
    [InlineData("whistled", 360, IncidentLevel.City)]
    [InlineData("arrived", 1000, IncidentLevel.Street)]
    public void What_nobody_does_in_time_climbs_by_the_clock_alone(string done, int minutes, IncidentLevel level)
    {
        var station = Locked();
        if (done == "acknowledged") station.Do(new Acknowledge(1, "lin"));
        if (done is "whistled" or "arrived") station.Do(new Whistle(1, "lin", "城管", Noon.AddHours(2)));
        if (done == "arrived") station.Do(new Arrive(1, "lin"));
        var incident = station.Open!;

        var climb = Climb.Of(incident, station.City.Clock.Schedules.Of(station.Profile), Noon.AddMinutes(minutes));

        climb.Level.ShouldBe(level);
        if (climb.Next is { } next)
        {
            next.ShouldBeGreaterThan(Noon.AddMinutes(minutes));
            Climb.Of(incident, station.City.Clock.Schedules.Of(station.Profile), next).Level.ShouldBe(level + 1);
        }
    }

    [Fact]
    public void What_is_not_urgent_climbs_while_people_work()
    {
        var profile = TestCity.Station("a-1") with { Hours = "Mo-Su 08:00-20:00", Zones = [new() { Id = "main" }] };
        var station = new LivedStation(profile, Noon.AddHours(7));
        station.Off("eye");
        station.For(15);

        var climb = Climb.Of(station.Open!, station.City.Clock.Schedules.Of(profile), station.Now);

        // Two hours later is after closing time.
        climb.ShouldBe(new(IncidentLevel.Station, Noon.AddHours(20.5)));
    }
}

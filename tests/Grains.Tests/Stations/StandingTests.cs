using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Stations;

public class StandingTests
{
    static readonly DateTimeOffset Noon = TestCity.Noon;

    // A Friday at noon. The rest zone never closes.
    static readonly City City = TestCity.Of(
        TestCity.Station("day") with { Hours = "Mo-Fr 09:00-17:00", Zones = [new() { Id = "main" }] },
        TestCity.Station("always") with { Zones = [new() { Id = "main" }, new() { Id = "rest", Hours = "24/7" }] });

    static Standing At(string station, DateTimeOffset now, StationLine line) => Standing.At(City.Stations[station], City.Clock, line, now);

    static StationLine Line(string station, params (int Minute, DeskEntry Entry)[] said)
    {
        var desk = said.Aggregate(Desk.Empty, (desk, one) => DeskBook.Enter(City.Stations[station], desk, one.Entry, Noon.AddMinutes(one.Minute)).Desk);
        return StationLine.Silent(station) with { Desk = desk };
    }

    [Fact]
    public void A_closure_shuts_every_zone_until_it_ends()
    {
        var line = Line("always", (0, new Closed(Noon.AddHours(3), "停电")));

        var standing = At("always", Noon.AddHours(1), line);

        standing.Open.ShouldBe(OpenState.Closed);
        standing.Opening.Zones.ShouldAllBe(zone => zone.State == OpenState.Closed && zone.NextChange == Noon.AddHours(3));
        (standing.Opening.NextChange, standing.NextChange, standing.Desk.Notice!.Reason).ShouldBe((Noon.AddHours(3), Noon.AddHours(3), "停电"));
        At("always", Noon.AddHours(3), line).Open.ShouldBe(OpenState.Open);
    }

    [Theory]
    // Hours the closure lasts, and hours until the next change: 13 h later the hours are over, so it is Monday 09:00.
    [InlineData(2, 2)]
    [InlineData(13, 69)]
    [InlineData(null, null)]
    public void After_a_closure_comes_what_the_timetable_says(int? lasts, int? opensAfter)
    {
        var line = Line("day", (0, new Closed(lasts is { } hours ? Noon.AddHours(hours) : null, "停电")));

        At("day", Noon.AddHours(1), line).Opening.NextChange.ShouldBe(opensAfter is { } after ? Noon.AddHours(after) : null);
    }

    [Fact]
    public void Reported_locked_it_is_unknown_whether_it_is_open_until_the_reports_decay_or_somebody_comes_in()
    {
        var line = Line("always", (0, new RiderSaid(ReportKind.Locked)));

        var doubted = At("always", Noon.AddMinutes(10), line);
        var decayed = At("always", doubted.NextChange, line);
        var answered = At("always", Noon.AddMinutes(10), line with { Counts = new() { LastVisit = Noon.AddMinutes(5).ToUnixTimeMilliseconds() } });

        (doubted.Open, doubted.NextChange).ShouldBe((OpenState.Unknown, Noon.AddHours(1)));
        doubted.Opening.Zones.ShouldAllBe(zone => zone.State == OpenState.Unknown);
        (decayed.Open, answered.Open).ShouldBe((OpenState.Open, OpenState.Open));
    }

    [Fact]
    public void Reported_locked_outside_its_hours_it_is_closed()
    {
        At("day", Noon.AddHours(6), Line("day", (355, new RiderSaid(ReportKind.Locked)))).Open.ShouldBe(OpenState.Closed);
    }

    [Theory]
    [InlineData("visit 10, kiosk 20, duty 30, ok 40", EvidenceKind.Report, 40)]
    [InlineData("ok 10, kiosk 20, visit 25, duty 30", EvidenceKind.Duty, 30)]
    [InlineData("visit 10, kiosk 20", EvidenceKind.Kiosk, 20)]
    [InlineData("kiosk 10, visit 20", EvidenceKind.Visit, 20)]
    [InlineData("", null, 0)]
    public void The_newest_proof_is_the_evidence(string proofs, EvidenceKind? kind, int minute)
    {
        var line = Line("always");
        foreach (var (word, at) in proofs.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one => (one[0], Noon.AddMinutes(int.Parse(one[1], null)))))
        {
            line = word switch
            {
                "visit" => line with { Counts = new() { LastVisit = at.ToUnixTimeMilliseconds() } },
                "kiosk" => line with { Kiosks = [new("k1", at, KioskStatus.Available, ImmutableDictionary<string, FunctionStatus>.Empty, [], null, at)] },
                "duty" => line with { Desk = line.Desk with { CheckedIn = at } },
                _ => line with { Desk = line.Desk with { Reports = [new(ReportKind.Ok, at)] } },
            };
        }

        At("always", Noon.AddHours(1), line).Evidence.ShouldBe(kind is { } known ? new Evidence(known, Noon.AddMinutes(minute)) : null);
    }

    [Fact]
    public void A_kiosk_in_a_private_zone_tells_nobody_that_it_was_used()
    {
        var station = City.Stations["always"] with { Zones = [new() { Id = "main", Private = true }] };
        var line = Line("always") with { Kiosks = [new("k1", Noon, KioskStatus.InUse, ImmutableDictionary<string, FunctionStatus>.Empty, [], null, Noon)] };

        Standing.At(station, City.Clock, line, Noon.AddSeconds(10)).Evidence.ShouldBeNull();
    }

    [Fact]
    public void Yesterday_proves_nothing_today()
    {
        var line = Line("always", (0, new CheckedIn()));
        var until = At("always", Noon, line).NextChange;

        (until, At("always", until.AddSeconds(-1), line).Evidence?.Kind, At("always", until, line).Evidence)
            .ShouldBe((new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.FromHours(8)), EvidenceKind.Duty, null));
    }
}

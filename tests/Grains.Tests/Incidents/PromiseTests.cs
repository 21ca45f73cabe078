using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Incidents;

public class PromiseTests
{
    static readonly DateTimeOffset Friday = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(8));

    static StationProfile Extended => TestCity.Station("a-1") with { Hours = "Mo-Su 08:30-20:30", StaffedHours = "Mo-Su 08:30-20:30", Tags = ["extended"], Zones = [new() { Id = "main" }] };

    [Theory]
    // On Friday: hours of the day, and the promise that holds then.
    [InlineData(8.0, null)]
    [InlineData(8.5, "08:30-17:30")]
    [InlineData(17.0, "08:30-17:30")]
    [InlineData(17.5, "17:30-20:30 extended")]
    [InlineData(20.0, "17:30-20:30 extended")]
    [InlineData(20.5, null)]
    // On Saturday all of it is beyond ordinary hours.
    [InlineData(33.0, "08:30-20:30 extended")]
    public void What_is_beyond_ordinary_hours_is_a_promise_of_its_own(double hours, string? expected)
    {
        var city = TestCity.Of(Extended);

        Text(Promise.At(Extended, city.Clock, Friday.AddHours(hours))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("24/7", null)]
    [InlineData("Mo-Su 08:30-20:30", "08:30-20:30")]
    [InlineData(null, null)]
    [InlineData("Fr 20:00-26:00", null)]
    public void Who_promises_no_extended_hours_promises_one_stretch_and_who_never_closes_none(string? hours, string? expected)
    {
        var station = Extended with { Tags = [], Hours = hours };

        Text(Promise.At(station, TestCity.Of(station).Clock, Friday.AddHours(12))).ShouldBe(expected);
    }

    [Fact]
    public void The_promises_of_a_week_follow_each_other()
    {
        var city = TestCity.Of(Extended);

        Promise.Over(Extended, city.Clock, Friday, Friday.AddDays(4)).Select(promise => Text(promise)!).ShouldBe(
        [
            "08:30-17:30", "17:30-20:30 extended", "08:30-20:30 extended", "08:30-20:30 extended", "08:30-17:30", "17:30-20:30 extended",
        ]);
    }

    [Theory]
    // What proves it and when (hour of Friday), and the hour at which it is an incident; null: never in the morning.
    [InlineData("nothing", 0, 9.0)]
    [InlineData("visit", 8.75, null)]
    [InlineData("visit", 8.25, 9.0)]
    [InlineData("check-in", 7.5, null)]
    [InlineData("check-in", 7.25, 9.0)]
    [InlineData("kiosk", 8.6, null)]
    [InlineData("closed", 8.0, null)]
    public void A_promise_without_evidence_for_half_an_hour_is_an_incident(string proof, double at, double? incident)
    {
        var station = new LivedStation(Extended, Friday.AddHours(7));
        if (at > 7) station.Until(Friday.AddHours(at));
        switch (proof)
        {
            case "visit": station.Enter("door", 1); break;
            case "check-in": station.Say(new CheckedIn()); break;
            case "kiosk": station.Kiosk("k1", KioskStatus.InUse); break;
            case "closed": station.Say(new Closed(null, "搬迁")); break;
        }
        station.Until(Friday.AddHours(9).AddMinutes(-1));
        station.Open.ShouldBeNull();

        station.Until(Friday.AddHours(12));

        station.Open?.RaisedAt.ShouldBe(Friday.AddHours(incident ?? 0));
        station.Standing.ShouldBe(incident is null ? [] : ["not-open"]);
    }

    [Fact]
    public void The_evening_must_be_proven_anew_and_the_first_visit_proves_it()
    {
        var station = new LivedStation(Extended, Friday.AddHours(16));
        station.Enter("door", 3);

        station.Until(Friday.AddHours(18));
        var facts = station.Open!.Members.Single().Facts;
        station.Enter("door", 1);
        station.For(1);

        (facts.PromisedFrom, facts.PromisedUntil, facts.Extended).ShouldBe((Friday.AddHours(17.5), Friday.AddHours(20.5), true));
        station.Open.ShouldBeNull();
    }

    [Fact]
    public void Who_has_nothing_to_prove_it_with_is_not_accused()
    {
        var station = new LivedStation(Extended with { StaffedHours = null }, Friday.AddHours(7));
        station.Off("door", "eye", "k1");

        station.Until(Friday.AddHours(20));

        station.Standing.ShouldNotContain("not-open");
    }

    static string? Text(Promise? promise) => promise is { } one
        ? $"{one.From.ToOffset(Friday.Offset):HH:mm}-{one.Until.ToOffset(Friday.Offset):HH:mm}{(one.Extended ? " extended" : "")}"
        : null;
}

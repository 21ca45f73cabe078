using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Tests.RiderReports;

namespace OrleansHub.Web.Tests.Kiosks;

public sealed class AvailabilityTests
{
    [Fact]
    public async Task The_share_of_thirty_days_names_the_silence_leaves_planned_work_out_and_survives_a_restart()
    {
        // A heartbeat every twelve hours, so that days pass in a few posts.
        var city = TestCity.Of(1);
        var station = city.Stations["s-0"];
        await using var hub = await HubHost.StartAsync(city with { Stations = city.Stations.SetItem("s-0", station with { Kiosks = [station.Kiosks[0] with { EverySeconds = 12 * 3600 }] }) });
        var start = hub.Clock.Now;

        await Beat(0, "available");
        await Beat(12, "available");
        (await Shares(12)).ShouldBe((null, null));
        await Beat(24, "out-of-order");
        (await Shares(48)).ShouldBe((0.5, 0));
        await hub.RestartAsync();
        (await Shares(48)).ShouldBe((0.5, 0));
        // Silent from here on, as of two intervals after the last heartbeat; work is announced for the last day.
        (await hub.Grains.GetGrain<IStationGrain>("s-0").Enter(new WorkPlanned("k", start.AddHours(96), start.AddHours(120), "更换打印机"))).ShouldBe(DeskVerdict.Done);
        (await Shares(96)).ShouldBe((0.25, 0.5));
        (await Shares(120)).ShouldBe((0.25, 0.5));

        async Task Beat(int hour, string status)
        {
            hub.Clock.Now = start.AddHours(hour);
            await hub.Device.Post($$"""{"kiosk":"s-0/k","status":"{{status}}"}""");
        }

        async Task<(double?, double?)> Shares(int hour)
        {
            hub.Clock.Now = start.AddHours(hour);
            var line = await hub.Grains.GetGrain<IStationGrain>("s-0").Line();
            var standing = Standing.At(hub.City.Stations["s-0"], hub.City.Clock, line, hub.Clock.Now);
            var expected = (Floor(standing.Kiosks[0].Availability.Available), Floor(standing.Kiosks[0].Availability.Unknown));
            await hub.StationWhen("s-0", $"{expected} on the wire at hour {hour}", json => ((double?)json["kiosks"]![0]!["available30d"], (double?)json["kiosks"]![0]!["unknown30d"]) == expected);
            return expected;
        }
    }

    static double? Floor(double? share) => share is { } known ? Math.Floor(known * 1000) / 1000 : null;
}

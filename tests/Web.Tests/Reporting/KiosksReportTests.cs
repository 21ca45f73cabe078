using System.Text.Json.Nodes;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests.Reporting;

public sealed class KiosksReportTests
{
    [Fact]
    public async Task Availability_and_the_time_to_repair_are_those_of_a_day_that_is_known()
    {
        // One that speaks every hour, so that a day is a few posts, and one that never spoke.
        var city = TestCity.Of(1);
        var station = city.Stations["s-0"];
        var kiosk = station.Kiosks[0] with { EverySeconds = 3600 };
        var (hub, manager) = await ReportHub.WithPast(city with { Stations = city.Stations.SetItem("s-0", station with { Kiosks = [kiosk, kiosk with { Id = "mute" }] }) });
        await using var _ = hub;
        var (start, grain) = (hub.Clock.Now, hub.Grains.GetGrain<IStationGrain>("s-0"));

        await Beat(0, "available");
        await Beat(2, "out-of-order");
        await Eventually.Holds(async () => !(await Book()).Watches.IsEmpty, "it is seen to be out of order");
        await Beat(3, "out-of-order");
        await Eventually.Holds(async () => (await Book()).Open is not null, "it is an incident");
        await Beat(4, "available");
        await Eventually.Holds(async () => (await Book()).Open!.Members.Single().Until == start.AddHours(4), "it is seen to be repaired");
        await Beat(6, "available");
        await Eventually.Holds(async () => (await Book()).Open is null, "the incident is over");
        (await grain.Enter(new WorkPlanned("k", null, start.AddHours(7), "更换打印机"))).ShouldBe(DeskVerdict.Done);
        await Beat(7, "available");
        // It said nothing for the third of the three hours before this.
        await Beat(10, "available");

        var report = await Poll.UntilAsync(
            "nine hours that the kiosk was offered", () => manager.Report("kiosks?from=2026-11-21&to=2026-11-21&area=s-0"), said => (double)said["total"]!["offered"]! == 540);

        var rows = report["rows"]!.AsArray();
        rows.Select(row => (string)row!["code"]!).ShouldBe(["s-0/k", "s-0/mute"]);
        // Minutes: 540 offered are 360 available, 120 out and 60 unknown; 60 of work are none of them.
        Numbers(rows[0]!).ShouldBe([0.75, 0.889, 540, 360, 120, 60, 60, 1, 120, 120]);
        Numbers(rows[1]!).ShouldBe([null, null, 0, 0, 0, 0, 0, 0, null, null]);
        Numbers(report["total"]!).ShouldBe(Numbers(rows[0]!));

        async Task<IncidentBook> Book() => (await grain.Line()).Desk.Incidents;

        Task Beat(int hour, string status)
        {
            hub.Clock.Now = start.AddHours(hour);
            return hub.Device.Post($$"""{"kiosk":"s-0/k","status":"{{status}}"}""");
        }
    }

    static readonly string[] Keys = ["availability", "known", "offered", "available", "out", "unknown", "planned", "repairs", "repairMedian", "repair90"];

    static double?[] Numbers(JsonNode row) => [.. Keys.Select(key => row[key]?.GetValue<double>())];
}

using System.Text.Json.Nodes;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Tests.RiderReports;

namespace OrleansHub.Web.Tests.Stations;

/// <summary>
/// One station for each thing that can be wrong, at 10:30 on a Saturday, read through the public API before and after a restart of the hub.
/// </summary>
public sealed class HonestCity : IAsyncLifetime
{
    const string Hours = "Mo-Su 09:00-20:00";

    HubHost hub = null!;

    internal Dictionary<string, JsonNode> Before { get; private set; } = [];

    internal Dictionary<string, JsonNode> After { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var city = TestCity.Of(1);
        var pattern = city.Stations.Values.Single() with
        {
            Hours = Hours,
            Amenities = ["water", "wifi"],
            Zones = [new() { Id = "hall", Capacity = 40 }],
            Sensors = [new() { Id = "a", Zone = "hall" }],
            Services = [new() { Code = "S1", Zone = "hall" }],
        };
        string[] ids = ["silent", "dead-sensor", "kiosks-off", "partly", "locked", "answered", "notice", "notice-open-end", "amenities", "maintenance", "on-duty"];
        var stations = ids.Select(id => pattern with { Id = id }).Append(pattern with { Id = "no-sensor", Sensors = [] }).Append(pattern with { Id = "no-hours", Hours = null }).Append(pattern with
        {
            Id = "private",
            Zones = [new() { Id = "room", Private = true, Capacity = 5 }],
            Sensors = [new() { Id = "a", Zone = "room" }],
            Kiosks = [new() { Id = "k", Zone = "room", Functions = ["guide"] }],
        });
        hub = await HubHost.StartAsync(
            city with { Stations = city.Stations.Clear().AddRange(stations.Select(station => KeyValuePair.Create(station.Id, station))) },
            new() { ["Hub:Proxies"] = "127.0.0.1, ::1" });

        await Happen();
        Before = await Read();
        await hub.RestartAsync();
        After = await Read();
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    async Task Happen()
    {
        var ten = hub.Clock.Now;
        await hub.Device.Post("""[{"sensor":"dead-sensor/a","in":1,"out":1},{"sensor":"answered/a","in":1,"out":1},{"sensor":"private/a","in":1,"out":1}]""");
        await hub.Device.Post("""{"kiosk":"kiosks-off/k","status":"in-use","functions":{},"faults":["media-low"],"screen":"home"}""");
        hub.Clock.Now = ten.AddMinutes(1);
        await hub.Device.Post("""{"sensor":"dead-sensor/a","in":5,"out":2}""");

        hub.Clock.Now = ten.AddMinutes(18);
        await hub.Device.Post("""{"kiosk":"maintenance/k","status":"available"}""");
        foreach (var station in (string[])["locked", "answered", "no-hours"])
        {
            (await hub.Client.Locked(station, "203.0.113.1")).Dispose();
            (await hub.Client.Locked(station, "203.0.113.2")).Dispose();
        }
        await Say("notice", new Closed(ten.AddHours(2), "停电检修"));
        await Say("notice-open-end", new Closed(null, "内部装修"));
        await Say("amenities", new AmenityChecked("water", false));
        await Say("amenities", new AmenityChecked("wifi", true));
        await Say("maintenance", new WorkPlanned("k", null, ten.AddHours(3), "更换打印机"));
        await Say("on-duty", new CheckedIn());

        hub.Clock.Now = ten.AddMinutes(29);
        await hub.Device.Post("""[{"sensor":"answered/a","in":2,"out":1},{"sensor":"private/a","in":4,"out":1}]""");
        await hub.Device.Post("""{"kiosk":"private/k","status":"in-use","functions":{},"faults":[],"screen":"form"}""");
        await hub.Device.Post("""{"kiosk":"partly/k","status":"available","functions":{"guide":"out"},"faults":["paper-low"],"screen":"home"}""");
        hub.Clock.Now = ten.AddMinutes(30);
    }

    async Task Say(string station, DeskEntry entry) => (await hub.Grains.GetGrain<IStationGrain>(station).Enter(entry)).ShouldBe(DeskVerdict.Done);

    async Task<Dictionary<string, JsonNode>> Read()
    {
        // The screen follows the commit by a moment.
        await hub.StationWhen("dead-sensor", "the visit", station => station["evidence"] is not null);
        await hub.StationWhen("kiosks-off", "the use", station => station["evidence"] is not null);
        await hub.StationWhen("locked", "the reports", station => (int)station["reports"]!["locked"]! == 2);
        await hub.StationWhen("notice", "the closure", station => station["notice"] is not null);
        await hub.StationWhen("notice-open-end", "the closure", station => station["notice"] is not null);
        await hub.StationWhen("amenities", "both checks", station => station["amenitiesAsOf"]!.AsObject().Count == 2);
        await hub.StationWhen("partly", "the last heartbeat", station => (string?)station["kiosks"]![0]!["status"] == "partly");
        await hub.StationWhen("private", "the heartbeat", station => station["kiosks"]![0]!["asOf"] is not null);
        await hub.StationWhen("answered", "the last visit", station => (string?)station["evidence"]?["at"] == "2026-11-21T10:29:00+08:00");
        await hub.StationWhen("on-duty", "the check-in", station => station["evidence"] is not null);
        await hub.StationWhen("maintenance", "the work", station => (string?)station["kiosks"]![0]!["status"] == "planned");
        var read = new Dictionary<string, JsonNode>();
        foreach (var id in hub.City.Stations.Keys) read[id] = await hub.Station(id);
        return read;
    }
}

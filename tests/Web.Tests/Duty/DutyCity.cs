using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>The test city whose s-0 has a rota, amenities and a nursing room with a counter, and what staff of it do.</summary>
internal static class DutyCity
{
    public static City Of()
    {
        var city = TestCity.Of();
        var station = city.Stations["s-0"];
        return city with
        {
            Stations = city.Stations.SetItem("s-0", station with
            {
                Hours = "Mo-Su 08:00-20:30",
                Amenities = ["hot-water", "wifi"],
                Zones = station.Zones.Add(new() { Id = "nursing", Name = new("母婴室", "Nursing room"), Capacity = 2, Private = true }),
                Sensors = station.Sensors.Add(new() { Id = "curtain", Zone = "nursing" }),
                Rota =
                [
                    new() { Name = new("周末班", "Weekend"), Days = DayKind.Weekend, From = new(8, 30), To = new(17, 30), People = 2 },
                    new() { Name = new("夜班", "Night"), Days = DayKind.Weekend, From = new(20, 30), To = new(8, 30) },
                ],
            }),
        };
    }

    /// <summary>A night zone with 41 people at 10:01, and somebody in the nursing room.</summary>
    public static async Task Fill(this HubHost hub)
    {
        await hub.Device.Post("""[{"sensor":"s-0/night","in":100,"out":100},{"sensor":"s-0/curtain","in":0,"out":0}]""");
        hub.Clock.Now += TimeSpan.FromMinutes(1);
        await hub.Device.Post("""[{"sensor":"s-0/night","in":144,"out":103},{"sensor":"s-0/curtain","in":1,"out":0}]""");
    }

    /// <summary>Everybody who asks is told all there is: a reading is kept before it is seen, and it is noted after that that so many people may become an incident.</summary>
    public static async Task Seen(this HubHost hub)
    {
        var (city, station) = (hub.Services.GetRequiredService<LiveCity>(), hub.Grains.GetGrain<IStationGrain>("s-0"));
        await Poll.UntilAsync("s-0 as it stands", station.Line, line => !line.Desk.Incidents.Watches.IsEmpty && Shown(city.Current).Knows(line));

        static StationEntry Shown(LiveSnapshot now) => now.Stations[now.Plan.FindStation("s-0")];
    }

    public static async Task<HttpResponseMessage> Act(this HttpClient staff, string method, string path, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(new(method), new Uri($"api/v1/stations/{path}", UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        return await staff.SendAsync(request);
    }

    /// <summary>The answer to something that must have been done.</summary>
    public static async Task<JsonNode?> Done(this HttpClient staff, string method, string path, string? body = null)
    {
        using var response = await staff.Act(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public static async Task<JsonNode> Station(this HttpClient client, string id) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri($"api/v1/stations/{id}", UriKind.Relative)))!;

    /// <summary>JSON as it is read: Chinese and plus signs as they stand.</summary>
    public static string Plain(this JsonNode json) => json.ToJsonString(Readable);

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Desk> Desk(this HubHost hub) => (await hub.Grains.GetGrain<IStationGrain>("s-0").Line()).Desk;

    /// <summary>Nobody said anything of it.</summary>
    public static void ShouldBeUntouched(this Desk desk) =>
        (desk.Closure, desk.CheckedIn, desk.CheckedOut, desk.HandOver, desk.Amenities.Length, desk.Kiosks.Length).ShouldBe((null, null, null, null, 0, 0));

    /// <summary>The words of what is on record about s-0, oldest first.</summary>
    public static IReadOnlyList<string> Record(this HubHost hub) =>
        [.. hub.Services.GetRequiredService<AuditStore>().Read(new() { Subject = "s-0" }).Select(entry => $"{entry.Act.Who} {entry.Act.What} {entry.Act.Subject}").Reverse()];
}

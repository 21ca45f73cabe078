using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Web.Tests.Reporting;

public sealed class PromisesReportTests : IAsyncLifetime
{
    const string Friday = "from=2026-11-20&to=2026-11-20";

    HubHost hub = null!;
    HttpClient manager = null!;

    public async Task InitializeAsync()
    {
        var city = TestCity.Of(4);
        var extended = city.Stations.Values.Select(station => station with
        {
            Hours = "Mo-Su 08:30-20:30",
            Tags = ["extended"],
            Zones = [new() { Id = "hall", Capacity = 40 }],
            Sensors = [new() { Id = "a", Zone = "hall" }],
            Kiosks = [],
        });
        (hub, manager) = await ReportHub.WithPast(city with { Stations = city.Stations.SetItems(extended.Select(station => KeyValuePair.Create(station.Id, station))) });
        // Of the first somebody came all day, of the second until noon; the third only checked in for the evening; of the fourth nothing is known.
        await hub.Past("s-0", hour: 9, quarters: 46, people: 3, entries: 1, zone: "hall");
        await hub.Past("s-1", hour: 9, quarters: 12, people: 3, entries: 1, zone: "hall");
        await hub.Services.GetRequiredService<Silo.History.InventedHistory>().AddAsync("s-1", 1, new([new("hall", ReportHub.Yesterday.AddHours(14).ToUniversalTime(), 0, 0, 0, 0, 0, 900)], []));
        await hub.Services.GetRequiredService<AuditStore>().AppendAsync(new("li", ReportHub.Yesterday.AddHours(13).AddMinutes(35), "check-in", "s-2", null, null));
    }

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Each_promised_stretch_stands_beside_its_proof()
    {
        var report = await manager.Report($"promises?{Friday}&step=1d");

        var rows = report["rows"]!.AsArray().Select(row => (Code: (string)row!["code"]!, Kind: (string)row["kind"]!["en"]!, State: (string)row["state"]!["en"]!, First: (string?)row["first"], Last: (string?)row["last"])).ToArray();
        rows.ShouldBe(
        [
            ("s-0", "Ordinary", "Proven", "2026-11-20T09:00:00+08:00", "2026-11-20T17:30:00+08:00"),
            ("s-0", "Extended", "Proven", "2026-11-20T17:30:00+08:00", "2026-11-20T20:30:00+08:00"),
            ("s-1", "Ordinary", "Proven", "2026-11-20T09:00:00+08:00", "2026-11-20T12:00:00+08:00"),
            ("s-1", "Extended", "Promised, not open", null, null),
            ("s-2", "Ordinary", "Unknown", null, null),
            ("s-2", "Extended", "Proven", "2026-11-20T17:35:00+08:00", "2026-11-20T17:35:00+08:00"),
            ("s-3", "Ordinary", "Unknown", null, null),
            ("s-3", "Extended", "Unknown", null, null),
        ]);
        ((string)report["total"]!["state"]!["en"]!).ShouldBe("4 proven of 5 known of 8");
    }

    [Theory]
    [InlineData("", 8, 5, 4, 1, 3)]
    [InlineData("&at=20:30", 4, 3, 2, 1, 1)]
    [InlineData("&at=17:30", 4, 2, 2, 0, 2)]
    public async Task Summed_up_they_say_known_of_all(string at, int promises, int known, int proven, int broken, int unknown)
    {
        var report = await manager.Report($"promises?{Friday}&step=total{at}");

        Numbers(report["total"]!).ShouldBe([promises, known, proven, broken, unknown]);
        report["rows"]!.AsArray().Select(row => Numbers(row!)).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]).ShouldBe([promises, known, proven, broken, unknown]);
    }

    [Fact]
    public async Task The_file_says_the_same()
    {
        var csv = await manager.Csv($"promises?{Friday}&step=1d&lang=zh");

        csv.Count.ShouldBe(10);
        csv[1][3..8].ShouldBe(["2026-11-20T08:30:00+08:00", "2026-11-20T17:30:00+08:00", "常规", "已证实", "2026-11-20T09:00:00+08:00"]);
    }

    static int[] Numbers(JsonNode row) => [(int)row["promises"]!, (int)row["known"]!, (int)row["proven"]!, (int)row["broken"]!, (int)row["unknown"]!];
}

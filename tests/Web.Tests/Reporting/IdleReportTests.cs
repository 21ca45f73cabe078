namespace OrleansHub.Web.Tests.Reporting;

public sealed class IdleReportTests
{
    [Fact]
    public async Task Only_what_is_known_and_nearly_empty_is_idle_and_the_longest_comes_first()
    {
        var city = TestCity.Of(3);
        var plain = city.Stations.Values.Select(station => station with
        {
            Hours = "Mo-Su 08:00-10:00",
            Zones = [new() { Id = "hall", Capacity = 40 }],
            Sensors = [new() { Id = "a", Zone = "hall" }],
            Kiosks = [],
        });
        var (hub, manager) = await ReportHub.WithPast(city with { Stations = city.Stations.SetItems(plain.Select(station => KeyValuePair.Create(station.Id, station))) });
        await using var _ = hub;
        await hub.Past("s-0", hour: 8, quarters: 8, people: 1, entries: 1, zone: "hall");
        await hub.Past("s-1", hour: 8, quarters: 8, people: 30, entries: 9, zone: "hall");
        await hub.Past("s-2", hour: 8, quarters: 2, people: 0, entries: 0, zone: "hall");

        var report = await manager.Report("idle?from=2026-11-20&to=2026-11-20&days=1&below=0.05");

        var row = report["rows"]!.AsArray().Single()!;
        ((string)row["code"]!, (int)row["longest"]!, (int)row["known"]!, (int)row["open"]!).ShouldBe(("s-0", 1, 1, 1));
        row["load"]!.GetValue<double>().ShouldBe(0.025);
        ((string)report["total"]!["name"]!["en"]!).ShouldBe("1 of 3 stations idle");
    }
}

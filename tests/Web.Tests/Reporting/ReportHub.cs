using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.History;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Registry;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Reporting;

/// <summary>A hub with a past, and a manager who asks for reports.</summary>
internal static class ReportHub
{
    /// <summary>04:00 of the day before the hub's now.</summary>
    public static readonly DateTimeOffset Yesterday = new(2026, 11, 20, 4, 0, 0, TimeSpan.FromHours(8));

    public static async Task<(HubHost Hub, HttpClient Manager)> WithPast(Grains.Areas.City? city = null)
    {
        var hub = await HubHost.StartAsync(city);
        return (hub, await hub.SignIn(Role.Manager));
    }

    /// <summary>Quarters of yesterday in the rest zone of a station: so many, from an hour on, each with these people and entries.</summary>
    public static Task Past(this HubHost hub, string station, double hour, int quarters, int people, int entries, string zone = "rest") =>
        hub.Services.GetRequiredService<InventedHistory>().AddAsync(station, 0, new(
            [.. Enumerable.Range(0, quarters).Select(i => new Bucket(
                zone, Yesterday.AddHours(hour - 4).AddMinutes(15 * i).ToUniversalTime(), entries, 0, people, people, people * 900, 900))],
            []));

    public static async Task<JsonNode> Report(this HttpClient manager, string query) => JsonNode.Parse(await manager.GetStringAsync(new Uri($"api/v1/reports/{query}", UriKind.Relative)))!;

    /// <summary>The lines of a report as CSV, the first its heading.</summary>
    public static async Task<List<List<string>>> Csv(this HttpClient manager, string query)
    {
        using var response = await manager.GetAsync(new Uri($"api/v1/reports/{query}&format=csv", UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        return [.. CsvRows.Read(new StringReader(Encoding.UTF8.GetString(bytes[3..]))).Select(row => row.Cells)];
    }
}

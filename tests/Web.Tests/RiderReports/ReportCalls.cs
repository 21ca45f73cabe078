using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.RiderReports;

internal static class ReportCalls
{
    /// <summary>One tap, from an address of its own where a proxy is believed.</summary>
    public static async Task<HttpResponseMessage> Report(this HttpClient client, string station, string body, string? from = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/v1/stations/{station}/reports", UriKind.Relative)) { Content = new StringContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (from is not null) request.Headers.Add("X-Forwarded-For", from);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Locked(this HttpClient client, string station, string? from = null) => client.Report(station, """{"kind":"locked"}""", from);

    public static async Task<JsonNode> Station(this HubHost hub, string id) =>
        JsonNode.Parse(await hub.Client.GetStringAsync(new Uri($"api/v1/stations/{id}", UriKind.Relative)))!;

    /// <summary>The station as it reads when the live city has caught up.</summary>
    public static Task<JsonNode> StationWhen(this HubHost hub, string id, string expected, Func<JsonNode, bool> isThere) =>
        Poll.UntilAsync(expected, () => hub.Station(id), isThere);
}

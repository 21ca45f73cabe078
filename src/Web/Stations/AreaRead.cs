using System.Text.Json;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/areas/{code}</c>: an area, its sum, its children with theirs, and the stations inside it at any depth.</summary>
internal sealed class AreaRead(LiveCity city, IOptions<PrivacyOptions> privacy)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var area = snapshot.Plan.FindArea((string)context.Request.RouteValues["code"]!);
        if (area < 0) return ReadProblem.NoSuchArea.WriteAsync(context);
        if (!PublicBody.Begin(context, snapshot.Tag)) return Task.CompletedTask;
        return PublicBody.Write(context, (snapshot, area, privacy.Value.PublicCounts), static (body, all) =>
        {
            using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
            Write(json, all.snapshot, all.area, all.PublicCounts);
        }, worthCompressing: true);
    }

    static void Write(Utf8JsonWriter json, LiveSnapshot snapshot, int area, PublicCounts counts)
    {
        var plan = snapshot.Plan.Areas[area];
        json.WriteStartObject();
        Head(json, snapshot, area);
        json.WriteString("parent"u8, plan.Area.Parent);
        json.WritePropertyName("summary"u8);
        json.WriteSummary(snapshot.Areas[area].Summary, counts);
        json.WriteStartArray("children"u8);
        foreach (var child in plan.Children)
        {
            json.WriteStartObject();
            Head(json, snapshot, child);
            json.WritePropertyName("summary"u8);
            json.WriteSummary(snapshot.Areas[child].Summary, counts);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("stations"u8);
        foreach (var station in plan.Stations) json.WriteStringValue(snapshot.Plan.Stations[station].Id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Head(Utf8JsonWriter json, LiveSnapshot snapshot, int area)
    {
        var known = snapshot.Plan.Areas[area].Area;
        json.WriteString("code"u8, known.Code);
        json.WritePropertyName("name"u8);
        json.WriteName(known.Name);
    }
}

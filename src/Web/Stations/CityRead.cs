using System.Text.Json;
using Microsoft.Extensions.Options;
using OrleansHub.Silo;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/city</c>: which city this is, and its sum.</summary>
internal sealed class CityRead(LiveCity city, IOptions<PrivacyOptions> privacy)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        if (!PublicBody.Begin(context, snapshot.Tag)) return Task.CompletedTask;
        return PublicBody.Write(context, (snapshot, privacy.Value.PublicCounts), static (body, all) =>
        {
            using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
            Write(json, all.snapshot, all.PublicCounts);
        }, worthCompressing: false);
    }

    static void Write(Utf8JsonWriter json, LiveSnapshot snapshot, PublicCounts counts)
    {
        var city = snapshot.Plan.City;
        var area = snapshot.Plan.FindArea(city.Code);
        json.WriteStartObject();
        json.WriteString("code"u8, city.Code);
        json.WritePropertyName("name"u8);
        json.WriteName(city.Name);
        json.WriteString("timeZone"u8, city.TimeZone.Id);
        json.WriteBoolean("demo"u8, city.Demo);
        json.WriteString("engine"u8, GrainEngine.Name);
        json.WriteString("epoch"u8, snapshot.Epoch);
        json.WriteNumber("version"u8, snapshot.Version);
        json.WriteString("asOf"u8, snapshot.AsOfText);
        json.WritePropertyName("summary"u8);
        json.WriteSummary(area < 0 ? default : snapshot.Areas[area].Summary, counts);
        json.WriteEndObject();
    }
}

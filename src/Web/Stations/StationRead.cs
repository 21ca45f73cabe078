using System.Buffers;
using System.Text.Json;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/stations/{id}</c>: a station with its services, today's curve, and the usual one (not known yet).</summary>
internal sealed class StationRead(LiveCity city)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var station = snapshot.Plan.FindStation((string)context.Request.RouteValues["id"]!);
        if (station < 0) return ReadProblem.NoSuchStation.WriteAsync(context);
        if (!PublicBody.Begin(context, snapshot.Tag)) return Task.CompletedTask;
        return PublicBody.Write(context, (snapshot, station), static (body, all) => Write(body, all.snapshot, all.station), worthCompressing: true);
    }

    static void Write(IBufferWriter<byte> body, LiveSnapshot snapshot, int station)
    {
        body.Write(snapshot.Stations[station].Text.Unclosed);
        body.Write(",\"services\":"u8);
        using (var json = new Utf8JsonWriter(body, StationJson.Relaxed)) WriteServices(json, snapshot.Plan.Stations[station]);
        body.Write(",\"usual\":null}"u8);
    }

    static void WriteServices(Utf8JsonWriter json, StationProfile station)
    {
        json.WriteStartArray();
        foreach (var service in station.Services)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, service.Code);
            json.WriteString("category"u8, service.Category);
            json.WritePropertyName("name"u8);
            json.WriteName(service.Name);
            json.WriteString("zone"u8, service.Zone);
            json.WriteString("hours"u8, service.Hours);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

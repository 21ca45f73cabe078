using System.Buffers;
using System.Text.Json;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.History;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/stations/{id}</c>: a station with its services, today's curve, and the usual one (not known yet).</summary>
internal sealed class StationRead(LiveCity city, PublicHistory history)
{
    public async Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var station = snapshot.Plan.FindStation((string)context.Request.RouteValues["id"]!);
        if (station < 0)
        {
            await ReadProblem.NoSuchStation.WriteAsync(context);
            return;
        }
        // The curve moves with the clock, the rest with the station.
        var minute = history.Now.UtcTicks / TimeSpan.TicksPerMinute;
        var tag = $"W/\"{snapshot.Epoch}-{snapshot.Plan.City.Version}-{snapshot.Stations[station].Version}-{minute}\"";
        if (!PublicBody.Begin(context, tag)) return;
        var curve = await Curve(snapshot, station);
        await PublicBody.Write(context, (snapshot, station, curve), static (body, all) => Write(body, all.snapshot, all.station, all.curve), worthCompressing: true);
    }

    /// <summary>Null when it cannot be read now: the station is served without it.</summary>
    async Task<IReadOnlyList<HistorySpan>?> Curve(LiveSnapshot snapshot, int station)
    {
        try
        {
            return await history.Today(snapshot, station);
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }

    static void Write(IBufferWriter<byte> body, LiveSnapshot snapshot, int station, IReadOnlyList<HistorySpan>? curve)
    {
        body.Write(snapshot.Stations[station].Text.Unclosed);
        body.Write(",\"services\":"u8);
        using (var json = new Utf8JsonWriter(body, StationJson.Relaxed)) WriteServices(json, snapshot.Plan.Stations[station]);
        body.Write(",\"curve\":"u8);
        if (curve is null) body.Write("null"u8);
        else using (var json = new Utf8JsonWriter(body, StationJson.Relaxed)) json.WriteRows(curve, snapshot.Plan.City.TimeZone);
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

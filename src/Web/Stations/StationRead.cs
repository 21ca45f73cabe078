using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.History;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/stations/{id}</c>: a station with its services, today's curve, and the usual one of such a day.</summary>
internal sealed class StationRead(LiveCity city, PublicHistory history, DayCurves curves, IOptions<PrivacyOptions> privacy)
{
    public async Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var id = (string)context.Request.RouteValues["id"]!;
        var station = snapshot.Plan.FindStation(id);
        if (station < 0)
        {
            await AnswerGone(context, snapshot, id);
            return;
        }
        if (context.StaffIfAny() is { } staff && staff.Covers(snapshot.Plan.Stations[station]))
        {
            await AnswerStaff(context, snapshot, station);
            return;
        }
        // The curve moves with the clock, the rest with the station.
        var minute = history.Now.UtcTicks / TimeSpan.TicksPerMinute;
        var tag = $"W/\"{snapshot.Epoch}-{snapshot.Plan.City.Version}-{snapshot.Stations[station].Version}-{minute}\"";
        if (!PublicBody.Begin(context, tag)) return;
        var curve = await Curve(snapshot, station);
        await PublicBody.Write(context, (snapshot, station, curve, now: history.Now), static (body, all) =>
        {
            body.Write(all.snapshot.Stations.Text(all.station).Unclosed);
            WriteDay(body, all.snapshot, all.station, all.curve, all.now);
            body.Write("}"u8);
        }, worthCompressing: true);
    }

    // For one of the staff alone, and so without a tag: nobody keeps it.
    async Task AnswerStaff(HttpContext context, LiveSnapshot snapshot, int station)
    {
        var curve = await Curve(snapshot, station, forStaff: true);
        context.Response.ContentType = PublicBody.Json;
        context.Response.Headers.CacheControl = "private, no-store";
        await PublicBody.Write(context, (snapshot, station, curve, now: history.Now), static (body, all) =>
        {
            var standing = StaffStation.WriteUnclosed(body, all.snapshot, all.station, all.now);
            WriteDay(body, all.snapshot, all.station, all.curve, all.now);
            StaffStation.WriteRest(body, all.snapshot, all.station, standing, all.now);
            body.Write("}"u8);
        }, worthCompressing: true);
    }

    Task AnswerGone(HttpContext context, LiveSnapshot snapshot, string id)
    {
        if (RetiredStation.Find(snapshot.Plan.City, id, privacy.Value.PublicCounts) is not { } retired) return ReadProblem.NoSuchStation.WriteAsync(context);
        if (!PublicBody.Begin(context, $"W/\"retired-{snapshot.Plan.City.Version}\"")) return Task.CompletedTask;
        return PublicBody.Write(context, retired, static (body, text) =>
        {
            body.Write(text.Unclosed);
            body.Write(",\"services\":[],\"curve\":null,\"today\":null,\"usual\":null}"u8);
        }, worthCompressing: false);
    }

    /// <summary>Null when it cannot be read now: the station is served without it.</summary>
    async Task<DayCurve?> Curve(LiveSnapshot snapshot, int station, bool forStaff = false)
    {
        try
        {
            return await curves.Of(snapshot, station, forStaff);
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }

    static void WriteDay(IBufferWriter<byte> body, LiveSnapshot snapshot, int station, DayCurve? curve, DateTimeOffset now)
    {
        var clock = snapshot.Plan.Clock;
        Write(body, ",\"services\":"u8, json => WriteServices(json, snapshot, station, now));
        Write(body, ",\"curve\":"u8, json => WriteQuarters(json, curve, clock.Zone));
        Write(body, ",\"today\":"u8, json => json.WriteToday(curve, clock));
        Write(body, ",\"usual\":"u8, json => json.WriteUsual(curve, clock));
    }

    internal static void Write(IBufferWriter<byte> body, ReadOnlySpan<byte> name, Action<Utf8JsonWriter> write)
    {
        body.Write(name);
        using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
        write(json);
    }

    static void WriteQuarters(Utf8JsonWriter json, DayCurve? curve, TimeZoneInfo zone)
    {
        if (curve is null) json.WriteNullValue();
        else json.WriteRows(curve.Quarters, zone);
    }

    // A service follows its own hours, else those of its zone, else the station's; a closure shuts them all.
    static void WriteServices(Utf8JsonWriter json, LiveSnapshot snapshot, int place, DateTimeOffset now)
    {
        var (station, schedules) = (snapshot.Plan.Stations[place], snapshot.Plan.Clock.Schedules);
        var closure = snapshot.Stations[place].Line.Desk.Closure is { } last && last.IsOn(now) ? last : null;
        // Before a door that riders found locked, what stands on a timetable is a guess.
        var isDoubted = snapshot.Stations[place].Open == OpenState.Unknown && schedules.Of(station).StateAt(now) == OpenState.Open;
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
            var zone = service.Zone is null ? null : station.FindZone(service.Zone);
            var schedule = schedules.Find(service.Hours ?? zone?.Hours ?? station.Hours);
            var opening = closure?.Over(schedule) ?? new(schedule?.StateAt(now) ?? OpenState.Unknown, schedule?.NextChange(now));
            json.WritePropertyName("availableNow"u8);
            json.WriteTruth(opening.State switch { OpenState.Open when !isDoubted => true, OpenState.Closed => false, _ => null });
            json.WritePropertyName("nextChange"u8);
            json.WriteTime(opening.NextChange, snapshot.Plan.City.TimeZone);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

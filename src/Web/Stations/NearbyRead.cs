using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/nearby</c>: the nearest stations, each with its great-circle distance in whole metres.</summary>
internal sealed class NearbyRead(LiveCity city, TimeProvider time)
{
    const int MostStations = 100;
    const double MostMetres = 200_000;

    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var query = new ReadQuery(context.Request);
        var filter = Everything;
        var problem = TryRead(query, out var around) ?? StationFilter.TryReadNow(query, ref filter);
        if (problem is not null) return problem.WriteAsync(context);
        var now = time.GetUtcNow();
        // When a rider arrives moves with the clock.
        var tag = around.Speed is null ? snapshot.Tag : $"{snapshot.Tag[..^1]}-{now.UtcTicks / TimeSpan.TicksPerMinute}\"";
        if (!PublicBody.Begin(context, tag)) return Task.CompletedTask;
        Predicate<int>? accept = filter.TakesAll ? null : station => filter.PassesNow(snapshot, station);
        var nearest = snapshot.Plan.Positions.Find(around.Lat, around.Lon, around.Limit, around.Metres, accept);
        return PublicBody.Write(context, (snapshot, nearest, around.Speed, now), static (body, all) => Write(body, all.snapshot, all.nearest, all.Speed, all.now), nearest.Length > 1);
    }

    static readonly StationFilter Everything = new();

    static HubProblem? TryRead(in ReadQuery query, out Around around)
    {
        around = new(0, 0, 10, double.MaxValue);
        if (!TryNumber(query["lat"], -90, 90, out var lat)) return ReadProblem.BadParameter("lat", "give a latitude from -90 to 90 degrees (WGS-84).");
        if (!TryNumber(query["lon"], -180, 180, out var lon)) return ReadProblem.BadParameter("lon", "give a longitude from -180 to 180 degrees (WGS-84).");
        around = around with { Lat = lat, Lon = lon };
        if (query["limit"] is { } limit)
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostStations)
            {
                return ReadProblem.BadParameter("limit", $"give a whole number from 1 to {MostStations}.");
            }
            around = around with { Limit = count };
        }
        if (query["radius"] is { } radius)
        {
            if (!TryNumber(radius, 0, MostMetres, out var metres)) return ReadProblem.BadParameter("radius", $"give metres from 0 to {MostMetres}.");
            around = around with { Metres = metres };
        }
        if (query["speed"] is { } speed)
        {
            if (speed is not ("walk" or "ebike")) return ReadProblem.BadParameter("speed", "take walk or ebike, or leave it out.");
            around = around with { Speed = speed == "walk" ? Stations.Speed.Walk : Stations.Speed.Ebike };
        }
        return null;
    }

    static bool TryNumber(string? text, double least, double most, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    static void Write(IBufferWriter<byte> body, LiveSnapshot snapshot, Nearest[] nearest, Speed? speed, DateTimeOffset now)
    {
        body.Write(snapshot.Head);
        body.Write(",\"stations\":["u8);
        Span<byte> digits = stackalloc byte[16];
        for (var i = 0; i < nearest.Length; i++)
        {
            if (i > 0) body.Write(","u8);
            body.Write(snapshot.Stations[nearest[i].Station].Text.Unclosed);
            body.Write(",\"distance\":"u8);
            Utf8Formatter.TryFormat((long)Math.Round(nearest[i].Metres), digits, out var length);
            body.Write(digits[..length]);
            if (speed is { } known) Write(body, snapshot, nearest[i], known, now);
            body.Write("}"u8);
        }
        body.Write("]}"u8);
    }

    static void Write(IBufferWriter<byte> body, LiveSnapshot snapshot, Nearest nearest, Speed speed, DateTimeOffset now)
    {
        var (plan, entry) = (snapshot.Plan, snapshot.Stations[nearest.Station]);
        var crowd = new Crowd(entry.Share.PeopleKnown == 0 ? null : entry.Share.People, entry.Share.Capacity, entry.Growth);
        var arrival = Arrival.Estimate(speed, nearest.Metres, now, plan.Clock.Schedules.Of(plan.Stations[nearest.Station]), entry.Line.Desk.Closure, entry.Open, crowd);
        body.Write(",\"arrival\":"u8);
        using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
        json.WriteStartObject();
        json.WriteNumber("minutes"u8, arrival.Minutes);
        json.WritePropertyName("at"u8);
        json.WriteTime(arrival.At, plan.City.TimeZone);
        json.WriteString("open"u8, WireName<OpenState>.Of(arrival.Open));
        json.WriteBoolean("closesBefore"u8, arrival.ClosesBefore);
        json.WriteBoolean("filling"u8, arrival.Filling);
        json.WriteEndObject();
    }

    readonly record struct Around(double Lat, double Lon, int Limit, double Metres, Speed? Speed = null);
}

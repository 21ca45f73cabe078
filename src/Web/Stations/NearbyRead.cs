using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/nearby</c>: the nearest stations, each with its great-circle distance in whole metres.</summary>
internal sealed class NearbyRead(LiveCity city, TimeProvider time)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = "ETag";
        if (NearbyQuery.TryRead(context.Request, out var query) is { } problem) return problem.WriteAsync(context);
        var now = time.GetUtcNow();
        // When a rider arrives moves with the clock.
        var tag = query.Speed is null ? snapshot.Tag : $"{snapshot.Tag[..^1]}-{now.UtcTicks / TimeSpan.TicksPerMinute}\"";
        if (!PublicBody.Begin(context, tag)) return Task.CompletedTask;

        Span<Nearest> room = stackalloc Nearest[query.Limit];
        var nearest = room[..snapshot.Plan.Positions.Find(query.Lat, query.Lon, query.Metres, new NearbyTest(snapshot, query.OpenOnly, query.Amenities), room)];
        var body = new PooledBody(LengthOf(snapshot, nearest));
        Write(body, snapshot, nearest, query.Speed, now);
        return PublicBody.Send(context, body, nearest.Length > 1);
    }

    // Its second use is speed: the texts of stations side by side lie far apart in memory, and here they are fetched all at once.
    static int LengthOf(LiveSnapshot snapshot, ReadOnlySpan<Nearest> nearest)
    {
        var length = snapshot.Head.Length + 32;
        foreach (var (station, _) in nearest) length += snapshot.Stations[station].Text.Unclosed.Length + 192;
        return length;
    }

    /// <summary>What a browser of another origin asks before it reads. Said here, for the read itself is answered before anything that could say it.</summary>
    public static Task Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    static void Write(PooledBody body, LiveSnapshot snapshot, ReadOnlySpan<Nearest> nearest, Speed? speed, DateTimeOffset now)
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

    static void Write(PooledBody body, LiveSnapshot snapshot, Nearest nearest, Speed speed, DateTimeOffset now)
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
}

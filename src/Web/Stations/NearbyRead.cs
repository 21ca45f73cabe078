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
        Span<int> ends = stackalloc int[nearest.Length];
        using var tails = new PooledBody(nearest.Length * 32);
        for (var i = 0; i < nearest.Length; i++) ends[i] = Write(tails, snapshot, nearest[i], query.Speed, now);
        var answer = new NearbyAnswer(snapshot, nearest, tails.Written.Span, ends);
        return PublicBody.Write(context, answer.Length, answer, static (room, answer) => answer.Fill(room), nearest.Length > 1);
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

    static int Write(PooledBody tails, LiveSnapshot snapshot, Nearest nearest, Speed? speed, DateTimeOffset now)
    {
        tails.Write(",\"distance\":"u8);
        Utf8Formatter.TryFormat((long)Math.Round(nearest.Metres), tails.GetSpan(20), out var digits);
        tails.Advance(digits);
        if (speed is { } known) WriteArrival(tails, snapshot, nearest, known, now);
        tails.Write("}"u8);
        return tails.Written.Length;
    }

    static void WriteArrival(PooledBody tails, LiveSnapshot snapshot, Nearest nearest, Speed speed, DateTimeOffset now)
    {
        var (plan, entry) = (snapshot.Plan, snapshot.Stations[nearest.Station]);
        var crowd = new Crowd(entry.Share.PeopleKnown == 0 ? null : entry.Share.People, entry.Share.Capacity, entry.Growth);
        var arrival = Arrival.Estimate(speed, nearest.Metres, now, plan.Clock.Schedules.Of(plan.Stations[nearest.Station]), entry.Line.Desk.Closure, entry.Open, crowd);
        tails.Write(",\"arrival\":"u8);
        using var json = new Utf8JsonWriter(tails, StationJson.Relaxed);
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

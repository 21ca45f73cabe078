using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/nearby</c>: the nearest stations, each with its great-circle distance in whole metres.</summary>
internal sealed class NearbyRead(LiveCity city, TimeProvider time)
{
    // Nothing on earth is farther away than eight digits of metres.
    const int LongestDistance = 24, LongestArrival = 160;

    static ReadOnlySpan<byte> Distance => ",\"distance\":"u8;

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
        Span<byte> tails = stackalloc byte[nearest.Length * (LongestDistance + (query.Speed is null ? 0 : LongestArrival))];
        var length = 0;
        for (var i = 0; i < nearest.Length; i++) ends[i] = length += Write(tails[length..], snapshot, nearest[i], query.Speed, now);
        // Behind the last comes no other.
        if (length > 0) ends[^1] = --length;
        var answer = new NearbyAnswer(snapshot, nearest, tails[..length], ends);
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

    static int Write(Span<byte> tail, LiveSnapshot snapshot, Nearest nearest, Speed? speed, DateTimeOffset now)
    {
        Distance.CopyTo(tail);
        Utf8Formatter.TryFormat((long)Math.Round(nearest.Metres), tail[Distance.Length..], out var digits);
        var length = Distance.Length + digits;
        if (speed is { } known) length += WriteArrival(tail[length..], snapshot, nearest, known, now);
        "},"u8.CopyTo(tail[length..]);
        return length + 2;
    }

    static int WriteArrival(Span<byte> tail, LiveSnapshot snapshot, Nearest nearest, Speed speed, DateTimeOffset now)
    {
        var (plan, entry) = (snapshot.Plan, snapshot.Stations[nearest.Station]);
        var crowd = new Crowd(entry.Share.PeopleKnown == 0 ? null : entry.Share.People, entry.Share.Capacity, entry.Growth);
        var arrival = Arrival.Estimate(speed, nearest.Metres, now, plan.Clock.Schedules.Of(plan.Stations[nearest.Station]), entry.Line.Desk.Closure, entry.Open, crowd);
        var at = TimeZoneInfo.ConvertTime(arrival.At, plan.City.TimeZone);
        Utf8.TryWrite(tail, CultureInfo.InvariantCulture, $",\"arrival\":{{\"minutes\":{arrival.Minutes},\"at\":\"{at:yyyy-MM-dd'T'HH:mm:sszzz}\",\"open\":\"{WireName<OpenState>.Of(arrival.Open)}\",\"closesBefore\":{Truth(arrival.ClosesBefore)},\"filling\":{Truth(arrival.Filling)}}}", out var length);
        return length;
    }

    static string Truth(bool value) => value ? "true" : "false";
}

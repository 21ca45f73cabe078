using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary><c>GET /api/v1/stations</c>: all stations, or those that pass a filter, by id.</summary>
internal sealed class StationsRead(LiveCity city, CompressedList compressed)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var problem = StationFilter.TryRead(new(context.Request), snapshot.Plan, out var filter);
        if (problem is not null) return problem.WriteAsync(context);
        if (filter.TakesAll) return AnswerAll(context, snapshot);
        if (!PublicBody.Begin(context, snapshot.Tag)) return Task.CompletedTask;
        var stations = Select(snapshot, filter);
        return PublicBody.Write(context, (snapshot, stations), static (body, all) => StationList.Write(body, all.snapshot, all.stations), stations.Count > 1);
    }

    Task AnswerAll(HttpContext context, LiveSnapshot snapshot)
    {
        var encoding = Encodings.Accepted(context.Request);
        if (encoding == Encoding.Identity)
        {
            if (!PublicBody.Begin(context, snapshot.Tag)) return Task.CompletedTask;
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : StationList.SendAll(context.Response, snapshot, context.RequestAborted);
        }
        var packed = compressed.Get(snapshot, encoding);
        if (!PublicBody.Begin(context, packed.Snapshot.Tag)) return Task.CompletedTask;
        context.Response.Headers.ContentEncoding = Encodings.Name(encoding);
        context.Response.ContentLength = packed.Body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(packed.Body, context.RequestAborted).AsTask();
    }

    static List<int> Select(LiveSnapshot snapshot, StationFilter filter)
    {
        var candidates = filter.Area < 0 ? Enumerable.Range(0, snapshot.Stations.Count) : snapshot.Plan.Areas[filter.Area].Stations;
        return [.. candidates.Where(station => filter.Passes(snapshot, station))];
    }
}

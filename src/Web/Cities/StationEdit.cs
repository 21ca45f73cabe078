using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Registry.Changes;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Cities;

/// <summary>
/// One station as the city file has it: <c>GET /api/v1/stations/{id}/profile</c> with its ETag, and <c>PUT /api/v1/stations/{id}</c>, which
/// changes the state that If-Match names or none. A station without a state before is new.
/// </summary>
internal sealed class StationEdit(IStationRegistry registry, CityStore cities, TimeProvider time)
{
    public async Task Read(HttpContext context)
    {
        if (Find(registry.City, Id(context)) is not { } station)
        {
            await ReadProblem.NoSuchStation.WriteAsync(context);
            return;
        }
        context.Response.ContentType = PublicBody.Json;
        context.Response.Headers.ETag = Quoted(station);
        await context.Response.Body.WriteAsync(StationFile.Write(station), context.RequestAborted);
    }

    public async Task Put(HttpContext context)
    {
        var (city, id) = (registry.City, Id(context));
        var before = Find(city, id);
        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (Refusal(context, city, before) is { } problem) await problem.WriteAsync(context);
            else await Store(context, city, StationFile.Put(json.RootElement, id, city), id);
        }
        catch (JsonException error)
        {
            await FileProblem.WriteAsync(context, new([new(FileProblems.Station(id), "", FileProblems.NotJson(error))]));
        }
        catch (CityFileException error)
        {
            await FileProblem.WriteAsync(context, error);
        }
        catch (CityMovedOnException)
        {
            await CityProblem.MovedOn.WriteAsync(context);
        }
        catch (Exception error) when (error is StorageUnavailableException or StorageBusyException)
        {
            await CityProblem.NotStored.WriteAsync(context, TimeSpan.FromSeconds(2));
        }
    }

    static Hosting.HubProblem? Refusal(HttpContext context, City city, StationProfile? before)
    {
        if (city.Version == 0) return CityProblem.NoCity;
        var held = context.Request.Headers.IfMatch.ToString();
        if (before is null) return held.Length == 0 ? null : CityProblem.StationChanged;
        if (held.Length == 0) return CityProblem.NoTag;
        return held == Quoted(before) ? null : CityProblem.StationChanged;
    }

    async Task Store(HttpContext context, City city, City next, string id)
    {
        var (who, now) = (context.Staff().Name, time.GetUtcNow());
        var station = Find(next, id)!;
        // Whoever has a part of the city does not send a station to another part.
        if (!context.Staff().Covers(station))
        {
            await AccessProblem.OutOfScope.WriteAsync(context);
            return;
        }
        var difference = CityDifference.Between(city, next);
        if (difference.Stations is [var change])
        {
            await cities.ImportAsync(next, new() { Over = city, Record = _ => ImportActs.OfStation(who, now, change) });
        }
        context.Response.Headers.ETag = Quoted(station);
        await context.Response.WriteAsJsonAsync(new { Change = difference.Stations.FirstOrDefault(), difference.Warnings }, CityWire.Json);
    }

    static StationProfile? Find(City city, string id) => city.Stations.GetValueOrDefault(id) ?? city.Retired.GetValueOrDefault(id);

    static string Quoted(StationProfile station) => $"\"{StationFile.TagOf(station)}\"";

    static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;
}

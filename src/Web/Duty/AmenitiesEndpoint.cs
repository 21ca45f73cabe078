using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Duty;

/// <summary><c>POST /api/v1/stations/{id}/amenities</c>: which amenities work and which are out, by somebody who looked.</summary>
internal sealed class AmenitiesEndpoint(DeskCalls desk, IStationRegistry registry)
{
    public async Task Post(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Dictionary<string, string>>(context) is not { } message) return;
        if (!registry.City.Stations.TryGetValue(DeskCalls.StationOf(context), out var station))
        {
            await ReadProblem.NoSuchStation.WriteAsync(context);
            return;
        }
        // All of it is looked at before any of it is entered.
        if (message.Count == 0 || message.Any(said => said.Value is not ("ok" or "out") || !station.Amenities.Contains(said.Key)))
        {
            await DutyProblem.NotAmenities.WriteAsync(context);
            return;
        }
        var by = context.Staff().Name;
        var entries = message.Select(said => new AmenityChecked(said.Key, said.Value == "ok") { By = by });
        await desk.Enter(context, entries, _ => DutyProblem.NotAmenities, () =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }
}

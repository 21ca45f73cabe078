using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Health;

/// <summary><c>/alive</c>: the process runs. <c>/healthz</c>: it can serve and store, or what is wrong; nothing but the cause needs to go for it to be well again.</summary>
public static class HealthExtensions
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/alive", () => Results.Text("alive"));
        app.MapGet("/healthz", async (StorageHealth storage, IStationRegistry registry, TimeProvider time, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var fault = await storage.CheckAsync();
            var city = registry.City;
            var health = new HubHealth(
                fault is null ? "ok" : "failing",
                GrainEngine.Name,
                fault,
                city.Version == 0 ? "No city is imported yet; use the import verb." : null,
                Warnings(city, time.GetUtcNow()));
            return Results.Json(health, statusCode: fault is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        return app;
    }

    // The State Council announces a year's holidays in the autumn before it.
    static string[] Warnings(City city, DateTimeOffset now)
    {
        var soon = TimeZoneInfo.ConvertTime(now, city.TimeZone).AddDays(14).Year;
        return city.Version == 0 || city.Calendar.Covers(soon)
            ? []
            : [$"The public holidays of {soon} are not known, so hours on its holidays and make-up workdays may be wrong: ./run import a holiday-cn file of {soon}."];
    }
}

/// <summary>How the hub does. <paramref name="Storage"/> is why nothing can be stored; a <paramref name="Note"/> and the <paramref name="Warnings"/> are no faults.</summary>
public sealed record HubHealth(string Status, string Engine, StorageFault? Storage, string? Note, string[] Warnings);

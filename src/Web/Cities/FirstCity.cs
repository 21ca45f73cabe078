using Microsoft.Extensions.Options;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>Gives an empty store its city: the file named on the command line, or the demo unless it was refused.</summary>
internal static partial class FirstCity
{
    static readonly string[] CityActs = ["station-put", "import"];

    public static async Task EnsureAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<HubOptions>>().Value;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("OrleansHub.Web.Cities");
        var known = services.GetRequiredService<IStationRegistry>().City;
        if (known.Version > 0)
        {
            if (options.City is not null) Kept(log, known.Name.Zh, options.City);
            if (known.Demo && !WasChangedByStaff(services.GetRequiredService<AuditStore>())) await RenewDemoAsync(services, known, log);
            return;
        }
        var city = options.City is { } path ? CityReader.Read(path, known) : options.Demo ?? true ? DemoCity.Read() : null;
        if (city is null) return;
        await services.GetRequiredService<CityStore>().ImportAsync(city);
        Imported(log, city.Name.Zh, city.Stations.Count);
    }

    // The demo that a newer program brings takes the place of an older one; nobody's own city does that.
    static async Task RenewDemoAsync(IServiceProvider services, City known, ILogger log)
    {
        var demo = DemoCity.Read();
        if (demo.Stations.Count == known.Stations.Count && demo.Stations.Keys.All(known.Stations.ContainsKey)) return;
        await services.GetRequiredService<CityStore>().ImportAsync(demo);
        Imported(log, demo.Name.Zh, demo.Stations.Count);
    }

    // Somebody tries things out in it, and would find them gone.
    static bool WasChangedByStaff(AuditStore audit) =>
        CityActs.Any(what => audit.Read(new() { What = what, Limit = 1 }).Count > 0);

    [LoggerMessage(LogLevel.Information, "{City} was imported with {Stations} stations, because the store was empty or held an older demo")]
    static partial void Imported(ILogger logger, string city, int stations);

    [LoggerMessage(LogLevel.Information, "The store holds {City} already, so {File} was not imported; use the import verb to update it")]
    static partial void Kept(ILogger logger, string city, string file);
}

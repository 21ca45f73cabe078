using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Web.Cities;

/// <summary>Chizhou with its 403 stations. The file says which of it is true; every count is made up, and the city says so.</summary>
internal static class DemoCity
{
    const string Resource = "OrleansHub.Web.Cities.demo-city.json";

    public static City Read()
    {
        using var json = typeof(DemoCity).Assembly.GetManifestResourceStream(Resource)!;
        return CityFile.Read(json) with { Demo = true };
    }
}

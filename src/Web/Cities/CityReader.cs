using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Registry;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>Opens the city file an operator named.</summary>
internal static class CityReader
{
    public static City Read(string path)
    {
        if (!File.Exists(path)) throw new OperatorException($"There is no city file {path}.");
        try
        {
            using var file = File.OpenRead(path);
            return CityFile.Read(file);
        }
        catch (CityFileException error)
        {
            throw new OperatorException($"{path} was not imported, nothing changed:\n{error.Message}", error);
        }
    }
}

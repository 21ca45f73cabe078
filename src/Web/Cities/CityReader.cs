using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Registry;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>Opens the file an operator named: a whole city as JSON, or a table of stations (<c>.csv</c>) to put into the city there is.</summary>
internal static class CityReader
{
    public static City Read(string path, City known)
    {
        if (!File.Exists(path)) throw new OperatorException($"There is no city file {path}.");
        try
        {
            using var file = File.OpenRead(path);
            return Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? StationTable.Read(file, known) : CityFile.Read(file);
        }
        catch (CityFileException error)
        {
            throw new OperatorException($"{path} was not imported, nothing changed:\n{error.Message}", error);
        }
    }
}

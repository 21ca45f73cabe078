using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Registry;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>Opens the file an operator named: a whole city or a year of holidays as JSON, or a table of stations (<c>.csv</c>) to put into the city there is.</summary>
internal static class CityReader
{
    public static City Read(string path, City known) =>
        ReadFile(path, known).City ?? throw new OperatorException($"{path} is a calendar and no city.");

    public static ImportFile ReadFile(string path, City known)
    {
        if (!File.Exists(path)) throw new OperatorException($"There is no city file {path}.");
        try
        {
            using var file = File.OpenRead(path);
            return ImportFile.Read(file, Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase), known);
        }
        catch (CityFileException error)
        {
            throw new OperatorException($"{path} was not imported, nothing changed:\n{error.Message}", error);
        }
    }
}

using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Web.Cities;

/// <summary>What somebody wants to import: a city, which may be the known one with a table of stations put in, or a year of public holidays.</summary>
internal sealed record ImportFile(City? City, CalendarYear? Calendar)
{
    /// <summary>Reads a file that can be read twice, or <see cref="CityFileException"/>.</summary>
    /// <param name="isTable">CSV; else it is JSON.</param>
    public static ImportFile Read(Stream file, bool isTable, City known)
    {
        if (isTable) return new(StationTable.Read(file, known), null);
        var isCalendar = CalendarReader.IsCalendar(file);
        file.Position = 0;
        return isCalendar ? new(null, CalendarReader.Read(file)) : new ImportFile(CityFile.Read(file), null);
    }
}

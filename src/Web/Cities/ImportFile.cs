using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Registry.Changes;

namespace OrleansHub.Web.Cities;

/// <summary>What somebody wants to import: a city, which may be the known one with a table of stations put in, or a year of public holidays.</summary>
/// <param name="Notes">What is no mistake of the file, but perhaps not meant.</param>
internal sealed record ImportFile(City? City, CalendarYear? Calendar, ImmutableArray<ChangeWarning> Notes)
{
    /// <summary>Reads a file that can be read twice, or <see cref="CityFileException"/>.</summary>
    /// <param name="isTable">CSV; else it is JSON.</param>
    public static ImportFile Read(Stream file, bool isTable, City known)
    {
        if (isTable)
        {
            var table = StationTable.Read(file, known);
            return new(table.City, null, [.. table.Ignored.Select(column => new ChangeWarning(null, new($"“{column}”这一列不认识，没有读", $"Nothing is known of column '{column}', it was not read")))]);
        }
        var isCalendar = CalendarReader.IsCalendar(file);
        file.Position = 0;
        return isCalendar ? new(null, CalendarReader.Read(file), []) : new ImportFile(CityFile.Read(file), null, []);
    }

    /// <summary>What the file would do to the known city; only of a file that holds a city.</summary>
    public CityDifference DifferenceFrom(City known)
    {
        var difference = CityDifference.Between(known, City!);
        return difference with { Warnings = [.. Notes, .. difference.Warnings] };
    }
}

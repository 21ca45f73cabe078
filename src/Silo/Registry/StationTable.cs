using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Registry;

/// <summary>
/// Stations as CSV (UTF-8, a header, one row per station) over an imported city. Columns in any order: <c>id</c> required; <c>kind, area, name_zh,
/// name_en, address, lat, lon, coordinates, phone, operator, hours, staffed_hours, capacity</c>; lists separated by <c>;</c> in <c>tags, covers,
/// amenities</c>; the names that a city file and our messages have for them (<c>name.zh</c>, <c>staffedHours</c>) do as well. A row adds a station or
/// replaces the columns that are there, an empty cell clearing its field (<c>coordinates</c>: WGS-84); zones, sensors and kiosks stay, and so
/// do stations that are not in the table.
/// </summary>
/// <param name="City">The city with the table's stations put in.</param>
/// <param name="Ignored">The columns that mean nothing here, as they are written: remarks, or a name typed wrong.</param>
public sealed record StationTable(City City, ImmutableArray<string> Ignored)
{
    static readonly Dictionary<string, string> Names = new()
    {
        ["name_zh"] = "zh",
        ["name.zh"] = "zh",
        ["name_en"] = "en",
        ["name.en"] = "en",
    };

    static readonly Dictionary<string, string> Texts = new()
    {
        ["kind"] = "kind",
        ["area"] = "area",
        ["address"] = "address",
        ["phone"] = "phone",
        ["operator"] = "operator",
        ["coordinates"] = "coordinates",
        ["hours"] = "hours",
        ["staffed_hours"] = "staffedHours",
        ["staffedHours"] = "staffedHours",
    };

    static readonly string[] Numbers = ["lat", "lon", "capacity"];
    static readonly string[] Lists = ["tags", "covers", "amenities"];

    /// <summary>The table over a city, or <see cref="CityFileException"/>.</summary>
    public static StationTable Read(Stream csv, City city)
    {
        if (city.Code.Length == 0) throw new CityFileException([new(FileProblems.File, "", new("是站点表格，要先有城市：请先导入城市文件（JSON）", "is a table of stations and needs a city: import a city file (JSON) first"))]);
        var rows = Rows(csv);
        if (rows.Count == 0 || !rows[0].Cells.Contains("id")) throw new CityFileException([new(FileProblems.Row(1), "id", new("缺少：第一行要写各列的名称", "is missing: the first row names the columns"))]);

        var errors = new List<CityFileError>();
        var stations = city.Stations.Concat(city.Retired).ToDictionary();
        var seen = new HashSet<string>();
        foreach (var (line, cells) in rows.Skip(1))
        {
            var row = rows[0].Cells.Zip(cells).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
            if (row.GetValueOrDefault("id") is not { Length: > 0 } id)
            {
                errors.Add(new(FileProblems.Row(line), "id", FileProblems.Missing));
                continue;
            }
            var where = FileProblems.Row(line, id);
            // What is known of a station is in WGS-84 already; a row may end before its last columns.
            if (row.GetValueOrDefault("coordinates") is { Length: > 0 } && !(row.ContainsKey("lat") && row.ContainsKey("lon")))
                errors.Add(new(where, "coordinates", new("只能和 lat、lon 写在同一行里", "goes with lat and lon in the same row")));
            if (!seen.Add(id)) errors.Add(new(where, "id", FileProblems.Twice));
            var merged = Merge(row, stations.GetValueOrDefault(id));
            stations[id] = StationReader.Read(new(JsonSerializer.SerializeToElement(merged), where, "", errors), city.Areas);
        }
        return errors.Count == 0 ? new(city.With(stations.Values), [.. rows[0].Cells.Where(column => column.Length > 0 && !IsKnown(column))]) : throw new CityFileException(errors);
    }

    static bool IsKnown(string column) =>
        column == "id" || Names.ContainsKey(column) || Texts.ContainsKey(column) || Numbers.Contains(column) || Lists.Contains(column);

    // Spreadsheets in China save GBK unless told otherwise, and every name would become question marks.
    static List<(int Line, List<string> Cells)> Rows(Stream csv)
    {
        try
        {
            using var text = new StreamReader(csv, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            return [.. CsvRows.Read(text)];
        }
        catch (DecoderFallbackException)
        {
            throw new CityFileException([new(FileProblems.File, "", new("不是 UTF-8：请另存为“CSV UTF-8”", "is not UTF-8: save it as \"CSV UTF-8\""))]);
        }
    }

    // The row becomes the JSON that a city file would hold, so that both are checked by the same rules.
    static JsonObject Merge(Dictionary<string, string> row, StationProfile? known)
    {
        var station = known is null ? [] : JsonSerializer.SerializeToNode(known, CityJson.Options)!.AsObject();
        var name = station["name"] as JsonObject ?? [];
        foreach (var (column, cell) in row)
        {
            if (column == "id") station["id"] = cell;
            else if (Names.TryGetValue(column, out var language)) name[language] = cell;
            else if (Texts.TryGetValue(column, out var field)) station[field] = cell;
            else if (Numbers.Contains(column)) station[column] = Number(cell);
            else if (Lists.Contains(column)) station[column] = new JsonArray([.. cell.Split(';', Split).Select(item => JsonValue.Create(item))]);
        }
        station["name"] = name.DeepClone();
        // A zone made from the station's capacity follows it.
        if (known?.Zones is [{ Id: StationReader.OnlyZone, Name: null }]) station["zones"]![0]!["capacity"] = station["capacity"]?.DeepClone();
        return station;
    }

    const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    static JsonNode? Number(string cell)
    {
        if (cell.Length == 0) return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : cell;
    }
}

using System.Globalization;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Web.Replay;

/// <summary>One audit of one turnstile: its totals at a local time.</summary>
internal sealed record RegisterRow(string Station, string Door, DateTime Local, long In, long Out)
{
    static readonly string[] Needed = ["C/A", "UNIT", "SCP", "STATION", "DATE", "TIME", "ENTRIES", "EXITS"];
    static readonly string[] Dates = ["yyyy-MM-dd", "MM/dd/yyyy"];

    /// <summary>The rows of a file in its own order; columns are found by name, in any order and with or without quotes.</summary>
    public static IEnumerable<RegisterRow> ReadAll(string path)
    {
        using var text = new StreamReader(path);
        Dictionary<string, int>? columns = null;
        foreach (var (line, cells) in CsvRows.Read(text))
        {
            if (columns is null) columns = Columns(path, line, cells);
            else yield return Parse(path, line, columns, cells);
        }
    }

    static Dictionary<string, int> Columns(string path, int line, List<string> header)
    {
        var columns = header.Select((name, index) => (Name: name.TrimStart('\uFEFF').ToUpperInvariant(), Index: index))
            .DistinctBy(column => column.Name).ToDictionary(column => column.Name, column => column.Index);
        foreach (var name in Needed)
        {
            if (!columns.ContainsKey(name)) throw new RecordingException(path, line, $"the header has no column {name}.");
        }
        return columns;
    }

    static RegisterRow Parse(string path, int line, Dictionary<string, int> columns, List<string> cells)
    {
        // A turnstile's number begins with an apostrophe, so that a spreadsheet takes it for text.
        var door = $"{Text("C/A")}-{Text("UNIT")}-{Text("SCP").TrimStart('\'')}";
        return new(Text("STATION"), door, Local(), Total("ENTRIES"), Total("EXITS"));

        string Text(string column) => columns[column] < cells.Count && cells[columns[column]] is { Length: > 0 } text
            ? text : throw new RecordingException(path, line, $"{column} is missing.");

        long Total(string column) => long.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            ? total : throw new RecordingException(path, line, $"{column} '{Text(column)}' is no total.");

        // 2020-02-22T00:00:00Z and 1899-12-31T03:00:00Z: a date, and a time that a spreadsheet gave a date; the Z is untrue, both are local.
        DateTime Local()
        {
            var (date, time) = (Text("DATE"), Text("TIME"));
            if (date.Length < 10 || !DateOnly.TryParseExact(date[..10], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw new RecordingException(path, line, $"DATE '{date}' is no date like 2020-02-22.");
            var clock = time[(time.IndexOf('T', StringComparison.Ordinal) + 1)..].TrimEnd('Z');
            if (!TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out var moment))
                throw new RecordingException(path, line, $"TIME '{time}' is no time like 03:00:00.");
            return day.ToDateTime(moment);
        }
    }
}

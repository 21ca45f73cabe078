using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OrleansHub.Bench.Harness;

/// <summary>The figures as people read them and as programs do.</summary>
static class Table
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    static readonly string[] Head = ["row", "figure", "measured", "target", "met", "beside it"];

    public static async Task Write(string directory, IReadOnlyList<Figure> figures)
    {
        Directory.CreateDirectory(directory);
        var text = Markdown(figures);
        Console.Write(text);
        await File.WriteAllTextAsync(Path.Combine(directory, "table.md"), $"{Machine.Description}\n\n{text}");
        var json = new { machine = Machine.Description, engine = Machine.Engine, figures };
        await File.WriteAllTextAsync(Path.Combine(directory, "table.json"), JsonSerializer.Serialize(json, Options));
        Console.WriteLine($"\nwritten to {Path.GetRelativePath(Lab.Root, directory)}/table.md and table.json");
    }

    static string Markdown(IReadOnlyList<Figure> figures)
    {
        string[][] rows = [Head, .. figures.Select(figure => new[] { figure.Row, figure.What, figure.Shown, figure.Wanted, figure.Met, figure.Beside })];
        // The last column is prose; padding it would only make lines wrap.
        var widths = Enumerable.Range(0, Head.Length).Select(column => column == Head.Length - 1 ? 9 : rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < rows.Length; i++)
        {
            text.Append("| ").AppendJoin(" | ", rows[i].Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
            if (i == 0) text.Append('|').AppendJoin('|', widths.Select(width => new string('-', width + 2))).Append("|\n");
        }
        return text.ToString();
    }
}

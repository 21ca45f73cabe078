using System.Text;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry;

/// <summary>The rows of a CSV text: commas, quotes doubled inside quotes, any line end (RFC 4180). Cells are trimmed; empty lines are no rows.</summary>
public static class CsvRows
{
    /// <summary>Rows with the number of the line they begin on.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader text)
    {
        var (cells, cell, quoted, line, start) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            var c = (char)next;
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (text.Peek() == '"') cell.Append((char)text.Read());
                else quoted = false;
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString())) (quoted, _) = (true, cell.Clear());
            else if (c == ',') EndCell();
            else if (c == '\n')
            {
                EndCell();
                if (cells is not [""]) yield return (start, cells);
                (cells, start) = ([], line);
            }
            else if (c != '\r') cell.Append(c);
        }
        if (quoted) throw new CityFileException([new(FileProblems.Row(start), "", new("有引号没有关上", "has a quote that is never closed"))]);
        EndCell();
        if (cells is not [""]) yield return (start, cells);

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}

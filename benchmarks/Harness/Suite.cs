using System.Diagnostics;

namespace OrleansHub.Bench.Harness;

/// <summary>Runs the rows that were asked for, all when none was, and shows their table. A row that breaks costs the exit code, not the others.</summary>
static class Suite
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> Run(IReadOnlyList<IRow> rows, string[] names)
    {
        if (names.Except(rows.Select(row => row.Name)).ToArray() is { Length: > 0 } unknown)
        {
            Console.Error.WriteLine($"no such row: {string.Join(", ", unknown)}; there are {string.Join(", ", rows.Select(row => row.Name))}");
            return 2;
        }
        using var lab = new Lab();
        var figures = new List<Figure>();
        var broken = false;
        Console.WriteLine($"{Machine.Description}; medians of interleaved rounds\n");
        foreach (var row in rows.Where(row => names.Length == 0 || names.Contains(row.Name)))
        {
            Console.Error.Write($"{row.Name} …");
            var started = Stopwatch.GetTimestamp();
            try
            {
                figures.AddRange(await Task.Run(() => row.Measure(lab)).WaitAsync(Patience));
            }
            catch (Exception error)
            {
                broken = true;
                figures.Add(new(row.Name, "broken", null, "", null, error.Message.ReplaceLineEndings(" ")));
                Console.Error.Write($" {error}");
            }
            Console.Error.WriteLine($" {Stopwatch.GetElapsedTime(started).TotalSeconds:n0} s");
        }
        await Table.Write(lab.Out, figures);
        return broken ? 1 : 0;
    }
}

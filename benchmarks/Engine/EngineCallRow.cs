using System.Diagnostics;
using System.Text.Json;
using OrleansHub.Bench.Harness;

namespace OrleansHub.Bench.Engine;

/// <summary>Grain calls and the weight of a grain: the Embedded engine, and Orleans in turns with it where Orleans restores.</summary>
sealed class EngineCallRow : IRow
{
    const int Rounds = 5;

    public string Name => "engine-call";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        var (embedded, orleans) = (new List<EngineFigures>(), new List<EngineFigures>());
        for (var round = 0; round < Rounds; round++)
        {
            embedded.Add(await Trial("Embedded", lab));
            if (Machine.Engine == "Orleans") orleans.Add(await Trial("Orleans", lab));
        }
        return
        [
            Ratio(embedded, orleans),
            new(Name, "bytes a Task call", Of(embedded, run => run.BytesPerCall), "B", Target.Most(160), Beside(orleans, run => run.BytesPerCall)),
            new(Name, "bytes an idle grain", Of(embedded, run => run.IdleGrainBytes), "B", Target.Most(350), Beside(orleans, run => run.IdleGrainBytes)),
            new(Name, "bytes a grain with state and timer", Of(embedded, run => run.KeeperGrainBytes), "B", Target.Most(900), Beside(orleans, run => run.KeeperGrainBytes)),
        ];
    }

    Figure Ratio(List<EngineFigures> embedded, List<EngineFigures> orleans)
    {
        var alone = $"{Of(embedded, run => run.CallsPerSecond):n0} calls/s, {Of(embedded, run => run.CpuMicroseconds):n2} µs CPU a call, caller included; 64 callers that yield";
        return orleans.Count == 0
            ? new(Name, "Embedded ÷ Orleans", null, "×", Target.Least(3), $"Orleans: not available here; {alone}")
            : new(Name, "Embedded ÷ Orleans", Median.Of(embedded.Zip(orleans, (ours, theirs) => ours.CallsPerSecond / theirs.CallsPerSecond)), "×", Target.Least(3),
                $"{alone}; Orleans {Of(orleans, run => run.CallsPerSecond):n0} calls/s, {Of(orleans, run => run.CpuMicroseconds):n2} µs");
    }

    static string Beside(List<EngineFigures> orleans, Func<EngineFigures, double> figure) => orleans.Count == 0 ? "" : $"Orleans {Of(orleans, figure):n0} B";

    static double Of(List<EngineFigures> runs, Func<EngineFigures, double> figure) => Median.Of(runs.Select(figure));

    static async Task<EngineFigures> Trial(string engine, Lab lab)
    {
        var program = typeof(EngineCallRow).Assembly.Location.Replace($"/{Machine.Engine}/", $"/{engine}/", StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, EngineTrial.Verb, lab.NewPath("engine")]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<EngineFigures>(said)!
            : throw new InvalidOperationException($"The trial of {engine} failed: {said}");
    }
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using OrleansHub.Bench.Cities;
using OrleansHub.Bench.Harness;

namespace OrleansHub.Bench.Servers;

/// <summary>Our own server as a user would start it: a data directory, an imported city, a device key for all of it.</summary>
sealed partial class Product
{
    Product(string directory, string key) => (Directory, Key) = (directory, key);

    /// <summary>The built program, beside this one.</summary>
    public static string Program { get; } =
        AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}benchmarks{Path.DirectorySeparatorChar}", "/src/Web/", StringComparison.Ordinal) + "OrleansHub.Web.dll";

    public string Directory { get; }

    public string Key { get; }

    /// <summary>Makes a data directory with a city of that many stations.</summary>
    public static async Task<Product> Prepare(Lab lab, int stations)
    {
        var directory = lab.NewPath("data");
        var city = lab.NewPath("city.json");
        await CityFile.Write(city, stations);
        await Run("import", city, "--data", directory);
        var said = await Run("key", "add", "--scope", CityFile.Code, "--name", "bench", "--data", directory);
        return new(directory, Secret().Match(said).Value);
    }

    /// <summary>Serves it; a limit of readings per key would measure the limit.</summary>
    public Task<ServerProcess> Serve(bool durable = true, string readyPath = "/healthz") => ServerProcess.Start(
        Program,
        ["--data", Directory, "--no-demo"],
        new Dictionary<string, string> { ["Ingest__ReadingsPerSecond"] = "0", ["Storage__Durable"] = durable ? "true" : "false" },
        readyPath);

    /// <summary>What the garbage collector of the product is told, for the bare servers to be told the same.</summary>
    public static IReadOnlyDictionary<string, string> Collector()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(Program, "runtimeconfig.json")));
        var settings = file.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        return new Dictionary<string, string>
        {
            ["DOTNET_gcServer"] = Is("System.GC.Server") ? "1" : "0",
            ["DOTNET_gcConcurrent"] = Is("System.GC.Concurrent") ? "1" : "0",
        };

        bool Is(string name) => settings.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.True : name != "System.GC.Server";
    }

    static async Task<string> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {await output}{await error}");
    }

    [GeneratedRegex("ohk_[A-Za-z0-9_-]+")]
    private static partial Regex Secret();
}

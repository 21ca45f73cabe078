using System.Runtime.InteropServices;

namespace OrleansHub.Bench.Harness;

/// <summary>What the figures were measured on.</summary>
static class Machine
{
#if ENGINE_ORLEANS
    public static string Engine => "Orleans";
#else
    public static string Engine => "Embedded";
#endif

    public static string Description =>
        $"{Environment.ProcessorCount} cores ({Processor}), {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, engine {Engine}";

    static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();
}

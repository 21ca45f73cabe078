namespace OrleansHub.Bench.Harness;

/// <summary>Where a run keeps its files: on the disk of the project, for a memory file system would make every commit free.</summary>
sealed class Lab : IDisposable
{
    readonly string scratch;
    int taken;

    public Lab()
    {
        Out = Path.Combine(Root, "artifacts", "bench");
        scratch = Path.Combine(Out, $"scratch-{Environment.ProcessId}");
        Directory.CreateDirectory(scratch);
    }

    /// <summary>The root of the project; this program lies in <c>benchmarks/bin/ENGINE/Release/net10.0</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    public string Out { get; }

    /// <summary>A new path, with nothing there yet, gone after the run.</summary>
    public string NewPath(string name) => Path.Combine(scratch, $"{Interlocked.Increment(ref taken)}-{name}");

    public void Dispose() => Directory.Delete(scratch, recursive: true);
}

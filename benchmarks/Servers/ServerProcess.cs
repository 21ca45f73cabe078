using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OrleansHub.Bench.Servers;

/// <summary>A server in a process of its own, measured from inside by <see cref="Probe"/>; killed when disposed.</summary>
sealed class ServerProcess : IDisposable
{
    readonly Process process;
    readonly Queue<string> lastLines = new();
    readonly string probePath = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():n}.sock");
    readonly int port = FreePort();
    Probe? probe;

    ServerProcess(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        Started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", Url]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // The load generator's own setting: it would change how the server reads its sockets.
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS");
        // Whoever looks into a server with a hook of his own keeps it.
        var others = Environment.GetEnvironmentVariable("DOTNET_STARTUP_HOOKS") is { Length: > 0 } hooks ? Path.PathSeparator + hooks : "";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location + others;
        start.Environment[StartupHook.Variable] = probePath;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Url => $"http://127.0.0.1:{port}";

    public IPEndPoint Address => new(IPAddress.Loopback, port);

    /// <summary>The time stamp just before the process was started.</summary>
    public long Started { get; }

    public Probe Probe => probe ??= new(probePath);

    /// <summary>Starts a program and waits until the path answers 200.</summary>
    public static async Task<ServerProcess> Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string readyPath = "/alive")
    {
        var server = new ServerProcess(program, arguments, environment);
        try
        {
            await server.Answers(readyPath, TimeSpan.FromSeconds(60));
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        // With a limit: without one it also waits for the end of the output, which may be read by the very thread that waits here.
        process.WaitForExit(TimeSpan.FromSeconds(10));
    }

    public void Dispose()
    {
        probe?.Dispose();
        Kill();
        process.Dispose();
        File.Delete(probePath);
    }

    async Task Answers(string path, TimeSpan patience)
    {
        using var client = new HttpClient { BaseAddress = new(Url), Timeout = TimeSpan.FromSeconds(5) };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
            if (process.HasExited || Stopwatch.GetElapsedTime(Started) > patience)
                throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} does not answer {path}:\n{string.Join('\n', lastLines)}");
            await Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System);
        }
    }

    void Keep(string? line)
    {
        if (line is null) return;
        lock (lastLines)
        {
            lastLines.Enqueue(line);
            if (lastLines.Count > 30) lastLines.Dequeue();
        }
    }

    // Below the ports that the system lends to whoever asks for any: one of those may be taken before the server comes to it.
    static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }
    }
}

using System.Diagnostics;

namespace OrleansHub.Web.Tests;

/// <summary>The built program as a process of its own: what it prints, how it ends, and a way to kill it.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    const string Listening = "Now listening on: ";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    readonly Process process;

    HubProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>Time from the start of the process until it said that it can serve and store.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Processor time the process had used by then: what it would have taken on a machine with nothing else to do.</summary>
    public TimeSpan WorkUntilReady { get; private set; }

    /// <summary>Runs a verb to its end.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunWithAsync("", args);

    /// <summary>As <see cref="RunAsync"/>, with that on standard input.</summary>
    public static async Task<(int Code, string Output, string Error)> RunWithAsync(string input, params string[] args)
    {
        using var process = Start(args);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Serves on a free port; returns when <c>/healthz</c> is well.</summary>
    public static async Task<HubProcess> ServeAsync(params string[] args)
    {
        var began = Stopwatch.GetTimestamp();
        var hub = new HubProcess(Start([.. args, "--urls", "http://127.0.0.1:0"]));
        hub.Address = await hub.WaitForAddress();
        using var client = new HttpClient { BaseAddress = hub.Address };
        using var health = await client.GetAsync(new Uri("healthz", UriKind.Relative));
        health.EnsureSuccessStatusCode();
        (hub.ReadyAfter, hub.WorkUntilReady) = (Stopwatch.GetElapsedTime(began), hub.process.TotalProcessorTime);
        // Unread output would fill the pipe and stop the process.
        _ = hub.process.StandardOutput.ReadToEndAsync();
        _ = hub.process.StandardError.ReadToEndAsync();
        return hub;
    }

    /// <summary>As <c>kill -9</c>: nothing is flushed, nothing is told.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    async Task<Uri> WaitForAddress()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0) return new(line[(at + Listening.Length)..]);
        }
        throw new InvalidOperationException($"The hub ended before it listened: {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    static Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "OrleansHub.Web.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Runtime;

/// <summary>
/// Loaded by the runtime into every measured server, ours and the bare ones alike (DOTNET_STARTUP_HOOKS), so that one ruler measures all:
/// it answers on a socket with CPU time, allocations, memory and the compiler's time, on request after a full collection.
/// </summary>
static class StartupHook
{
    public const string Variable = "BENCH_PROBE";

    /// <summary>What to send for the figures as they are, or after everything dead was collected.</summary>
    public const byte Now = (byte)'n', Collected = (byte)'c';

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path) return;
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        new Thread(() => Answer(listener)) { IsBackground = true, Name = "bench probe" }.Start();
    }

    static void Answer(Socket listener)
    {
        using var socket = listener.Accept();
        var request = new byte[1];
        while (socket.Receive(request) == 1)
        {
            if (request[0] == Collected) Collect();
            var memory = GC.GetGCMemoryInfo();
            var line = string.Join(' ', Environment.CpuUsage.TotalTime.Ticks, GC.GetTotalAllocatedBytes(precise: false), GC.GetTotalMemory(false),
                Environment.WorkingSet, memory.TotalCommittedBytes, JitInfo.GetCompilationTime().Ticks);
            socket.Send(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line}\n")));
        }
    }

    static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}

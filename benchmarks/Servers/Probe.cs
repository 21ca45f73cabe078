using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OrleansHub.Bench.Servers;

/// <summary>What a server has used so far, and what it holds now (bytes). <see cref="Compiling"/> is the part of its time that went into compiling itself.</summary>
readonly record struct Usage(TimeSpan Cpu, long Allocated, long Heap, long WorkingSet, long Committed, TimeSpan Compiling);

/// <summary>The other end of <see cref="StartupHook"/>.</summary>
sealed class Probe : IDisposable
{
    readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    readonly byte[] buffer = new byte[256];

    public Probe(string path) => socket.Connect(new UnixDomainSocketEndPoint(path));

    public Usage Now() => Ask(StartupHook.Now);

    /// <summary>The usage after a full, compacting collection.</summary>
    public Usage Collected() => Ask(StartupHook.Collected);

    public void Dispose() => socket.Dispose();

    Usage Ask(byte what)
    {
        socket.Send([what]);
        var length = 0;
        do
        {
            var got = socket.Receive(buffer.AsSpan(length));
            if (got == 0) throw new IOException("The server is gone.");
            length += got;
        }
        while (buffer[length - 1] != '\n');
        var parts = Encoding.ASCII.GetString(buffer, 0, length - 1).Split(' ');
        return new(TimeSpan.FromTicks(Part(0)), Part(1), Part(2), Part(3), Part(4), TimeSpan.FromTicks(Part(5)));

        long Part(int index) => long.Parse(parts[index], CultureInfo.InvariantCulture);
    }
}

using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using OrleansHub.Bench.Cities;

namespace OrleansHub.Bench.Live;

/// <summary>When the reading of each station was sent, and when a push first spoke of it.</summary>
sealed class Sightings(int stations)
{
    static readonly byte[] Mark = Encoding.ASCII.GetBytes($"\"id\":\"{CityFile.Station(0).TrimEnd('0')}");

    readonly long[] sent = new long[stations], seen = new long[stations];

    public void Sent(int station) => Volatile.Write(ref sent[station], Stopwatch.GetTimestamp());

    /// <summary>Notes the stations of a push, <c>"id":"s-000017"</c>.</summary>
    public void See(ReadOnlySpan<byte> message)
    {
        var now = Stopwatch.GetTimestamp();
        while (message.IndexOf(Mark) is >= 0 and var at)
        {
            message = message[(at + Mark.Length)..];
            if (Utf8Parser.TryParse(message, out int station, out _) && Volatile.Read(ref sent[station]) != 0 && seen[station] == 0) seen[station] = now;
        }
    }

    public double[] Milliseconds(int events) => [.. Enumerable.Range(0, events).Where(station => seen[station] != 0)
        .Select(station => Stopwatch.GetElapsedTime(sent[station], seen[station]).TotalMilliseconds)];
}

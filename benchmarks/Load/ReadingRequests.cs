using System.Globalization;
using System.Text;
using OrleansHub.Bench.Cities;

namespace OrleansHub.Bench.Load;

/// <summary>
/// Register readings of the stations that one connection owns, in turns, each a movement of one person: in, then out. The request is
/// made once; only its digits change, so that the load generator leaves the cores to the server.
/// </summary>
sealed class ReadingRequests : IRequests
{
    // Nine digits and never fewer, so that a total is written in place.
    const long First = 100_000_000;
    const int Digits = 9;

    readonly byte[][] requests;
    readonly int[][] places;
    readonly int stationsEach;
    readonly string? expected;
    long told;

    /// <param name="path">Where the readings go.</param>
    /// <param name="key">The device key; the bare endpoint gets it too and ignores it.</param>
    /// <param name="stations">The numbers of the stations.</param>
    /// <param name="batch">Readings in a request, spread over all stations; 0 sends one reading, not in an array.</param>
    /// <param name="verified">Whether the answer must say that all were accepted.</param>
    public ReadingRequests(string path, string key, IReadOnlyList<int> stations, int batch, bool verified)
    {
        var bodies = batch == 0
            ? stations.Select(Reading)
            : [$"[{string.Join(',', Enumerable.Range(0, batch).Select(i => Reading(stations[i % stations.Count])))}]"];
        requests = [.. bodies.Select(body => Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"))];
        places = [.. requests.Select(PlacesOf)];
        stationsEach = batch == 0 ? 1 : stations.Count;
        expected = verified ? $"{{\"accepted\":{Math.Max(1, batch)}," : null;
    }

    public ReadOnlyMemory<byte> Next()
    {
        var turn = told / requests.Length;
        var which = told++ % requests.Length;
        var (request, at) = (requests[which], places[which]);
        var readings = at.Length / 3;
        var each = (readings - 1) / stationsEach + 1;
        for (var i = 0; i < readings; i++)
        {
            // Several readings of a station in one batch follow each other, so each needs its own number.
            var movement = turn * each + i / stationsEach;
            Write(request, at[3 * i], First + (movement + 1) / 2);
            Write(request, at[3 * i + 1], First + movement / 2);
            Write(request, at[3 * i + 2], First + movement);
        }
        return request;
    }

    public bool IsRight(Reply reply) => reply.Status == 200 && (expected is null || Starts(reply.Body.Span, expected));

    /// <summary>Leaves out the next round of readings of every station, because others have sent it.</summary>
    public void SkipOne() => told += requests.Length;

    static string Reading(int station) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"sensor":"{{CityFile.Sensor(station)}}","in":{{First}},"out":{{First}},"boot":"a1","seq":{{First}}}""");

    static int[] PlacesOf(byte[] request)
    {
        var digits = Encoding.ASCII.GetBytes(First.ToString(CultureInfo.InvariantCulture));
        var found = new List<int>();
        for (var at = 0; request.AsSpan(at).IndexOf(digits) is >= 0 and var next; at += next + Digits) found.Add(at + next);
        return [.. found];
    }

    static void Write(byte[] request, int at, long number)
    {
        for (var i = at + Digits - 1; i >= at; i--)
        {
            request[i] = (byte)('0' + number % 10);
            number /= 10;
        }
    }

    static bool Starts(ReadOnlySpan<byte> body, string expected)
    {
        if (body.Length < expected.Length) return false;
        for (var i = 0; i < expected.Length; i++)
        {
            if (body[i] != expected[i]) return false;
        }
        return true;
    }
}

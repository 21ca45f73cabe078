using System.Text;

namespace OrleansHub.Web.Tests.Ingest;

/// <summary>Bodies as broken devices and bored people send them, the same in every run.</summary>
internal sealed class MalformedBodies(int seed)
{
    static readonly string[] Good =
    [
        """{"sensor":"s-0/a","at":"2026-11-21T10:00:00+08:00","in":1203,"out":1187,"boot":"a1","seq":77}""",
        """{"sensor":"s-1/b","at":"2026-11-21T10:00:00+08:00","id":"8f2c","deltaIn":1,"deltaOut":0}""",
        """{"sensor":"s-2/level","at":"2026-11-21T10:00:00+08:00","people":12}""",
        """{"kiosk":"s-3/k","at":"2026-11-21T10:00:00+08:00","status":"available","functions":{"guide":"out"},"faults":["a"],"screen":"home"}""",
    ];

    static readonly string[] Odd =
    [
        "null", "true", "[]", "{}", "-1", "1.5", "1e400", "-0", "99999999999999999999", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "[[[[]]]]",
        "{\"a\":{\"b\":[1]}}", "\"9999-99-99T00:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "NaN", "Infinity", "'x'", "\"s-0/\"", "\"/a\"",
    ];

    readonly Random random = new(seed);

    public byte[] Next()
    {
        var body = Good[random.Next(Good.Length)];
        return random.Next(10) switch
        {
            0 => Encoding.UTF8.GetBytes(body[..random.Next(body.Length)]),
            1 => Bytes(random.Next(1, 400)),
            2 => Flip(Encoding.UTF8.GetBytes(body), random.Next(1, 8)),
            3 => Encoding.UTF8.GetBytes($"[{body},{Odd[random.Next(Odd.Length)]}{(random.Next(2) == 0 ? "" : "]")}"),
            4 => Encoding.UTF8.GetBytes(new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 2000))),
            5 => Encoding.UTF8.GetBytes(body + body),
            6 => Encoding.UTF8.GetBytes(body.Replace("\"at\":", "\"at\":5,\"at\":", StringComparison.Ordinal)),
            7 => Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Odd[random.Next(Odd.Length)]))}]"),
            _ => Encoding.UTF8.GetBytes(ReplaceValue(body)),
        };
    }

    string ReplaceValue(string body)
    {
        var colons = Enumerable.Range(0, body.Length).Where(i => body[i] == ':' && body[i - 1] == '"').ToArray();
        var from = colons[random.Next(colons.Length)] + 1;
        var to = body.IndexOfAny([',', '}'], from);
        return body[..from] + Odd[random.Next(Odd.Length)] + body[to..];
    }

    byte[] Flip(byte[] body, int times)
    {
        for (var i = 0; i < times; i++) body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
        return body;
    }

    byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}

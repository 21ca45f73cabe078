using System.Text;

namespace OrleansHub.Bench.Load;

/// <summary>GETs of some paths in turns.</summary>
sealed class GetRequests(IEnumerable<string> paths) : IRequests
{
    readonly byte[][] requests = [.. paths.Select(path => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"))];
    int told;

    public ReadOnlyMemory<byte> Next() => requests[told++ % requests.Length];

    public bool IsRight(Reply reply) => reply.Status == 200 && reply.Body.Length > 0;
}

using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Load;

/// <summary>Readings that a row needs before or while it measures something else: one of every station, in batches.</summary>
sealed class Feed : IDisposable
{
    readonly HttpConnection connection;
    readonly ReadingRequests[] batches;

    Feed(HttpConnection connection, ReadingRequests[] batches) => (this.connection, this.batches) = (connection, batches);

    /// <param name="server">The server, with the city of <paramref name="product"/>.</param>
    /// <param name="product">Whose key is used.</param>
    /// <param name="stations">How many stations, from the first on.</param>
    /// <param name="batch">Readings in a request, of as many stations.</param>
    /// <param name="begun">Whether the stations have had a first reading from another feed.</param>
    public static async Task<Feed> Connect(ServerProcess server, Product product, int stations, int batch, bool begun = false)
    {
        var batches = Enumerable.Range(0, stations).Chunk(batch)
            .Select(some => new ReadingRequests("/api/v1/readings", product.Key, some, some.Length, verified: true)).ToArray();
        if (begun) Array.ForEach(batches, first => first.SkipOne());
        return new(await HttpConnection.Open(server.Address), batches);
    }

    /// <summary>One new reading of every station, acknowledged.</summary>
    public async Task All()
    {
        foreach (var batch in batches)
        {
            var reply = await connection.Exchange(batch.Next());
            if (!batch.IsRight(reply)) throw new InvalidOperationException($"not accepted: {reply.Status} {System.Text.Encoding.UTF8.GetString(reply.Body.Span)}");
        }
    }

    public void Dispose() => connection.Dispose();
}

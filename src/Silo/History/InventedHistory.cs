using Dapper;
using OrleansHub.Grains.History;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>
/// History that nobody measured: the past of a demo. It comes in parts, each stored once however often the process dies, and the database
/// keeps which stations have some and until when.
/// </summary>
public sealed class InventedHistory
{
    readonly CommitQueue queue;
    readonly ReadConnections reads;

    internal InventedHistory(CommitQueue queue, ReadConnections reads) => (this.queue, this.reads) = (queue, reads);

    /// <summary>The instant at which invention ends and counting begins: what was said the first time.</summary>
    public async Task<DateTimeOffset> UntilAsync(DateTimeOffset now) => DateTimeOffset.FromUnixTimeMilliseconds(await queue.RunAsync(connection =>
    {
        connection.Execute("INSERT INTO invented_until (id, at) VALUES (1, @at) ON CONFLICT DO NOTHING", new { at = now.ToUnixTimeMilliseconds() });
        return connection.QuerySingle<long>("SELECT at FROM invented_until");
    }));

    /// <summary>How many parts are stored, by station.</summary>
    public IReadOnlyDictionary<string, int> Written() => reads.Use(connection =>
        connection.Query<(string Station, long Parts)>("SELECT station, parts FROM invented_history").ToDictionary(row => row.Station, row => (int)row.Parts));

    /// <summary>Stores the next part of a station with its number; one that is stored already changes nothing.</summary>
    public Task AddAsync(string station, int part, HistoryRows rows)
    {
        var write = new InventedPart(station, part, rows);
        queue.Add(write);
        return write.Task;
    }
}

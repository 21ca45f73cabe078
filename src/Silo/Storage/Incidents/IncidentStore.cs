using Dapper;
using OrleansHub.Grains.Incidents;

namespace OrleansHub.Silo.Storage.Incidents;

/// <summary>The closed incidents of all stations, those that were given up too; the open ones are in the live city.</summary>
public sealed class IncidentStore
{
    readonly ReadConnections reads;

    internal IncidentStore(ReadConnections reads) => this.reads = reads;

    /// <summary>Those raised in [from, to) that are closed, in the order they were raised.</summary>
    public IReadOnlyList<StoredIncident> Raised(DateTimeOffset from, DateTimeOffset to) => Find("raised", from, to);

    /// <summary>Those closed in [from, to), in the order they were closed.</summary>
    public IReadOnlyList<StoredIncident> Resolved(DateTimeOffset from, DateTimeOffset to) => Find("resolved", from, to);

    List<StoredIncident> Find(string moment, DateTimeOffset from, DateTimeOffset to) => reads.Use(connection => connection
        .Query<(string Station, byte[] Body)>(
            $"SELECT station, body FROM incident WHERE {moment} >= @first AND {moment} < @end ORDER BY {moment}, station",
            new { first = from.ToUnixTimeMilliseconds(), end = to.ToUnixTimeMilliseconds() })
        .Select(row => new StoredIncident(row.Station, IncidentText.Read(row.Body)))
        .AsList());
}

/// <summary>A closed incident and the station it was at.</summary>
public sealed record StoredIncident(string Station, Incident Incident);

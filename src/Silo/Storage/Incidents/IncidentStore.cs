using Dapper;
using OrleansHub.Grains.Incidents;

namespace OrleansHub.Silo.Storage.Incidents;

/// <summary>The closed incidents of all stations, those that were given up too; the open ones are in the live city.</summary>
public sealed class IncidentStore
{
    readonly ReadConnections reads;

    internal IncidentStore(ReadConnections reads) => this.reads = reads;

    /// <summary>Those raised in [from, to) that are closed, in the order they were raised.</summary>
    public IReadOnlyList<StoredIncident> Raised(DateTimeOffset from, DateTimeOffset to) => Find("raised", "ASC", from, to, null, int.MaxValue);

    /// <summary>Those closed in [from, to), the newest first.</summary>
    /// <param name="stations">Of which stations; of others nothing is even looked at. Null: of all.</param>
    public IReadOnlyList<StoredIncident> Resolved(DateTimeOffset from, DateTimeOffset to, IReadOnlySet<string>? stations = null, int most = int.MaxValue) =>
        Find("resolved", "DESC", from, to, stations, most);

    // Row by row: a city's year is hundreds of thousands, and a desk asks for those of one station.
    List<StoredIncident> Find(string moment, string order, DateTimeOffset from, DateTimeOffset to, IReadOnlySet<string>? stations, int most) => reads.Use<List<StoredIncident>>(connection =>
    [
        .. connection.Query<(string Station, byte[] Body)>(
            $"SELECT station, body FROM incident WHERE {moment} >= @first AND {moment} < @end ORDER BY {moment} {order}, station {order}",
            new { first = from.ToUnixTimeMilliseconds(), end = to.ToUnixTimeMilliseconds() }, buffered: false)
            .Where(row => stations is null || stations.Contains(row.Station))
            .Take(most)
            .Select(row => new StoredIncident(row.Station, IncidentText.Read(row.Body))),
    ]);
}

/// <summary>A closed incident and the station it was at.</summary>
public sealed record StoredIncident(string Station, Incident Incident);

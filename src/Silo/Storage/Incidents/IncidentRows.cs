using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Incidents;

namespace OrleansHub.Silo.Storage.Incidents;

/// <summary>Keeps closed incidents inside the writer's transaction, each once however often it is told.</summary>
internal sealed class IncidentRows(SqliteConnection connection) : IDisposable
{
    readonly Statement keep = new(connection, "INSERT OR REPLACE INTO incident (station, number, raised, resolved, body) VALUES (?1, ?2, ?3, ?4, ?5)");

    public void Keep(string station, Incident incident) => keep
        .Bind(1, station).Bind(2, incident.Number)
        .Bind(3, incident.RaisedAt.ToUnixTimeMilliseconds()).Bind(4, (incident.ResolvedAt ?? incident.RaisedAt).ToUnixTimeMilliseconds())
        .Bind(5, IncidentText.Write(incident)).Run();

    public void Dispose() => keep.Dispose();
}

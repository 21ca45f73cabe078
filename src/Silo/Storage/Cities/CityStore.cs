using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>The imported city on disk. An import replaces all of it or nothing; the history of a station that is gone stays.</summary>
public sealed class CityStore
{
    // Somebody would have to import as often between our reading and our writing.
    const int MostTries = 5;

    readonly CommitQueue queue;
    readonly ReadConnections reads;
    readonly RevisionWatch watch;
    readonly TimeProvider clock;

    internal CityStore(CommitQueue queue, ReadConnections reads, RevisionWatch watch, TimeProvider clock) =>
        (this.queue, this.reads, this.watch, this.clock) = (queue, reads, watch, clock);

    /// <summary>Stores a validated city as the next version and says what that changed.</summary>
    public async Task<(City City, CityChanges Changes)> ImportAsync(City city, ImportTerms? terms = null)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ReplaceAsync(terms?.Over ?? Load(), city, terms ?? new());
            }
            catch (CityMovedOnException) when (terms?.Over is null && tries < MostTries)
            {
                // Compared with a city that is no more: once again with the one there is.
            }
        }
    }

    async Task<(City City, CityChanges Changes)> ReplaceAsync(City known, City city, ImportTerms terms)
    {
        var rows = CityRows.Of(city);
        var (changes, areas) = CityChanges.Between(CityRows.Of(known), rows);
        var now = clock.GetUtcNow().ToString("O", null);
        var version = await queue.RunAsync(connection =>
        {
            if (connection.ExecuteScalar<long>("SELECT coalesce(max(version), 0) FROM city") != known.Version) throw new CityMovedOnException();
            var written = new RowProgress(terms.Progress, changes.Added.Length + changes.Changed.Length + changes.Removed.Length);
            Write(connection, "city_area", "code", "area", rows.Areas, areas, new(null, 0));
            Write(connection, "city_station", "id", "profile", rows.Stations, new(changes.Added, changes.Changed, changes.Removed), written);
            var next = connection.QuerySingle<long>(
                """
                INSERT INTO city (id, version, demo, imported, head) VALUES (1, 1, @Demo, @now, @Head)
                ON CONFLICT DO UPDATE SET version = version + 1, demo = excluded.demo, imported = excluded.imported, head = excluded.head
                RETURNING version
                """, new { city.Demo, now, rows.Head });
            connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'city'");
            if (terms.Record is { } record) AuditChain.Append(connection, record(changes));
            return next;
        });
        watch.Check();
        return (city with { Version = version }, changes);
    }

    /// <summary>The stored city, or <see cref="City.None"/>.</summary>
    public City Load() => reads.Use(connection =>
    {
        // One transaction, or an import between two queries would mix two cities.
        using var transaction = connection.BeginTransaction(deferred: true);
        var row = connection.QuerySingleOrDefault<(long Version, long Demo, byte[]? Head)>("SELECT version, demo, head FROM city", transaction: transaction);
        if (row.Head is null) return City.None;
        var head = CityJson.Read<CityHead>(row.Head);
        return new City
        {
            Code = head.Code,
            Name = head.Name,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(head.TimeZone),
            Demo = row.Demo != 0,
            Version = row.Version,
            Calendar = connection.Query<byte[]>("SELECT days FROM calendar_year", transaction: transaction)
                .Select(CityJson.Read<CalendarYear>).Aggregate(ChineseCalendar.BuiltIn, (calendar, year) => calendar.With(year)),
            Areas = connection.Query<byte[]>("SELECT area FROM city_area", transaction: transaction)
                .Select(CityJson.Read<Area>).ToImmutableDictionary(area => area.Code),
            // On all cores: the profiles are most of what a large city's hub does before it can be asked.
        }.With([.. connection.Query<byte[]>("SELECT profile FROM city_station", transaction: transaction).AsParallel().Select(CityJson.Read<StationProfile>)]);
    });

    static void Write(
        SqliteConnection connection, string table, string key, string content, Dictionary<string, byte[]> rows, RowChanges changes, RowProgress progress)
    {
        foreach (var id in changes.Added.Concat(changes.Changed))
        {
            connection.Execute($"INSERT INTO {table} ({key}, {content}) VALUES (@id, @row) ON CONFLICT DO UPDATE SET {content} = excluded.{content}", new { id, row = rows[id] });
            progress.Next();
        }
        foreach (var id in changes.Removed)
        {
            connection.Execute($"DELETE FROM {table} WHERE {key} = @id", new { id });
            progress.Next();
        }
    }
}

using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>The imported city on disk. An import replaces all of it or nothing; the history of a station that is gone stays.</summary>
public sealed class CityStore
{
    readonly CommitQueue queue;
    readonly ReadConnections reads;
    readonly RevisionWatch watch;
    readonly TimeProvider clock;

    internal CityStore(CommitQueue queue, ReadConnections reads, RevisionWatch watch, TimeProvider clock) =>
        (this.queue, this.reads, this.watch, this.clock) = (queue, reads, watch, clock);

    /// <summary>Stores a validated city as the next version and says what that changed.</summary>
    public async Task<(City City, CityChanges Changes)> ImportAsync(City city)
    {
        var head = CityJson.Write(new Head(city.Code, city.Name, city.TimeZone.Id));
        var areas = city.Areas.Values.ToDictionary(area => area.Code, CityJson.Write);
        var stations = city.Stations.Values.Concat(city.Retired.Values).ToDictionary(station => station.Id, CityJson.Write);
        var now = clock.GetUtcNow().ToString("O", null);
        var (version, changes) = await queue.RunAsync(connection =>
        {
            var (added, changed, removed) = Replace(connection, "city_station", "id", "profile", stations);
            var divisions = Replace(connection, "city_area", "code", "area", areas);
            var before = connection.QuerySingleOrDefault<byte[]>("SELECT head FROM city");
            var next = connection.QuerySingle<long>(
                """
                INSERT INTO city (id, version, demo, imported, head) VALUES (1, 1, @Demo, @now, @head)
                ON CONFLICT DO UPDATE SET version = version + 1, demo = excluded.demo, imported = excluded.imported, head = excluded.head
                RETURNING version
                """, new { city.Demo, now, head });
            connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'city'");
            var sameCity = divisions is ([], [], []) && before is not null && before.AsSpan().SequenceEqual(head);
            return (next, new CityChanges(added, changed, removed, stations.Count - added.Length - changed.Length, !sameCity));
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
        var head = CityJson.Read<Head>(row.Head);
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

    static (ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed) Replace(
        SqliteConnection connection, string table, string key, string content, Dictionary<string, byte[]> rows)
    {
        var stored = connection.Query<(string Key, byte[] Content)>($"SELECT {key}, {content} FROM {table}").ToDictionary(row => row.Key, row => row.Content);
        var added = rows.Keys.Where(id => !stored.ContainsKey(id)).Order(StringComparer.Ordinal).ToImmutableArray();
        var changed = rows.Where(row => stored.TryGetValue(row.Key, out var old) && !old.AsSpan().SequenceEqual(row.Value))
            .Select(row => row.Key).Order(StringComparer.Ordinal).ToImmutableArray();
        var removed = stored.Keys.Where(id => !rows.ContainsKey(id)).Order(StringComparer.Ordinal).ToImmutableArray();
        connection.Execute($"INSERT INTO {table} ({key}, {content}) VALUES (@id, @row) ON CONFLICT DO UPDATE SET {content} = excluded.{content}",
            added.Concat(changed).Select(id => new { id, row = rows[id] }));
        connection.Execute($"DELETE FROM {table} WHERE {key} = @id", removed.Select(id => new { id }));
        return (added, changed, removed);
    }

    sealed record Head(string Code, LocalName Name, string TimeZone);
}

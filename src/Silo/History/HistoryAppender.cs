using Microsoft.Data.Sqlite;
using OrleansHub.Grains.History;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>Adds quarters and days to what is stored of them, and events, inside the writer's transaction.</summary>
internal sealed class HistoryAppender(SqliteConnection connection) : IDisposable
{
    // min() and max() of SQLite are null when any argument is, hence the coalesce.
    const string Adding =
        """

        ON CONFLICT DO UPDATE SET
          entries = entries + excluded.entries,
          exits = exits + excluded.exits,
          extended = extended + excluded.extended,
          low = coalesce(min(low, excluded.low), low, excluded.low),
          high = coalesce(max(high, excluded.high), high, excluded.high),
          person_seconds = person_seconds + excluded.person_seconds,
          known_seconds = known_seconds + excluded.known_seconds
        """;

    readonly Statement bucket = new(connection,
        """
        INSERT INTO history_bucket (station, start, zone, entries, exits, extended, low, high, person_seconds, known_seconds)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """ + Adding);

    // The hour in the same commit: what a city was like is asked of hours, and must be the sum of the quarters at every instant.
    readonly Statement hour = new(connection,
        """
        INSERT INTO history_hour (station, hour, zone, entries, exits, extended, low, high, person_seconds, known_seconds)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """ + Adding);

    readonly Statement day = new(connection,
        """
        INSERT INTO history_sensor_day (station, day, sensor, zone, entries, exits, residual, peak)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT DO UPDATE SET
          entries = entries + excluded.entries,
          exits = exits + excluded.exits,
          residual = coalesce(residual + excluded.residual, residual, excluded.residual),
          peak = max(peak, excluded.peak)
        """);

    // Staff do less in a day than doors in a second: prepared when it is first needed.
    readonly Lazy<Statement> happened = new(() => new(connection,
        "INSERT INTO history_event (station, at, kind, zone, people, was, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));

    readonly Statement findName = new(connection, "SELECT id FROM history_name WHERE name = ?1");
    readonly Statement addName = new(connection, "INSERT INTO history_name (name) VALUES (?1) RETURNING id");
    readonly Dictionary<string, long> names = [];

    public void Append(string station, HistoryRows rows)
    {
        var number = NumberOf(station);
        foreach (var row in rows.Buckets)
        {
            var (start, zone) = (Quarter.NumberOf(row.Start), NumberOf(row.Zone));
            Add(bucket, number, start, zone, row);
            Add(hour, number, Quarter.HourOf(start), zone, row);
        }
        foreach (var row in rows.Days)
        {
            day.Bind(1, number).Bind(2, row.Day.DayNumber).Bind(3, NumberOf(row.Sensor)).Bind(4, NumberOf(row.Zone)).Bind(5, row.In).Bind(6, row.Out)
                .Bind(7, row.Residual).Bind(8, row.Peak).Run();
        }
        foreach (var row in rows.Events)
        {
            happened.Value.Bind(1, number).Bind(2, row.At.ToUnixTimeMilliseconds()).Bind(3, (long)row.Kind).Bind(4, row.Zone is { } zone ? NumberOf(zone) : (long?)null)
                .Bind(5, row.People).Bind(6, row.Was).Bind(7, row.Until?.ToUnixTimeMilliseconds()).Run();
        }
    }

    /// <summary>After a rollback: a name numbered in it may not exist.</summary>
    public void Forget() => names.Clear();

    public void Dispose()
    {
        bucket.Dispose();
        hour.Dispose();
        day.Dispose();
        if (happened.IsValueCreated) happened.Value.Dispose();
        findName.Dispose();
        addName.Dispose();
    }

    static void Add(Statement statement, long station, long start, long zone, Bucket row) => statement
        .Bind(1, station).Bind(2, start).Bind(3, zone).Bind(4, row.In).Bind(5, row.Out).Bind(6, row.Extended)
        .Bind(7, row.Low).Bind(8, row.High).Bind(9, row.PersonSeconds).Bind(10, row.KnownSeconds).Run();

    long NumberOf(string name)
    {
        if (names.TryGetValue(name, out var number)) return number;
        number = Read(findName, name) ?? Read(addName, name)!.Value;
        return names[name] = number;
    }

    static long? Read(Statement statement, string name)
    {
        statement.Bind(1, name);
        long? number = statement.Step() ? statement.Int64(0) : null;
        statement.Reset();
        return number;
    }
}

using Dapper;
using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.History;

/// <summary>A service day of one zone of which only the sums are kept.</summary>
internal readonly record struct FoldedDay(string Zone, DateOnly Day, Tally Sum)
{
    public static List<FoldedDay> Read(SqliteConnection connection, string station, DateOnly from, DateOnly to) => connection
        .Query<(string Zone, long Day, long In, long Out, long Extended, long? Low, long? High, double PersonSeconds, double KnownSeconds)>(
            """
            SELECT z.name, d.day, d.entries, d.exits, d.extended, d.low, d.high, CAST(d.person_seconds AS REAL), CAST(d.known_seconds AS REAL)
            FROM history_day d JOIN history_name z ON z.id = d.zone
            WHERE d.station = (SELECT id FROM history_name WHERE name = @station) AND d.day BETWEEN @first AND @last
            """, new { station, first = from.DayNumber, last = to.DayNumber })
        .Select(row => new FoldedDay(row.Zone, DateOnly.FromDayNumber((int)row.Day), new()
        {
            In = (int)row.In,
            Out = (int)row.Out,
            Extended = (int)row.Extended,
            Low = (int?)row.Low,
            High = (int?)row.High,
            PersonSeconds = row.PersonSeconds,
            KnownSeconds = row.KnownSeconds,
        }))
        .AsList();
}

using Microsoft.Data.Sqlite;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>Reads the stored rows of a selection into a tally: straight from SQLite into the sums (docs/decisions/0009).</summary>
internal sealed class StoredRows : IDisposable
{
    const string Columns = "station, zone, entries, exits, extended, coalesce(high, -1), person_seconds, known_seconds";

    readonly Selection selection;
    readonly Statement hour;
    readonly Statement quarters;
    readonly Statement day;

    public StoredRows(SqliteConnection connection, Selection selection)
    {
        this.selection = selection;
        hour = new(connection, $"SELECT {Columns} FROM history_hour WHERE hour = ?1{(selection.IsSmall ? " AND station = ?2" : "")}");
        quarters = new(connection, $"SELECT {Columns} FROM history_bucket WHERE station = ?1 AND start >= ?2 AND start < ?3");
        day = new(connection, $"SELECT {Columns}, open_person_seconds, open_known_seconds FROM history_day WHERE station = ?1 AND day = ?2");
    }

    public void AddHour(long number, CityTally tally)
    {
        hour.Bind(1, number);
        if (!selection.IsSmall)
        {
            Add(hour, tally);
            return;
        }
        foreach (var station in selection.Numbers) Add(hour.Bind(2, station), tally);
    }

    public void AddQuarters(long from, long to, CityTally tally)
    {
        foreach (var station in selection.Numbers) Add(quarters.Bind(1, station).Bind(2, from).Bind(3, to), tally);
    }

    /// <summary>Days whose quarters were given up; of any other day there is nothing.</summary>
    public void AddDay(DateOnly date, CityTally tally)
    {
        foreach (var station in selection.Numbers)
        {
            day.Bind(1, station).Bind(2, date.DayNumber);
            while (day.Step())
            {
                if (selection.Find(day.Int64(0), day.Int64(1)) is >= 0 and var zone) tally.AddDay(zone, Row(day), day.Double(8), day.Double(9));
            }
            day.Reset();
        }
    }

    public void Dispose()
    {
        hour.Dispose();
        quarters.Dispose();
        day.Dispose();
    }

    void Add(Statement rows, CityTally tally)
    {
        while (rows.Step())
        {
            if (selection.Find(rows.Int64(0), rows.Int64(1)) is >= 0 and var zone) tally.Add(zone, Row(rows));
        }
        rows.Reset();
    }

    static Tally Row(Statement row) => new()
    {
        In = (int)row.Int64(2),
        Out = (int)row.Int64(3),
        Extended = (int)row.Int64(4),
        High = (int)row.Int64(5) is >= 0 and var high ? high : null,
        PersonSeconds = row.Double(6),
        KnownSeconds = row.Double(7),
    };
}

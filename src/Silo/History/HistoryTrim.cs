using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>Gives up what is older than it need be kept, a few stations a commit, so that no reading waits long for the writer.</summary>
internal sealed class HistoryTrim(CommitQueue queue, ReadConnections reads, IStationRegistry registry)
{
    const int StationsAtOnce = 25;

    /// <summary>Folds quarters and hours of the oldest service day into sums if the day ended before an instant; false when there is no such day.</summary>
    public async Task<bool> FoldDayAsync(DateTimeOffset before, CancellationToken stop)
    {
        var city = registry.City;
        if (reads.Use(connection => connection.ExecuteScalar<long?>("SELECT min(hour) FROM history_hour")) is not { } oldest) return false;
        var day = city.Clock.DayOf(Quarter.StartOf(oldest * 4));
        var (start, end) = (city.Clock.StartOf(day), city.Clock.EndOf(day));
        if (end > before) return false;
        var span = new Span(day, Quarter.AtOrAfter(start), Quarter.AtOrAfter(end));
        var stations = reads.Use(connection => connection.Query<(long Number, string Id)>(
            """
            SELECT DISTINCT h.station, n.name FROM history_hour h JOIN history_name n ON n.id = h.station
            WHERE h.hour >= @first AND h.hour < @end
            """, new { first = Quarter.HourOf(span.First), end = Quarter.HourOf(span.End + 3) }).AsList());
        foreach (var some in stations.Chunk(StationsAtOnce))
        {
            if (stop.IsCancellationRequested) return false;
            await queue.RunAsync(connection =>
            {
                foreach (var (number, id) in some) Fold(connection, number, city.Stations.GetValueOrDefault(id) ?? city.Retired.GetValueOrDefault(id), city, span);
                return some.Length;
            });
        }
        return true;
    }

    /// <summary>Deletes service days before a date, and what staff did in them.</summary>
    public async Task ForgetDaysAsync(DateOnly before, CancellationToken stop)
    {
        var at = new DateTimeOffset(before.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
        var numbers = reads.Use(connection => connection.Query<long>("SELECT DISTINCT station FROM history_sensor_day UNION SELECT DISTINCT station FROM history_day UNION SELECT DISTINCT station FROM history_event").AsList());
        foreach (var some in numbers.Chunk(StationsAtOnce))
        {
            if (stop.IsCancellationRequested) return;
            await queue.RunAsync(connection => connection.Execute(
                """
                DELETE FROM history_day WHERE station IN @some AND day < @day;
                DELETE FROM history_sensor_day WHERE station IN @some AND day < @day;
                DELETE FROM history_event WHERE station IN @some AND at < @at
                """, new { some, day = before.DayNumber, at }));
        }
    }

    static void Fold(SqliteConnection connection, long number, StationProfile? station, City city, Span span)
    {
        var place = new { number, day = span.Day.DayNumber, first = span.First, end = span.End };
        foreach (var (zone, sum) in Sums(connection, number, station, city, span))
        {
            connection.Execute(
                """
                INSERT INTO history_day VALUES (@number, @day, @zone, @In, @Out, @Extended, @Low, @High, @PersonSeconds, @KnownSeconds, @OpenPersonSeconds, @OpenKnownSeconds)
                ON CONFLICT DO NOTHING
                """,
                new { number, place.day, zone, sum.All.In, sum.All.Out, sum.All.Extended, sum.All.Low, sum.All.High, sum.All.PersonSeconds, sum.All.KnownSeconds, sum.OpenPersonSeconds, sum.OpenKnownSeconds });
        }
        connection.Execute("DELETE FROM history_bucket WHERE station = @number AND start >= @first AND start < @end", place);
        for (var hour = Quarter.HourOf(span.First); hour < Quarter.HourOf(span.End + 3); hour++)
        {
            connection.Execute("DELETE FROM history_hour WHERE hour = @hour AND station = @number", new { hour, number });
        }
    }

    // By the hour, as answers over many stations are, so that a day says the same before and after.
    static Dictionary<long, DaySum> Sums(SqliteConnection connection, long number, StationProfile? station, City city, Span span)
    {
        var sums = new Dictionary<long, DaySum>();
        var rows = connection.Query<(string Name, long Zone, long Hour, long In, long Out, long Extended, long? Low, long? High, double PersonSeconds, double KnownSeconds)>(
            """
            SELECT n.name, b.zone, b.start >> 2, sum(b.entries), sum(b.exits), sum(b.extended), min(b.low), max(b.high), CAST(sum(b.person_seconds) AS REAL), CAST(sum(b.known_seconds) AS REAL)
            FROM history_bucket b JOIN history_name n ON n.id = b.zone
            WHERE b.station = @number AND b.start >= @first AND b.start < @end
            GROUP BY b.zone, b.start >> 2
            """, new { number, first = span.First, end = span.End });
        foreach (var row in rows)
        {
            var from = Quarter.StartOf(row.Hour * 4);
            var hours = station?.FindZone(row.Name)?.Hours ?? station?.Hours;
            var open = city.Clock.Schedules.Find(hours) is { } schedule ? schedule.OpenBetween(from, from.AddHours(1)).Sum(stretch => (stretch.To - stretch.From).TotalSeconds) : 3600;
            var tally = new Tally { In = (int)row.In, Out = (int)row.Out, Extended = (int)row.Extended, Low = (int?)row.Low, High = (int?)row.High, PersonSeconds = row.PersonSeconds, KnownSeconds = row.KnownSeconds };
            sums[row.Zone] = sums.GetValueOrDefault(row.Zone).Follow(tally, open);
        }
        return sums;
    }

    readonly record struct Span(DateOnly Day, long First, long End);

    readonly record struct DaySum(Tally All, double OpenPersonSeconds, double OpenKnownSeconds)
    {
        public DaySum Follow(Tally hour, double open)
        {
            var all = All;
            all.Follow(hour);
            return new(all, OpenPersonSeconds + (open > 0 ? hour.PersonSeconds : 0), OpenKnownSeconds + Math.Min(hour.KnownSeconds, open));
        }
    }
}

using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>
/// The stored curve and days of a station, together with what its grain has not stored yet. Ask the grain for its pending rows first: a quarter
/// that closes between the two questions is then in both for one answer, never in none.
/// </summary>
public sealed class StationHistory
{
    const string Number = "(SELECT id FROM history_name WHERE name = @station)";
    readonly ReadConnections reads;

    internal StationHistory(ReadConnections reads) => this.reads = reads;

    /// <summary>
    /// The spans that hold the quarters beginning in [from, to), in order, for the whole station; spans without any quarter are left out. Their
    /// sums are those of the quarters, whatever the step. Days whose quarters were given up are whole, and there for the step of a day alone.
    /// </summary>
    public ImmutableArray<HistorySpan> Spans(string station, DateTimeOffset from, DateTimeOffset to, Step step, ServiceClock clock, HistoryRows? pending = null)
    {
        var stations = new SortedDictionary<DateTimeOffset, Tally>();
        foreach (var quarter in Rows(station, from, to, step, clock, pending).GroupBy(row => row.Key.Start, row => row.Value))
        {
            var whole = quarter.Aggregate((sum, zone) =>
            {
                sum.Join(zone);
                return sum;
            });
            Add(stations, LocalSpans.StartOf(quarter.Key, step, clock), whole);
        }
        return [.. stations.Select(span => span.Value.Over(null, span.Key))];
    }

    /// <summary>As <see cref="Spans"/>, for each zone, in the order of time and then of zones.</summary>
    public ImmutableArray<HistorySpan> SpansOfZones(string station, DateTimeOffset from, DateTimeOffset to, Step step, ServiceClock clock, HistoryRows? pending = null)
    {
        var zones = new SortedDictionary<(DateTimeOffset Start, string Zone), Tally>();
        foreach (var ((zone, start), tally) in Rows(station, from, to, step, clock, pending)) Add(zones, (LocalSpans.StartOf(start, step, clock), zone), tally);
        return [.. zones.Select(span => span.Value.Over(span.Key.Zone, span.Key.Start))];
    }

    /// <summary>The service days [from, to] of each sensor, in order of the day and then of sensors.</summary>
    public ImmutableArray<SensorDay> Days(string station, DateOnly from, DateOnly to, HistoryRows? pending = null)
    {
        var rows = reads.Use(connection => connection.Query<(string Sensor, string Zone, long Day, long In, long Out, long? Residual, long Peak)>(
            $"""
            SELECT s.name, z.name, d.day, d.entries, d.exits, d.residual, d.peak
            FROM history_sensor_day d JOIN history_name s ON s.id = d.sensor JOIN history_name z ON z.id = d.zone
            WHERE d.station = {Number} AND d.day BETWEEN @first AND @last
            """, new { station, first = from.DayNumber, last = to.DayNumber }).AsList());
        return [.. rows
            .Select(row => new SensorDay(row.Sensor, row.Zone, DateOnly.FromDayNumber((int)row.Day), (int)row.In, (int)row.Out, (int?)row.Residual, (int)row.Peak))
            .Concat((pending?.Days ?? []).Where(day => day.Day >= from && day.Day <= to))
            .GroupBy(day => (day.Day, day.Sensor, day.Zone))
            .OrderBy(day => day.Key.Day).ThenBy(day => day.Key.Sensor, StringComparer.Ordinal)
            .Select(day => day.Aggregate(Together))];
    }

    /// <summary>What staff did in [from, to) that shows on a curve, in order.</summary>
    public ImmutableArray<DayEvent> Events(string station, DateTimeOffset from, DateTimeOffset to) => reads.Use<ImmutableArray<DayEvent>>(connection => [.. connection
        .Query<(long At, long Kind, string? Zone, long? People, long? Was, long? Until)>(
            $"""
            SELECT e.at, e.kind, z.name, e.people, e.was, e.until
            FROM history_event e LEFT JOIN history_name z ON z.id = e.zone
            WHERE e.station = {Number} AND e.at >= @first AND e.at < @end
            ORDER BY e.at, e.rowid
            """, new { station, first = from.ToUnixTimeMilliseconds(), end = to.ToUnixTimeMilliseconds() })
        .Select(row => new DayEvent(Instant(row.At), (DayEventKind)row.Kind, row.Zone, (int?)row.People, (int?)row.Was, row.Until is { } until ? Instant(until) : null))]);

    static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    Dictionary<(string Zone, DateTimeOffset Start), Tally> Rows(
        string station, DateTimeOffset from, DateTimeOffset to, Step step, ServiceClock clock, HistoryRows? pending)
    {
        var rows = Quarters(station, from, to, pending);
        if (step != Step.Day) return rows;
        foreach (var (zone, day, sum) in reads.Use(connection => FoldedDay.Read(connection, station, clock.DayOf(from), clock.DayOf(to))))
        {
            var start = clock.StartOf(day);
            if (start >= from && start < to) Add(rows, (zone, start), sum);
        }
        return rows;
    }

    Dictionary<(string Zone, DateTimeOffset Start), Tally> Quarters(string station, DateTimeOffset from, DateTimeOffset to, HistoryRows? pending)
    {
        var quarters = new Dictionary<(string, DateTimeOffset), Tally>();
        foreach (var row in reads.Use(connection => Stored(connection, station, from, to))) Add(quarters, (row.Zone, row.Start), Tally.Of(row));
        foreach (var row in pending?.Buckets ?? [])
        {
            if (row.Start >= from && row.Start < to) Add(quarters, (row.Zone, row.Start), Tally.Of(row));
        }
        return quarters;
    }

    static List<Bucket> Stored(SqliteConnection connection, string station, DateTimeOffset from, DateTimeOffset to) => connection
        .Query<(string Zone, long Start, long In, long Out, long? Low, long? High, double PersonSeconds, double KnownSeconds)>(
            $"""
            SELECT z.name, b.start, b.entries, b.exits, b.low, b.high, CAST(b.person_seconds AS REAL), CAST(b.known_seconds AS REAL)
            FROM history_bucket b JOIN history_name z ON z.id = b.zone
            WHERE b.station = {Number} AND b.start >= @first AND b.start < @end
            ORDER BY b.start
            """, new { station, first = Quarter.AtOrAfter(from), end = Quarter.AtOrAfter(to) })
        .Select(row => new Bucket(row.Zone, Quarter.StartOf(row.Start), (int)row.In, (int)row.Out, (int?)row.Low, (int?)row.High, row.PersonSeconds, row.KnownSeconds))
        .AsList();

    static void Add<TKey>(IDictionary<TKey, Tally> tallies, TKey key, Tally next)
    {
        if (tallies.TryGetValue(key, out var sum)) sum.Follow(next);
        else sum = next;
        tallies[key] = sum;
    }

    static SensorDay Together(SensorDay a, SensorDay b) => a with
    {
        In = a.In + b.In,
        Out = a.Out + b.Out,
        Residual = a.Residual is { } x && b.Residual is { } y ? x + y : a.Residual ?? b.Residual,
        Peak = Math.Max(a.Peak, b.Peak),
    };
}

using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>
/// The history of many stations at once: quarters rolled up to hours and service days, and stations to groups, in one pass over the rows. Spans come one
/// by one in the order of time, each out of a short read of its own, so that a long answer can be sent while it is made and holds up no writer.
/// </summary>
public sealed class CityHistory
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    readonly ReadConnections reads;

    internal CityHistory(ReadConnections reads) => this.reads = reads;

    /// <summary>
    /// All spans of a step that begin before <paramref name="to"/> and end after <paramref name="from"/>, each whole, also those of which nothing is known.
    /// </summary>
    /// <param name="groups">Stations to be summed up together; no station in two of them.</param>
    /// <param name="now">The present, up to which open time is owed.</param>
    /// <param name="pending">What stations have not stored yet, by their ids.</param>
    public IEnumerable<CitySpan> Spans(
        IReadOnlyList<IReadOnlyCollection<StationProfile>> groups,
        DateTimeOffset from,
        DateTimeOffset to,
        Step step,
        ServiceClock clock,
        DateTimeOffset now,
        IReadOnlyDictionary<string, HistoryRows>? pending = null)
    {
        var selection = new Selection(groups, clock);
        reads.Use(connection =>
        {
            selection.Resolve(connection);
            return true;
        });
        var (waiting, tally) = (Waiting(selection, pending), new CityTally(selection, step == Step.Quarter ? Bucket.Length : Hour));
        foreach (var (start, end) in LocalSpans.Between(from, to, Step.Day, clock))
        {
            tally.Begin(start, now < end ? now : end);
            var cells = step == Step.Day ? [] : LocalSpans.Between(from > start ? from : start, to < end ? to : end, step, clock).ToArray();
            var read = new Reading(selection, tally, waiting, start, now);
            var spans = reads.Use(connection => step == Step.Day ? [read.Day(connection, clock.DayOf(start), end)] : read.Cells(connection, cells));
            foreach (var span in spans) yield return span;
        }
    }

    /// <summary>The hours of some stations together, as <see cref="Spans"/>.</summary>
    public ImmutableArray<CityHour> Hours(
        IReadOnlyCollection<StationProfile> stations,
        DateTimeOffset from,
        DateTimeOffset to,
        ServiceClock clock,
        DateTimeOffset now,
        IReadOnlyDictionary<string, HistoryRows>? pending = null) =>
        [.. Spans([stations], from, to, Step.Hour, clock, now, pending).Select(span => new CityHour(span.Start, span.Total))];

    static ILookup<long, (int Zone, Tally Row)> Waiting(Selection selection, IReadOnlyDictionary<string, HistoryRows>? pending) =>
        (pending ?? ImmutableDictionary<string, HistoryRows>.Empty)
            .SelectMany(station => station.Value.Buckets, (station, row) => (Quarter: Quarter.NumberOf(row.Start), Zone: selection.Find(station.Key, row.Zone), Row: Tally.Of(row)))
            .Where(row => row.Zone >= 0)
            .ToLookup(row => row.Quarter, row => (row.Zone, row.Row));

    /// <summary>One service day being read.</summary>
    readonly struct Reading(Selection selection, CityTally tally, ILookup<long, (int Zone, Tally Row)> waiting, DateTimeOffset day, DateTimeOffset now)
    {
        public CitySpan Day(SqliteConnection connection, DateOnly date, DateTimeOffset end)
        {
            using var rows = new StoredRows(connection, selection);
            rows.AddDay(date, tally);
            for (var (at, number) = (day, 0); at < end && at < now; at += Hour, number++) Close(rows, at, Hour, number);
            return tally.Done(day, end, null);
        }

        public CitySpan[] Cells(SqliteConnection connection, (DateTimeOffset Start, DateTimeOffset End)[] cells)
        {
            using var rows = new StoredRows(connection, selection);
            var spans = new CitySpan[cells.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                var (start, end) = cells[i];
                var number = (int)((start - day) / (end - start));
                var isAhead = start >= now;
                if (!isAhead) Close(rows, start, end - start, number);
                spans[i] = isAhead ? CitySpan.Ahead(start, end, selection.Groups) : tally.Done(start, end, number);
            }
            return spans;
        }

        void Close(StoredRows rows, DateTimeOffset at, TimeSpan cell, int number)
        {
            var (first, quarters) = (Quarter.NumberOf(at), (int)(cell / Bucket.Length));
            // Hours are stored by UTC; where local time is half an hour beside it, the quarters tell.
            if (quarters == 4 && first % 4 == 0) rows.AddHour(Quarter.HourOf(first), tally);
            else rows.AddQuarters(first, first + quarters, tally);
            for (var quarter = first; quarter < first + quarters; quarter++)
            {
                foreach (var (zone, row) in waiting[quarter]) tally.Add(zone, row);
            }
            tally.Close(number);
        }
    }
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Web.Reporting;

/// <summary>Finds what proves promises: movements at the doors of zones that are not private, and check-ins.</summary>
internal sealed class PromiseProofs(StationHistory history, AuditStore audit)
{
    public Book Begin(ReportQuery query, IReadOnlyDictionary<string, HistoryRows>? pending)
    {
        var checkIns = audit.Read(new() { What = "check-in", From = query.Start - Promise.CheckInBefore, To = query.End, Limit = int.MaxValue })
            .ToLookup(entry => entry.Act.Subject, entry => entry.Act.At, StringComparer.Ordinal);
        return new(query, history, checkIns, pending);
    }

    /// <summary>The promises of a report with their proofs, station by station.</summary>
    public sealed class Book(ReportQuery query, StationHistory history, ILookup<string, DateTimeOffset> checkIns, IReadOnlyDictionary<string, HistoryRows>? pending)
    {
        public IEnumerable<KeptPromise> Of(StationProfile station)
        {
            var clock = query.Plan.Clock;
            // One that has only just begun is nobody's fault yet.
            var promises = Promise.Over(station, clock, query.Start, query.End)
                .Where(promise => promise.From >= query.Start && promise.From < query.End && promise.From + Grace <= query.Now && Holds(promise, clock)).ToList();
            if (promises.Count == 0) return [];
            var quarters = history.SpansOfZones(station.Id, query.Start, query.End, Step.Quarter, clock, pending?.GetValueOrDefault(station.Id))
                .Where(quarter => station.FindZone(quarter.Zone!) is not { Private: true }).ToList();
            var arrivals = checkIns[station.Id].ToList();
            if (query.Plan.FindStation(station.Id) is >= 0 and var place && query.Snapshot.Stations[place].Line.Desk.CheckedIn is { } newest) arrivals.Add(newest);
            var next = 0;
            return promises.Select(promise =>
            {
                while (next < quarters.Count && quarters[next].Start + Bucket.Length <= promise.From) next++;
                return KeptPromise.Of(promise, quarters.Skip(next).TakeWhile(quarter => quarter.Start < promise.Until), arrivals, query.Now);
            });
        }

        bool Holds(Promise promise, ServiceClock clock)
        {
            if (query.At is not { } at) return true;
            var until = TimeZoneInfo.ConvertTime(promise.Until, clock.Zone);
            var from = TimeZoneInfo.ConvertTime(promise.From, clock.Zone);
            var asked = new DateTimeOffset(DateOnly.FromDateTime(from.DateTime).ToDateTime(at), from.Offset);
            return from < asked && asked <= until;
        }
    }

    static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);
}

/// <summary>A promise and what proves it.</summary>
/// <param name="State">Proven; known and not proven; null when nothing could have told.</param>
/// <param name="First">The first proof, not before the promise begins.</param>
/// <param name="Last">The last proof.</param>
/// <param name="Evidenced">The time between them.</param>
internal sealed record KeptPromise(Promise Promise, bool? State, DateTimeOffset? First, DateTimeOffset? Last, TimeSpan Evidenced, TimeSpan Promised)
{
    public static KeptPromise Of(Promise promise, IEnumerable<HistorySpan> quarters, IReadOnlyCollection<DateTimeOffset> checkIns, DateTimeOffset now)
    {
        var end = now < promise.Until ? now : promise.Until;
        DateTimeOffset? first = null, last = null;
        var known = TimeSpan.Zero;
        foreach (var quarter in quarters)
        {
            if (quarter.Known > known) known = quarter.Known;
            var (from, to) = (quarter.Start > promise.From ? quarter.Start : promise.From, quarter.Start + Bucket.Length < end ? quarter.Start + Bucket.Length : end);
            if ((quarter.In > 0 || quarter.Out > 0) && from < to) (first, last) = (first ?? from, to);
        }
        foreach (var at in checkIns)
        {
            if (at < promise.From - Promise.CheckInBefore || at >= end) continue;
            var seen = at > promise.From ? at : promise.From;
            if (first is null || seen < first) first = seen;
            if (last is null || seen > last) last = seen;
        }
        bool? state = first is not null ? true : known > TimeSpan.Zero ? false : null;
        return new(promise, state, first, last, first is { } begun && last is { } ended ? ended - begun : TimeSpan.Zero, end - promise.From);
    }
}

/// <summary>Promises added up, known of total.</summary>
internal sealed class PromiseSum
{
    long all;
    long proven;
    long broken;

    public TimeSpan Evidenced { get; private set; }

    public TimeSpan Promised { get; private set; }

    public double? Share => proven + broken > 0 ? (double)proven / (proven + broken) : null;

    /// <summary>In a few words, known of total.</summary>
    public LocalName Words => new($"已证实 {proven} / 已知 {proven + broken} / 共 {all}", $"{proven} proven of {proven + broken} known of {all}");

    public object?[] Cells => [all, proven + broken, proven, broken, all - proven - broken, Share, Evidenced, Promised];

    public void Add(KeptPromise kept)
    {
        all++;
        if (kept.State == true) proven++;
        if (kept.State == false) broken++;
        (Evidenced, Promised) = (Evidenced + kept.Evidenced, Promised + kept.Promised);
    }

    public void Add(PromiseSum other)
    {
        (all, proven, broken) = (all + other.all, proven + other.proven, broken + other.broken);
        (Evidenced, Promised) = (Evidenced + other.Evidenced, Promised + other.Promised);
    }
}

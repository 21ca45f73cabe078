using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Orleans.Metadata;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Grains.Stations;

[GrainType("station")]
internal sealed partial class StationGrain(
    [PersistentState("counts", StorageName.Hub)] IPersistentState<StationState> counts,
    [PersistentState("kiosks", StorageName.Hub)] IPersistentState<KioskRoll> kiosks,
    [PersistentState("desk", StorageName.Hub)] IPersistentState<DeskState> desk,
    IStationRegistry registry,
    IListening listening,
    TimeProvider time,
    ILogger<StationGrain> log) : Grain, IStationGrain
{
    string Id => this.GetPrimaryKeyString();

    public Task<ImmutableArray<Verdict>> Record(ImmutableArray<Reading> readings)
    {
        var city = registry.City;
        if (!city.Stations.TryGetValue(Id, out var station)) return Task.FromResult<ImmutableArray<Verdict>>([.. readings.Select(Unknown)]);

        var now = time.GetUtcNow();
        var ledger = new Ledger(station, city.Clock, counts.State.Counts, now);
        var nextKiosks = kiosks.State.Kiosks;
        var verdicts = new Verdict[readings.Length];
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (readings[i] is KioskReading beat) (nextKiosks, verdicts[i]) = KioskBeat.Record(station, city.Clock, desk.State.Desk, nextKiosks, beat, now);
            else verdicts[i] = Counter.Record(ledger, readings[i]);
        }
        return Commit(ledger.Counts(), ledger.Rows(), nextKiosks, now, ImmutableCollectionsMarshal.AsImmutableArray(verdicts));
    }

    public async Task Wake()
    {
        var (city, now) = (registry.City, time.GetUtcNow());
        if (city.Retired.TryGetValue(Id, out var retired)) await Keep(desk.State.Desk.With(IncidentLife.Retire(retired, city.Clock, desk.State.Desk.Incidents, now)));
        if (!city.Stations.TryGetValue(Id, out var station)) return;
        var settled = Counter.Settle(station, city.Clock, counts.State.Counts, now);
        // A quarter that closed without rows is closed again by the next reading: only history is worth a write.
        if (!settled.History.IsEmpty) await Store(settled.Counts, settled.History, now);
        var line = LineNow();
        var fold = IncidentRules.Fold(station, city.Clock, line, Standing.At(station, city.Clock, line, now), now, listening.Since(now));
        await Keep(desk.State.Desk.With(fold.Book));
        await Tell(city, station);
    }

    public async Task<DeskVerdict> Enter(DeskEntry entry)
    {
        var city = registry.City;
        if (!city.Stations.TryGetValue(Id, out var station)) return DeskVerdict.UnknownStation;
        var (before, now) = (desk.State.Desk, time.GetUtcNow());
        var (next, verdict) = DeskBook.Enter(station, before, entry, now);
        var trace = DeskTrace.Of(Id, entry, before, next, now);
        if (await Keep(next, trace.Act, trace.Event)) await Tell(city, station);
        return verdict;
    }

    public async Task<RecountAnswer> Recount(Recount recount)
    {
        var (city, now) = (registry.City, time.GetUtcNow());
        if (!city.Stations.TryGetValue(Id, out var station)) return new(RecountVerdict.UnknownStation, null, now);
        if (counts.State.LastRecount?.AnswerTo(recount, now) is { } first) return first;
        var (answer, counted) = Recounting.Of(station, city.Clock, counts.State.Counts, recount, now);
        if (answer.Verdict != RecountVerdict.Done) return answer;
        var next = counts.State.Next(counted.Counts, counted.History, now);
        next.LastRecount = new(recount, answer.Was, now);
        next.Acts = [Recounting.Act(Id, recount, answer)];
        await Write(counts, next);
        (counts.State.History, counts.State.Acts) = (HistoryRows.None, []);
        await Tell(city, station);
        return answer;
    }

    public async Task<IncidentVerdict> Handle(IncidentAct act)
    {
        var city = registry.City;
        if (!city.Stations.TryGetValue(Id, out var station)) return new(IncidentOutcome.Unknown, null);
        var (before, now) = (desk.State.Desk.Incidents, time.GetUtcNow());
        var (book, verdict) = IncidentLife.Handle(station, city.Clock, before, act, now);
        if (await Keep(desk.State.Desk.With(book), IncidentTrace.Of(Id, act, before.Open, verdict.Incident, now))) await Tell(city, station);
        return verdict;
    }

    public Task<StationLine> Line() => Task.FromResult(LineNow());

    StationLine LineNow() =>
        new(Id, counts.State.Version + kiosks.State.Version + desk.State.Version, counts.State.Counts, kiosks.State.Kiosks) { Desk = desk.State.Desk };

    // Gives the verdicts back once they are true: a task around it for that alone would be one more for every reading.
    async Task<ImmutableArray<Verdict>> Commit(
        StationCounts nextCounts, HistoryRows history, ImmutableArray<KioskState> nextKiosks, DateTimeOffset now, ImmutableArray<Verdict> verdicts)
    {
        var changed = false;
        if (!ReferenceEquals(nextCounts, counts.State.Counts) || !history.IsEmpty)
        {
            await Store(nextCounts, history, now);
            changed = true;
        }
        if (nextKiosks != kiosks.State.Kiosks)
        {
            // The log before the roll: a day that is in both is counted once, one that is in neither would be lost.
            (var nextDesk, nextKiosks) = KioskLog.File(desk.State.Desk, nextKiosks);
            await Keep(nextDesk);
            await Write(kiosks, new KioskRoll { Kiosks = nextKiosks, Version = kiosks.State.Version + 1 });
            changed = true;
        }
        if (changed && registry.City is var city && city.Stations.TryGetValue(Id, out var station)) await Tell(city, station);
        return verdicts;
    }

    async Task Store(StationCounts next, HistoryRows history, DateTimeOffset now)
    {
        await Write(counts, counts.State.Next(next, history, now));
        counts.State.History = HistoryRows.None;
    }

    async Task<bool> Keep(Desk next, Act? act = null, DayEvent? happened = null)
    {
        if (ReferenceEquals(next, desk.State.Desk)) return false;
        var closed = next.Incidents.Closed;
        var isNew = !ReferenceEquals(closed, desk.State.Desk.Incidents.Closed);
        await Write(desk, new DeskState
        {
            Desk = next,
            Version = desk.State.Version + 1,
            History = happened is null ? HistoryRows.None : HistoryRows.None.Add(happened),
            Acts = act is null ? [] : [act],
            Closed = isNew ? closed : null,
        });
        (desk.State.History, desk.State.Acts, desk.State.Closed) = (HistoryRows.None, [], null);
        return true;
    }

    // The state is replaced, never changed in place, so a failed write leaves the grain as it was: the caller may send again.
    async Task Write<TState>(IPersistentState<TState> stored, TState next)
    {
        var before = stored.State;
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch (Exception error)
        {
            stored.State = before;
            WriteFailed(Id, error.Message);
            throw;
        }
    }

    Task Tell(City city, StationProfile station) => GrainFactory.GetGrain<IAreaGrain>(city.DistrictOf(station)).Report(LineNow());

    static Verdict Unknown(Reading reading) => reading is KioskReading ? Verdict.UnknownKiosk : Verdict.UnknownSensor;

    [LoggerMessage(LogLevel.Warning, "Station {Station} could not store a change, nothing of it was acknowledged: {Reason}")]
    partial void WriteFailed(string station, string reason);
}

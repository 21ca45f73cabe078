using Microsoft.Extensions.Logging;
using Orleans.Metadata;
using Orleans.Utilities;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

// Kept while the process lives: it holds what its stations told and nobody else remembers. After a loss the live city wakes them.
[GrainType("area"), KeepAlive]
internal sealed class AreaGrain(IStationRegistry registry, TimeProvider time, ILogger<AreaGrain> log) : Grain, IAreaGrain
{
    static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a parent's sum may miss what the clock alone changed, or what a parent that moved has forgotten.</summary>
    static readonly TimeSpan Recount = TimeSpan.FromSeconds(10);

    readonly ObserverManager<IAreaObserver> observers = new(AreaFeed.Expiry, log);
    readonly HashSet<string> changed = [];
    AreaMark mark = new(Guid.NewGuid(), 0);
    long flushedAt;
    AreaTally tally = null!;
    IGrainTimer window = null!;

    string Code => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        tally = new(Code, registry);
        window = this.RegisterGrainTimer(Flush, new GrainTimerCreationOptions(Recount, Recount));
        return Task.CompletedTask;
    }

    public Task Report(StationLine line)
    {
        // The first change after a quiet window goes out at once; what follows within it is merged, the newest line of a station winning.
        if (tally.Put(line) && changed.Add(line.Id) && changed.Count == 1) Arm();
        return Task.CompletedTask;
    }

    public Task ReportChild(string child, Summary summary)
    {
        tally.PutChild(child, summary);
        return Task.CompletedTask;
    }

    public async Task<AreaFeed> Subscribe(IAreaObserver observer)
    {
        // What is still in the window goes to those who listened before; the newcomer has it in his feed.
        await Flush(CancellationToken.None);
        observers.Subscribe(observer, observer);
        return new(mark, [.. tally.Lines]);
    }

    public Task<AreaMark> Renew(IAreaObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.FromResult(mark);
    }

    public Task Unsubscribe(IAreaObserver observer)
    {
        observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task<Summary> Summarise() => Task.FromResult(tally.At(time.GetUtcNow()));

    void Arm()
    {
        var rest = Window - time.GetElapsedTime(flushedAt);
        window.Change(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Recount);
    }

    async Task Flush(CancellationToken cancellationToken)
    {
        flushedAt = time.GetTimestamp();
        if (changed.Count > 0)
        {
            mark = mark with { Sequence = mark.Sequence + 1 };
            var change = new AreaChange(Code, mark, [.. changed.Select(tally.Find).OfType<StationLine>()]);
            changed.Clear();
            await observers.Notify(observer => observer.Changed(change));
        }
        await TellParent();
    }

    Task TellParent()
    {
        if (registry.City.Areas.GetValueOrDefault(Code)?.Parent is not { } parent) return Task.CompletedTask;
        return GrainFactory.GetGrain<IAreaGrain>(parent).ReportChild(Code, tally.At(time.GetUtcNow()));
    }
}

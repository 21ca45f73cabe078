using OrleansHub.Grains.Stations;

namespace OrleansHub.Bench.Durable;

/// <summary>The state of one station as an engine keeps it beside its ETag.</summary>
sealed class Kept(StationState state) : IGrainState<StationState>
{
    public StationState? State { get; set; } = state;

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }

    public Kept Next()
    {
        State = new() { Counts = State!.Counts, Version = State.Version + 1 };
        return this;
    }
}

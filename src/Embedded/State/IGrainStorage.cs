using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// Reads, writes and clears grain state. A write or clear whose ETag is not the stored one throws
/// <see cref="InconsistentStateException"/>; a read of an absent row leaves a new <c>T</c> and no ETag. As in Orleans.
/// </summary>
public interface IGrainStorage
{
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}

using System.Diagnostics.CodeAnalysis;

namespace Orleans;

/// <summary>What a storage reads into and writes from. As in Orleans.</summary>
public interface IGrainState<T>
{
    [AllowNull, MaybeNull]
    T State { get; set; }

    string? ETag { get; set; }

    bool RecordExists { get; set; }
}

/// <summary>A plain <see cref="IGrainState{T}"/>. As in Orleans.</summary>
public sealed class GrainState<T> : IGrainState<T>
{
    public GrainState()
    {
    }

    public GrainState(T state, string? eTag = null)
    {
        State = state;
        ETag = eTag;
    }

    [AllowNull, MaybeNull]
    public T State { get; set; }

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }
}

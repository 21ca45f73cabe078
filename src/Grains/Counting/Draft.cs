using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrleansHub.Grains.Counting;

/// <summary>An immutable array in the making: copied when it is first changed, and only then.</summary>
struct Draft<T>(ImmutableArray<T> before)
    where T : struct
{
    T[]? _own;

    public readonly ReadOnlySpan<T> Items => _own is null ? before.AsSpan() : _own;

    public void Set(int place, in T item) => (_own ??= [.. before])[place] = item;

    public void Add(in T item) => _own = [.. Items, item];

    /// <summary>The array; the very one that went in when nothing was changed. The draft must not be used after it.</summary>
    public readonly ImmutableArray<T> Done() => _own is null ? before : ImmutableCollectionsMarshal.AsImmutableArray(_own);
}

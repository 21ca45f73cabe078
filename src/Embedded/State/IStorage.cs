namespace Orleans.Core;

/// <summary>A piece of state in a store. As in Orleans.</summary>
public interface IStorage
{
    /// <summary>The version of the stored state as last read or written; null when there is none.</summary>
    string? Etag { get; }

    bool RecordExists { get; }

    Task ClearStateAsync();
    Task WriteStateAsync();
    Task ReadStateAsync();

    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}

/// <summary>A typed piece of state in a store. As in Orleans.</summary>
public interface IStorage<TState> : IStorage
{
    TState State { get; set; }
}

using Microsoft.Extensions.Options;

namespace OrleansHub.Silo.Storage;

/// <summary>Where and how the hub keeps what it must not lose. Bound to the section <c>Storage</c>, checked at start.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The directory of <c>hub.db</c>; made when missing, readable by its owner only.</summary>
    public string DataDirectory { get; set; } = "./data";

    /// <summary>False gives up the promise that an acknowledged write survives a power cut. For benchmarks only.</summary>
    public bool Durable { get; set; } = true;

    /// <summary>Works beside a running server: short writes of the command line, which take no lock on the directory.</summary>
    public bool Beside { get; set; }

    /// <summary>Writes that may wait for a commit; one more is refused with <see cref="StorageBusyException"/>.</summary>
    public int MaxWaiting { get; set; } = 50_000;

    /// <summary>How long a commit waits for another process that holds the file before it fails.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the city and the device keys are compared with what other processes wrote.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The largest file in pages of 4 kB; beyond it the storage is full. Null: the disk decides.</summary>
    public int? MaxPages { get; set; }

    /// <summary>Changed grain states that may be in the log of commits alone; with more they are merged into the table without delay.</summary>
    public int MergeRows { get; set; } = 20_000;

    /// <summary>How long changed grain states stay in the log while there are few of them.</summary>
    public TimeSpan MergeInterval { get; set; } = TimeSpan.FromSeconds(2);
}

internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory)) errors.Add("Storage:DataDirectory is empty; name the directory of the hub's data.");
        else if (File.Exists(options.DataDirectory)) errors.Add($"Storage:DataDirectory '{options.DataDirectory}' is a file; name a directory.");
        if (options.MaxWaiting < 1) errors.Add($"Storage:MaxWaiting is {options.MaxWaiting}; at least one write must be able to wait.");
        if (options.BusyTimeout < TimeSpan.Zero || options.BusyTimeout > TimeSpan.FromMinutes(1))
            errors.Add($"Storage:BusyTimeout is {options.BusyTimeout}; it must lie between nothing and a minute.");
        if (options.WatchInterval <= TimeSpan.Zero || options.WatchInterval > TimeSpan.FromSeconds(1))
            errors.Add($"Storage:WatchInterval is {options.WatchInterval}; a revoked key must be noticed within a second.");
        if (options.MergeRows < 1) errors.Add($"Storage:MergeRows is {options.MergeRows}; it must be positive.");
        if (options.MaxPages is < 1) errors.Add($"Storage:MaxPages is {options.MaxPages}; it must be positive, or absent for no limit.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.Tests.Storage;

/// <summary>A storage in a directory of its own that can be closed and opened again.</summary>
public sealed class TempStorage : IDisposable
{
    readonly Action<StorageOptions>? configure;
    readonly bool owner;
    ServiceProvider services;

    public TempStorage(Action<StorageOptions>? configure = null, string? directory = null)
    {
        this.configure = configure;
        owner = directory is null;
        Directory = directory ?? System.IO.Directory.CreateTempSubdirectory("hub-").FullName;
        services = Build();
    }

    public string Directory { get; }

    public string FilePath => Path.Combine(Directory, "hub.db");

    internal CommitQueue Queue => Get<CommitQueue>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public T Get<T>(string key) where T : notnull => services.GetRequiredKeyedService<T>(key);

    public void Reopen()
    {
        services.Dispose();
        services = Build();
    }

    /// <summary>What a second process would have.</summary>
    public TempStorage Beside() => new(options => options.Beside = true, Directory);

    public void Dispose()
    {
        services.Dispose();
        if (owner) System.IO.Directory.Delete(Directory, recursive: true);
    }

    ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddHubStorage(options =>
        {
            options.DataDirectory = Directory;
            configure?.Invoke(options);
        });
        return collection.BuildServiceProvider();
    }
}

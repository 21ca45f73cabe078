using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Grains.Tests;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Tests;

/// <summary>A whole silo over a directory of its own, with the test city imported: the engine it was built for, the real storage.</summary>
sealed class SiloHost : IAsyncDisposable
{
    IHost host;

    SiloHost(IHost host, string directory) => (this.host, Directory) = (host, directory);

    public string Directory { get; }

    public IGrainFactory Grains => Get<IGrainFactory>();

    public IStationGrain Station(string id) => Grains.GetGrain<IStationGrain>(id);

    public IAreaGrain Area(string code) => Grains.GetGrain<IAreaGrain>(code);

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public static async Task<SiloHost> StartAsync(Action<StorageOptions>? configure = null)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("hub-").FullName;
        var silo = new SiloHost(await Start(directory, configure), directory);
        await silo.Get<CityStore>().ImportAsync(new TestCity().City);
        return silo;
    }

    /// <summary>Stops and starts on the same directory.</summary>
    public async Task RestartAsync()
    {
        await Stop();
        host = await Start(Directory, null);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    static async Task<IHost> Start(string directory, Action<StorageOptions>? configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Storage:DataDirectory", directory)]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddHubSilo();
        if (configure is not null) builder.Services.Configure(configure);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    async Task Stop()
    {
        await host.StopAsync();
        host.Dispose();
    }
}

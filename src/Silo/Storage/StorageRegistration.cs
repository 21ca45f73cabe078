using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Hosting;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Storage.DeviceKeys;
using OrleansHub.Silo.Storage.GrainState;
using OrleansHub.Silo.Storage.Incidents;

namespace OrleansHub.Silo.Storage;

/// <summary>What a host adds to keep state, history, the city, users, device keys and the audit chain in its data directory.</summary>
public static class StorageRegistration
{
    /// <summary>Adds the storage, opened when the host starts or, in a program without a host, when it is first asked for.</summary>
    public static IServiceCollection AddHubStorage(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton<HubDatabase>();
        services.AddSingleton<StorageMetrics>();
        services.AddSingleton<CommitQueue>();
        services.AddSingleton<ReadConnections>();
        services.AddSingleton(provider => new StorageHealth(provider.GetRequiredService<CommitQueue>()));
        services.AddSingleton<Unmerged>();
        services.AddSingleton<JsonSerializerContext>(StationStateJson.Default);
        services.AddSingleton<GrainJson>();
        services.AddGrainStorage(StorageName.Hub, (provider, _) => ActivatorUtilities.CreateInstance<SqliteGrainStorage>(provider));
        services.AddSingleton(provider => new StationHistory(provider.GetRequiredService<ReadConnections>()));
        services.AddSingleton(provider => new CityHistory(provider.GetRequiredService<ReadConnections>()));
        services.AddSingleton(provider => new InventedHistory(provider.GetRequiredService<CommitQueue>(), provider.GetRequiredService<ReadConnections>()));
        services.AddOptions<HistoryOptions>().BindConfiguration(HistoryOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HistoryOptions>, HistoryOptionsCheck>();
        services.AddSingleton<HistoryTrim>();
        services.AddSingleton<HistoryKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<HistoryKeeper>());
        services.AddSingleton(provider => new IncidentStore(provider.GetRequiredService<ReadConnections>()));
        services.AddSingleton<RevisionWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<RevisionWatch>());
        services.AddSingleton(Make((queue, reads, watch, clock) => new DeviceKeyStore(queue, reads, watch, clock)));
        services.AddSingleton(provider => new DeviceKeyRing(provider.GetRequiredService<DeviceKeyStore>(), provider.GetRequiredService<RevisionWatch>()));
        services.AddSingleton(Make((queue, reads, watch, clock) => new AccountStore(queue, reads, watch, clock)));
        services.AddSingleton(Make((queue, reads, watch, clock) => new SessionStore(queue, reads, watch, clock)));
        services.AddSingleton(provider => new AccountRing(
            provider.GetRequiredService<AccountStore>(), provider.GetRequiredService<SessionStore>(), provider.GetRequiredService<RevisionWatch>()));
        services.AddSingleton(Make((queue, reads, _, _) => new AuditStore(queue, reads)));
        services.AddSingleton(Make((queue, reads, watch, clock) => new CityStore(queue, reads, watch, clock)));
        services.AddSingleton(Make((queue, _, watch, _) => new CalendarStore(queue, watch)));
        services.AddSingleton(provider => new StationRegistry(provider.GetRequiredService<CityStore>(), provider.GetRequiredService<RevisionWatch>()));
        services.AddSingleton<IStationRegistry>(provider => provider.GetRequiredService<StationRegistry>());
        return services;
    }

    static Func<IServiceProvider, T> Make<T>(Func<CommitQueue, ReadConnections, RevisionWatch, TimeProvider, T> make) => provider => make(
        provider.GetRequiredService<CommitQueue>(),
        provider.GetRequiredService<ReadConnections>(),
        provider.GetRequiredService<RevisionWatch>(),
        provider.GetRequiredService<TimeProvider>());
}

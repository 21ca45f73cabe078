using Microsoft.Extensions.Options;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Live.Feed;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live;

/// <summary>Adds the live city, what feeds it, and the hub that pushes from it.</summary>
public static class LiveCityExtensions
{
    public static WebApplicationBuilder AddLiveCity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy");
        services.AddSingleton<LineInbox>();
        services.AddSingleton(provider => new SnapshotWriter(
            Epoch(),
            provider.GetRequiredService<IStationRegistry>().City,
            provider.GetRequiredService<IOptions<PrivacyOptions>>().Value.PublicCounts,
            provider.GetRequiredService<TimeProvider>())
        {
            Incidents = new(provider.GetRequiredService<IListening>()),
        });
        services.AddSingleton(provider => new LiveCity(provider.GetRequiredService<SnapshotWriter>().Current));
        services.AddSingleton<StationCaller>();
        services.AddHostedService(provider => provider.GetRequiredService<StationCaller>());
        services.AddHostedService<LiveCityWriter>();
        services.AddHostedService<DistrictFeeds>();
        builder.AddLiveHub();
        return builder;
    }

    // Versions count from 1 in every process; the epoch tells a browser that theirs are of another one.
    static string Epoch() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
}

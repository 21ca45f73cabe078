using OrleansHub.Grains.Areas;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Ingest;

namespace OrleansHub.Web.Cities;

/// <summary>While the demo city is the one that is served, lets its made-up devices post their readings through the public endpoint.</summary>
internal sealed partial class DemoTraffic(
    IServiceProvider hub, IStationRegistry registry, IGrainFactory grains, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DemoTraffic> log)
    : BackgroundService
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>Every device speaks once in so many steps, each at its own.</summary>
    const uint Round = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!registry.City.Demo) return;
        await Started(lifetime, stoppingToken);
        try
        {
            await Play(stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            // A hub without its demo still serves.
            Ended(log, error);
        }
    }

    async Task Play(CancellationToken stoppingToken)
    {
        var city = registry.City;
        await using var client = await ReadingsClient.OpenAsync(hub, city.Code, "demo");
        var devices = city.Stations.Values.OrderBy(station => station.Id, StringComparer.Ordinal)
            .SelectMany(station => DemoDevice.Of(station).Select(device => (Station: station.Id, Device: device))).ToArray();

        await Settle(client, city, devices, stoppingToken);
        using var timer = new PeriodicTimer(Step, clock);
        for (uint step = 0; await timer.WaitForNextTickAsync(stoppingToken) && registry.City.Demo; step++)
        {
            await Post(client, city, [.. devices.Select(one => one.Device).Where(device => device.Seed % Round == step % Round)], stoppingToken);
        }
    }

    // Doors of a store that has just been made tell of today first, so that those inside already are counted and the day has its curve.
    async Task Settle(ReadingsClient client, City city, (string Station, DemoDevice Device)[] devices, CancellationToken stop)
    {
        var fresh = new HashSet<string>();
        foreach (var station in devices.Select(one => one.Station).Distinct())
        {
            if ((await grains.GetGrain<IStationGrain>(station).Line()).Version == 0) fresh.Add(station);
        }
        var doors = devices.Where(one => fresh.Contains(one.Station)).Select(one => one.Device).OfType<DemoSensor>().ToArray();
        var now = clock.GetUtcNow();
        var morning = city.Clock.StartOf(city.Clock.DayOf(now)) + TimeSpan.FromMinutes(1);
        await Send(client, [.. doors.Select(door => door.SayFirst(Local(city, morning), morning))], stop);
        for (var at = morning + Bucket.Length; at < now; at += Bucket.Length)
        {
            await Send(client, [.. doors.Select(door => door.Say(Local(city, at), at))], stop);
        }
        await Post(client, city, [.. devices.Select(one => one.Device)], stop);
    }

    Task Post(ReadingsClient client, City city, DemoDevice[] devices, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return Send(client, [.. devices.Select(device => device.Say(Local(city, now), now))], stop);
    }

    async Task Send(ReadingsClient client, object[] readings, CancellationToken stop)
    {
        if (readings.Length == 0) return;
        try
        {
            await client.PostAsync(readings, stop);
        }
        catch (HttpRequestException error)
        {
            // Real doors would try again too: the next totals carry what this one did not tell.
            NotTaken(log, error.Message);
        }
    }

    static DateTime Local(City city, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, city.TimeZone).DateTime;

    static async Task Started(IHostApplicationLifetime lifetime, CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waiting = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    [LoggerMessage(LogLevel.Warning, "The demo's readings were not taken: {Reason}")]
    static partial void NotTaken(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "The demo ended; restart the hub to begin it again")]
    static partial void Ended(ILogger logger, Exception error);
}

/// <summary>Brings the demo city to life.</summary>
public static class DemoExtensions
{
    public static WebApplicationBuilder AddDemoTraffic(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<DemoTraffic>();
        return builder;
    }
}

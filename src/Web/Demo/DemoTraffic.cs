using OrleansHub.Grains.Areas;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.Ingest;

namespace OrleansHub.Web.Demo;

/// <summary>While the demo city is the one that is served, lets its made-up devices post their readings through the public endpoint.</summary>
internal sealed partial class DemoTraffic(
    IServiceProvider hub, IStationRegistry registry, IGrainFactory grains, InventedHistory invented, TimeProvider clock, IHostApplicationLifetime lifetime,
    ILogger<DemoTraffic> log) : BackgroundService
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Every device speaks once in so many steps, each at its own.</summary>
    const uint Round = 30;

    /// <summary>As many readings as one batch may hold.</summary>
    const int MostReadings = 1000;

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
        var life = new DemoLife(city);
        var devices = life.Stations.SelectMany(life.DevicesOf).ToArray();

        // Whatever is invented ends where the readings begin.
        var beginning = await invented.UntilAsync(clock.GetUtcNow());
        await Settle(client, city, devices, stoppingToken);
        var beside = Task.WhenAll(
            new DemoPast(registry, invented, clock, log).WriteAsync(beginning, stoppingToken),
            new DemoDesk(registry, grains, clock).KeepAsync(stoppingToken));
        using var timer = new PeriodicTimer(Step, clock);
        for (uint step = 0; await timer.WaitForNextTickAsync(stoppingToken) && registry.City.Demo; step++)
        {
            await Post(client, city, devices.Where(device => device.Seed % Round == step % Round), stoppingToken);
        }
        await beside;
    }

    // Doors of a store that has just been made tell of today first, so that those inside already are counted and the day has its visits.
    async Task Settle(ReadingsClient client, City city, DemoDevice[] devices, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var morning = city.Clock.StartOf(city.Clock.DayOf(now)) + TimeSpan.FromSeconds(1);
        var waiting = new List<object>();
        foreach (var station in devices.OfType<DemoSensor>().Where(sensor => sensor.IsLine).GroupBy(sensor => sensor.Station))
        {
            if ((await grains.GetGrain<IStationGrain>(station.Key).Line()).Version > 0) continue;
            // All that is told of a station goes to it in one call and into one commit.
            foreach (var sensor in station) waiting.AddRange(Today(city, sensor, morning, now));
            if (waiting.Count < MostReadings / 2) continue;
            await Send(client, waiting, stop);
            waiting.Clear();
        }
        await Send(client, waiting, stop);
        await Post(client, city, devices, stop);
    }

    static IEnumerable<object> Today(City city, DemoSensor sensor, DateTimeOffset morning, DateTimeOffset now)
    {
        for (var at = morning; at < now; at += Bucket.Length)
        {
            if (sensor.Say(Moment.Of(at, city.Clock), at) is { } reading) yield return reading;
        }
    }

    Task Post(ReadingsClient client, City city, IEnumerable<DemoDevice> devices, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var moment = Moment.Of(now, city.Clock);
        return Send(client, [.. devices.Select(device => device.Say(moment, now)).OfType<object>()], stop);
    }

    async Task Send(ReadingsClient client, List<object> readings, CancellationToken stop)
    {
        foreach (var batch in readings.Chunk(MostReadings))
        {
            try
            {
                await client.PostAsync(batch, stop);
            }
            catch (HttpRequestException error)
            {
                // Real doors would try again too: the next totals carry what this one did not tell.
                NotTaken(log, error.Message);
            }
        }
    }

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

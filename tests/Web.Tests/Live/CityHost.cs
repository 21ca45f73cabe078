using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.History;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Push;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;
using Step = OrleansHub.Silo.History.Step;

namespace OrleansHub.Web.Tests.Live;

/// <summary>The public reads and the hub over real sockets, of a sample city that the test moves itself.</summary>
sealed class CityHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly SnapshotWriter writer;
    readonly MeterSum connections;

    CityHost(WebApplication app, SampleCity city, SetClock clock, SnapshotWriter writer)
    {
        (this.app, City, Clock, this.writer) = (app, city, clock, writer);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        connections = new(app.Services.GetRequiredService<IMeterFactory>(), "OrleansHub.Live", "orleanshub.live.connections");
        Address = new(address);
        Client = new(new SocketsHttpHandler()) { BaseAddress = Address };
    }

    public SampleCity City { get; }

    public SetClock Clock { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public LiveSnapshot Current => writer.Current;

    /// <summary>Dashboards connected now, as the meter of the hub counts them.</summary>
    public long Connections => connections.Sum;

    public static async Task<CityHost> Start(int stations, PublicCounts counts = PublicCounts.Exact, Action<PushOptions>? push = null)
    {
        var (city, clock) = (new SampleCity(stations), new SetClock(SampleCity.Noon));
        var writer = new SnapshotWriter("e1", city.City, counts, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IStationRegistry>(city);
        builder.Services.Configure<PrivacyOptions>(privacy => privacy.PublicCounts = counts);
        builder.Services.AddSingleton(new LiveCity(writer.Current));
        builder.Services.AddSingleton<ICurves>(new Curves());
        builder.Services.AddSingleton<ICityHours>(new NoHours());
        builder.AddPublicReads();
        builder.AddLiveHub();
        if (push is not null) builder.Services.PostConfigure(push);
        var app = builder.Build();
        app.MapPublicReads();
        app.MapLiveHub();
        await app.StartAsync();
        return new(app, city, clock, writer);
    }

    /// <summary>Lines reach the live city, as an area would bring them.</summary>
    public void Tell(params IReadOnlyCollection<StationLine> lines) =>
        app.Services.GetRequiredService<LiveCity>().Publish(writer.Advance(City.City, lines, Clock.Now));

    /// <summary>Completes when the hub answers from the newest snapshot: it follows the live city, a moment later.</summary>
    public Task Published() => Eventually.Holds(
        () => Task.FromResult(app.Services.GetRequiredService<Audience>().Published.Version == Current.Version), "the hub has caught up with the live city");

    /// <summary>Curves of what is pending alone: nothing is stored.</summary>
    sealed class Curves : ICurves
    {
        public Task<IReadOnlyList<HistorySpan>> OfZones(
            StationProfile station, ServiceClock clock, StationLine line, DateTimeOffset from, DateTimeOffset to, Step step, DateTimeOffset now) =>
            Task.FromResult<IReadOnlyList<HistorySpan>>(
                [.. Counter.Pending(station, clock, line.Counts, now).Buckets.Select(row => new HistorySpan(row.Zone, row.Start, row.In, row.Out, row.Low, row.High, 0.5, TimeSpan.FromMinutes(1)))]);

        public IReadOnlyList<DayEvent> Events(string station, DateTimeOffset from, DateTimeOffset to) => [];
    }

    sealed class NoHours : ICityHours
    {
        public Task<IReadOnlyList<CityHour>> Of(
            LiveSnapshot snapshot, IReadOnlyCollection<StationProfile> stations, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) =>
            Task.FromResult<IReadOnlyList<CityHour>>([]);
    }

    public async Task<JsonNode> Json(string path) => JsonNode.Parse(await Client.GetStringAsync(path))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        connections.Dispose();
    }
}

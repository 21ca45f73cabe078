using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;
using OrleansHub.Web.Stations.Description;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Stations;

/// <summary>The public reads over real HTTP, of a sample city that the test moves itself.</summary>
sealed class ReadsHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly SnapshotWriter writer;

    ReadsHost(WebApplication app, SampleCity city, FakeClock clock, SnapshotWriter writer)
    {
        (this.app, City, Clock, this.writer) = (app, city, clock, writer);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new(new SocketsHttpHandler()) { BaseAddress = new(address) };
    }

    public SampleCity City { get; }

    public FakeClock Clock { get; }

    public HttpClient Client { get; }

    public LiveSnapshot Current => writer.Current;

    public static async Task<ReadsHost> Start(int stations, PublicCounts counts = PublicCounts.Exact)
    {
        var (city, clock) = (new SampleCity(stations), new FakeClock(SampleCity.Noon));
        var writer = new SnapshotWriter("e1", city.City, counts, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IStationRegistry>(city);
        builder.Services.Configure<PrivacyOptions>(privacy => privacy.PublicCounts = counts);
        builder.Services.AddSingleton(new LiveCity(writer.Current));
        builder.AddPublicReads();
        var app = builder.Build();
        app.MapPublicReads();
        app.MapApiDescription();
        await app.StartAsync();
        return new(app, city, clock, writer);
    }

    /// <summary>Lines reach the live city, as an area would bring them.</summary>
    public void Tell(params StationLine[] lines) =>
        app.Services.GetRequiredService<LiveCity>().Publish(writer.Advance(City.City, lines, Clock.Now));

    public async Task<JsonNode> Json(string path) => JsonNode.Parse(await Client.GetStringAsync(path))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        writer.Dispose();
    }
}

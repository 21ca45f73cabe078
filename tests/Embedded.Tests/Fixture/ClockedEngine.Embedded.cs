using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OrleansHub.Embedded.Tests.Fixture;

/// <summary>An engine of a test's own, with a clock the test moves and options it sets.</summary>
internal sealed class ClockedEngine : IAsyncDisposable
{
    private readonly IHost _host;

    private ClockedEngine(IHost host) => _host = host;

    public FakeClock Clock { get; private init; } = null!;

    public Stage Stage { get; private init; } = null!;

    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    public static async Task<ClockedEngine> StartAsync(Action<EmbeddedOptions>? configure = null)
    {
        var (clock, stage) = (new FakeClock(), new Stage());
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(clock);
        EngineSetup.AddStage(builder.Services, stage, new TestStorage());
        builder.Services.AddEmbeddedGrains(typeof(ClockedEngine).Assembly);
        if (configure is not null) builder.Services.Configure(configure);
        var host = builder.Build();
        await host.StartAsync();
        return new(host) { Clock = clock, Stage = stage };
    }

    public TGrain Grain<TGrain>(string key) where TGrain : IGrainWithStringKey => Client.GetGrain<TGrain>(key);

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

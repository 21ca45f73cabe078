using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OrleansHub.Embedded.Tests.Fixture;

public sealed partial class EngineFixture
{
    private readonly IHost _host;

    public EngineFixture()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        EngineSetup.AddStage(builder.Services, Stage, Storage);
        builder.Services.AddEmbeddedGrains(typeof(EngineFixture).Assembly);
        _host = builder.Build();
    }

    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    public Task InitializeAsync() => _host.StartAsync();

    public Task StopAsync() => _host.StopAsync();

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

using Orleans.TestingHost;

namespace OrleansHub.Embedded.Tests.Fixture;

public sealed partial class EngineFixture
{
    private readonly InProcessTestCluster _cluster;

    public EngineFixture()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => EngineSetup.AddStage(silo.Services, Stage, Storage));
        _cluster = builder.Build();
    }

    public IClusterClient Client => _cluster.Client;

    public Task InitializeAsync() => _cluster.DeployAsync();

    public Task StopAsync() => _cluster.StopSilosAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();
}

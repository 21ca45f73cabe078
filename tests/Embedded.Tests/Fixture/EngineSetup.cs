using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Hosting;

namespace OrleansHub.Embedded.Tests.Fixture;

/// <summary>What the tests of both engines need: the stage, and a storage named "test".</summary>
internal static class EngineSetup
{
    public const string StorageName = "test";

    public static void AddStage(IServiceCollection services, Stage stage, TestStorage storage)
    {
        services.AddSingleton(stage);
        services.AddGrainStorage(StorageName, (_, _) => storage);
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace OrleansHub.Embedded.Tests.Fixture;

/// <summary>What the tests of both engines need: the stage, and a storage named "test".</summary>
internal static class EngineSetup
{
    public const string StorageName = "test";

    public static void AddStage(IServiceCollection services, Stage stage, TestStorage storage)
    {
        services.AddSingleton(stage);
        Orleans.Runtime.Hosting.GrainStorageExtensions.AddGrainStorage(services, StorageName, (_, _) => storage);
    }
}

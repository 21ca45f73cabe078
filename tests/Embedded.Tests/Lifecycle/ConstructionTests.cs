using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Lifecycle;

/// <summary>What a grain's constructor may ask for.</summary>
[Collection(nameof(EngineCollection))]
public sealed class ConstructionTests(EngineFixture engine)
{
    [Fact]
    public async Task A_constructor_gets_services_keyed_ones_and_nothing_for_optional_ones_that_are_missing() =>
        (await engine.Grain<IBuiltGrain>().Parts()).ShouldBe("stage, TestStorage, nothing missing, key known");
}

public interface IBuiltGrain : IGrainWithStringKey
{
    Task<string> Parts();
}

internal sealed class BuiltGrain : Grain, IBuiltGrain
{
    private readonly string _parts;

    public BuiltGrain(
        Stage stage, [FromKeyedServices(EngineSetup.StorageName)] Orleans.Storage.IGrainStorage storage, INeverRegistered? missing = null)
    {
        // The key is known to the constructor already.
        var key = this.GetPrimaryKeyString().Length > 0 ? "key known" : "key unknown";
        _parts = $"{(stage is null ? "no stage" : "stage")}, {storage.GetType().Name}, {(missing is null ? "nothing missing" : "something")}, {key}";
    }

    public Task<string> Parts() => Task.FromResult(_parts);
}

public interface INeverRegistered;

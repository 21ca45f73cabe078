namespace OrleansHub.Embedded.Tests.Fixture;

/// <summary>The engine under test, running.</summary>
public sealed partial class EngineFixture : IAsyncLifetime
{
    public Stage Stage { get; } = new();

    public TestStorage Storage { get; } = new();

    /// <summary>A key no other test uses.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    public TGrain Grain<TGrain>(string? key = null) where TGrain : IGrainWithStringKey => Client.GetGrain<TGrain>(key ?? NewKey());
}

[CollectionDefinition(nameof(EngineCollection))]
public sealed class EngineCollection : ICollectionFixture<EngineFixture>;

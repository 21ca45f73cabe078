using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.Storage;
using Xunit.Abstractions;

namespace OrleansHub.Embedded.Tests.Memory;

[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>What calls and grains cost in memory. Runs alone, as it measures the whole process.</summary>
[Collection(nameof(AloneCollection))]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Calls = 200_000;
    private const int Grains = 100_000;

    [Fact]
    public async Task A_call_allocates_its_request_and_its_task()
    {
        using var host = await StartAsync();
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<ISmallGrain>("g");
        await CallAsync(grain, 1_000);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await CallAsync(grain, Calls);
        var perCall = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls;

        output.WriteLine($"{perCall:F1} bytes a Task call");
        perCall.ShouldBeLessThanOrEqualTo(160);
    }

    [Fact]
    public async Task An_idle_grain_is_small()
    {
        using var host = await StartAsync();
        var factory = host.Services.GetRequiredService<IGrainFactory>();

        var perGrain = await MeasureAsync(key => factory.GetGrain<ISmallGrain>(key).Echo(1));

        output.WriteLine($"{perGrain:F0} bytes an idle grain");
        perGrain.ShouldBeLessThanOrEqualTo(350);
    }

    [Fact]
    public async Task A_grain_with_state_and_a_timer_is_still_small()
    {
        using var host = await StartAsync();
        var factory = host.Services.GetRequiredService<IGrainFactory>();

        var perGrain = await MeasureAsync(key => factory.GetGrain<IStatefulGrain>(key).Start());

        output.WriteLine($"{perGrain:F0} bytes a grain with state and a timer");
        perGrain.ShouldBeLessThanOrEqualTo(900);
    }

    private static async Task CallAsync(ISmallGrain grain, int times)
    {
        for (var i = 0; i < times; i++) await grain.Echo(i);
    }

    private static async Task<double> MeasureAsync(Func<string, Task> touch)
    {
        await touch("warm");
        var keys = Enumerable.Range(0, Grains).Select(i => $"grain-{i:D6}").ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var chunk in keys.Chunk(1_000)) await Task.WhenAll(chunk.Select(touch));
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(keys);
        return (after - before) / (double)Grains;
    }

    private static async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddGrainStorage("nowhere", (_, _) => new NowhereStorage());
        builder.Services.AddSingleton(new Fixture.Stage());
        builder.Services.AddEmbeddedGrains(typeof(MemoryTests).Assembly);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}

public interface ISmallGrain : IGrainWithStringKey
{
    Task<int> Echo(int number);
}

internal sealed class SmallGrain : Grain, ISmallGrain
{
    public Task<int> Echo(int number) => Task.FromResult(1);
}

public interface IStatefulGrain : IGrainWithStringKey
{
    Task Start();
}

internal sealed class StatefulGrain([PersistentState("s", "nowhere")] IPersistentState<State.Tally> tally) : Grain, IStatefulGrain
{
    public Task Start()
    {
        tally.State.Value++;
        this.RegisterGrainTimer(static (self, _) => self.Tick(), this, new(TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        tally.State.Value++;
        return Task.CompletedTask;
    }
}

internal sealed class NowhereStorage : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;
}

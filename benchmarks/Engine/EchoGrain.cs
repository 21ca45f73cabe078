using Orleans.Metadata;

namespace OrleansHub.Bench.Engine;

/// <summary>The cheapest call there is: what is left is the engine.</summary>
[Alias("bench-echo")]
public interface IEchoGrain : IGrainWithStringKey
{
    [Alias("Echo")]
    Task Echo();
}

[GrainType("bench-echo")]
internal sealed class EchoGrain : Grain, IEchoGrain
{
    public Task Echo() => Task.CompletedTask;
}

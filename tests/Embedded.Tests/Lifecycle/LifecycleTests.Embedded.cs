namespace OrleansHub.Embedded.Tests.Lifecycle;

/// <summary>What Orleans does not promise: it turns a call away that met two activations on their way out.</summary>
public sealed partial class LifecycleTests
{
    [Fact]
    public async Task Calls_under_a_storm_of_deactivations_are_all_answered()
    {
        var calls = Enumerable.Range(0, 2_000).Select(i => Task.Run(async () =>
        {
            if (i % 50 == 0) await Grain.End();
            return await Grain.Who();
        }));

        (await Task.WhenAll(calls)).ShouldAllBe(who => who == _key);
    }
}

namespace OrleansHub.Embedded.Tests.Turns;

/// <summary>What Orleans does not promise: there a call that waits may overtake those before it that do not.</summary>
public sealed partial class OneTurnAtATimeTests
{
    [Fact]
    public async Task One_way_calls_of_one_caller_keep_their_order()
    {
        var grain = engine.Grain<ITurnGrain>();

        for (var i = 0; i < 1_000; i++) await grain.Note(i);

        (await grain.Notes()).ShouldBe(Enumerable.Range(0, 1_000));
    }
}

using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Messages;

/// <summary>The test mode that copies messages makes shared mutable state show.</summary>
public sealed class CopyTests
{
    [Theory]
    [InlineData(false, 99)]
    [InlineData(true, 1)]
    public async Task An_argument_changed_after_the_call_changes_the_grain_only_when_messages_are_not_copied(bool copies, int expected)
    {
        await using var engine = await ClockedEngine.StartAsync(o => o.CopyMessages = copies);
        var grain = engine.Grain<IKeeperGrain>("k");
        List<int> numbers = [1];

        await grain.Keep(numbers);
        numbers[0] = 99;

        (await grain.Kept())[0].ShouldBe(expected);
    }

    [Fact]
    public async Task A_result_changed_by_the_caller_does_not_change_the_grain()
    {
        await using var engine = await ClockedEngine.StartAsync(o => o.CopyMessages = true);
        var grain = engine.Grain<IKeeperGrain>("k");
        await grain.Keep([1]);

        (await grain.Kept())[0] = 99;
        (await grain.KeptLater())[0] = 99;

        (await grain.Kept())[0].ShouldBe(1);
    }

    [Fact]
    public async Task What_says_it_is_immutable_is_passed_as_it_is()
    {
        await using var engine = await ClockedEngine.StartAsync(o => o.CopyMessages = true);
        var stone = new Stone(7);

        (await engine.Grain<IKeeperGrain>("k").Pass(stone)).ShouldBeSameAs(stone);
    }

    [Fact]
    public async Task References_inside_copied_messages_still_stand_for_the_same_grain()
    {
        await using var engine = await ClockedEngine.StartAsync(o => o.CopyMessages = true);
        var other = engine.Grain<IKeeperGrain>("other");
        await other.Keep([4, 2]);

        var letter = await engine.Grain<IKeeperGrain>("k").Send(new Letter { To = other, Text = "hello" });

        letter.Text.ShouldBe("hello 2");
        letter.To.ShouldBe(other);
    }
}

[Immutable]
public sealed record Stone(int Weight);

public sealed class Letter
{
    public required IKeeperGrain To { get; init; }

    public required string Text { get; init; }
}

public interface IKeeperGrain : IGrainWithStringKey
{
    Task Keep(List<int> numbers);

    Task<List<int>> Kept();

    Task<List<int>> KeptLater();

    Task<Stone> Pass(Stone stone);

    Task<Letter> Send(Letter letter);
}

internal sealed class KeeperGrain : Grain, IKeeperGrain
{
    private List<int> _numbers = [];

    public Task Keep(List<int> numbers)
    {
        _numbers = numbers;
        return Task.CompletedTask;
    }

    public Task<List<int>> Kept() => Task.FromResult(_numbers);

    public async Task<List<int>> KeptLater()
    {
        await Task.Yield();
        return _numbers;
    }

    public Task<Stone> Pass(Stone stone) => Task.FromResult(stone);

    public async Task<Letter> Send(Letter letter) =>
        new() { To = letter.To, Text = $"{letter.Text} {(await letter.To.Kept()).Count}" };
}

using System.Collections.Immutable;
using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Messages;

[GenerateSerializer, Alias("tests-parcel")]
public sealed record Parcel([property: Id(0)] string Name, [property: Id(1)] ImmutableArray<int> Weights, [property: Id(2)] Parcel? Inner = null);

public interface IPostGrain : IGrainWithStringKey
{
    Task<Parcel> Wrap(Parcel parcel, string name);

    Task<string?> Nothing(string? nothing);

    Task<int> Sum(params int[] numbers);

    Task<int> Sum(int a, int b);

    Task<(int Count, string Text)> Describe(Dictionary<string, int> counts, DateTimeOffset? at = null);

    Task<string> Forward(IPostGrain to, string text);

    ValueTask<Guid> Echo(Guid id);
}

internal sealed class PostGrain : Grain, IPostGrain
{
    public Task<Parcel> Wrap(Parcel parcel, string name) => Task.FromResult(new Parcel(name, parcel.Weights, parcel));

    public Task<string?> Nothing(string? nothing) => Task.FromResult(nothing);

    public Task<int> Sum(params int[] numbers) => Task.FromResult(numbers.Sum());

    public Task<int> Sum(int a, int b) => Task.FromResult(-(a + b));

    public Task<(int Count, string Text)> Describe(Dictionary<string, int> counts, DateTimeOffset? at = null) =>
        Task.FromResult((counts.Count, $"{at:yyyy}"));

    public async Task<string> Forward(IPostGrain to, string text) => $"{await to.Nothing(text)} through {this.GetPrimaryKeyString()}";

    public ValueTask<Guid> Echo(Guid id) => new(id);
}

[Collection(nameof(EngineCollection))]
public sealed class MessageTests(EngineFixture engine)
{
    private readonly IPostGrain _post = engine.Grain<IPostGrain>("post");

    [Fact]
    public async Task Records_travel_both_ways()
    {
        var sent = new Parcel("inner", [1, 2, 3]);

        var got = await _post.Wrap(sent, "outer");

        got.Name.ShouldBe("outer");
        got.Inner!.Name.ShouldBe("inner");
        got.Weights.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Null_travels_both_ways() => (await _post.Nothing(null)).ShouldBeNull();

    [Fact]
    public async Task Overloads_are_told_apart()
    {
        (await _post.Sum(1, 2, 3)).ShouldBe(6);
        (await _post.Sum(1, 2)).ShouldBe(-3);
    }

    [Fact]
    public async Task Collections_optional_arguments_and_tuples_travel()
    {
        (await _post.Describe(new() { ["a"] = 1, ["b"] = 2 })).ShouldBe((2, ""));
        (await _post.Describe([], DateTimeOffset.UnixEpoch)).ShouldBe((0, "1970"));
    }

    [Fact]
    public async Task A_reference_travels_and_can_be_called_at_the_other_end() =>
        (await _post.Forward(engine.Grain<IPostGrain>("other"), "hello")).ShouldBe("hello through post");

    [Fact]
    public async Task A_value_task_brings_its_value()
    {
        var id = Guid.NewGuid();

        (await _post.Echo(id)).ShouldBe(id);
    }
}

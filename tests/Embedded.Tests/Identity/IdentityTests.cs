using Orleans.Metadata;
using OrleansHub.Embedded.Tests.Fixture;
using OrleansHub.Embedded.Tests.Turns;

namespace OrleansHub.Embedded.Tests.Identity;

[Collection(nameof(EngineCollection))]
public sealed class IdentityTests(EngineFixture engine)
{
    [Fact]
    public async Task A_grain_knows_its_key_and_so_does_its_reference()
    {
        const string key = "站点 34/1702";

        engine.Grain<ITurnGrain>(key).GetPrimaryKeyString().ShouldBe(key);
        (await engine.Grain<ITurnGrain>(key).WhoAmI()).ShouldBe(key);
    }

    [Fact]
    public void References_to_one_grain_are_equal()
    {
        var key = EngineFixture.NewKey();

        engine.Grain<ITurnGrain>(key).ShouldBe(engine.Grain<ITurnGrain>(key));
        engine.Grain<ITurnGrain>(key).GetHashCode().ShouldBe(engine.Grain<ITurnGrain>(key).GetHashCode());
        engine.Grain<ITurnGrain>(key).ShouldNotBe(engine.Grain<ITurnGrain>());
    }

    [Fact]
    public async Task A_grain_s_identity_is_its_type_and_key()
    {
        engine.Grain<INamedGrain>("k").GetGrainId().ToString().ShouldBe("a-name-of-its-own/k");
        engine.Grain<ITurnGrain>("k").GetGrainId().ToString().ShouldBe("turn/k");
        (await engine.Grain<INamedGrain>("k").Identity()).ShouldBe("a-name-of-its-own/k");
    }

    [Fact]
    public async Task A_grain_is_found_by_its_identity()
    {
        var id = GrainId.Create("turn", EngineFixture.NewKey());

        (await engine.Client.GetGrain<ITurnGrain>(id).WhoAmI()).ShouldBe(id.Key.ToString());
    }

    [Fact]
    public async Task A_grain_answers_through_each_of_its_interfaces()
    {
        var key = EngineFixture.NewKey();
        await engine.Grain<INamedGrain>(key).Set(5);

        (await engine.Grain<ISecondFace>(key).Get()).ShouldBe(5);
        (await engine.Grain<ISecondFace>(key).AsReference<INamedGrain>().Get()).ShouldBe(5);
    }

    [Fact]
    public void An_identity_is_parsed_as_it_is_written()
    {
        GrainId.Parse("station/34/1").ShouldBe(GrainId.Create("station", "34/1"));
        GrainId.TryParse("nonsense", out _).ShouldBeFalse();
        default(GrainId).IsDefault.ShouldBeTrue();
    }

    [Fact]
    public async Task A_grain_without_the_base_class_is_a_grain_too() =>
        (await engine.Grain<IPlainGrain>("plain").Key()).ShouldBe("plain");
}

public interface IHasValue : IGrainWithStringKey
{
    Task<int> Get();
}

internal interface INamedGrain : IHasValue
{
    Task Set(int value);

    Task<string> Identity();
}

internal interface ISecondFace : IHasValue;

[GrainType("a-name-of-its-own")]
internal sealed class NamedGrain : Grain, INamedGrain, ISecondFace
{
    private int _value;

    public Task<int> Get() => Task.FromResult(_value);

    public Task Set(int value)
    {
        _value = value;
        return Task.CompletedTask;
    }

    public Task<string> Identity() => Task.FromResult(GrainContext.GrainId.ToString());
}

public interface IPlainGrain : IGrainWithStringKey
{
    Task<string> Key();
}

internal sealed class PlainGrain(IGrainContext context) : IGrainBase, IPlainGrain
{
    public IGrainContext GrainContext => context;

    public Task<string> Key() => Task.FromResult(context.GrainId.Key.ToString()!);
}

using Orleans.Storage;
using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.State;

[Collection(nameof(EngineCollection))]
public sealed class StateTests(EngineFixture engine)
{
    private readonly string _key = EngineFixture.NewKey();

    private IStateGrain Grain => engine.Grain<IStateGrain>(_key);

    [Fact]
    public async Task A_grain_without_a_row_begins_with_a_new_state() =>
        (await Grain.Look()).ShouldBe(new StateView(0, false, null, 0));

    [Fact]
    public async Task Written_state_is_there_before_the_next_activation_runs()
    {
        await Grain.Add(7);
        await EndAsync();

        var view = await Grain.Look();

        view.ValueAtActivation.ShouldBe(7);
        view.Exists.ShouldBeTrue();
    }

    [Fact]
    public async Task State_that_was_not_written_is_gone_with_the_activation()
    {
        await Grain.AddUnwritten(7);
        await EndAsync();

        (await Grain.Look()).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Each_write_has_its_own_etag()
    {
        var etags = new[] { await Grain.Add(1), await Grain.Add(1), await Grain.Add(1) };

        etags.ShouldAllBe(e => e != null);
        etags.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Cleared_state_is_new_again()
    {
        await Grain.Add(7);

        await Grain.Clear();

        (await Grain.Look()).ShouldBe(new StateView(0, false, null, 0));
        engine.Storage.Has(_key, "tally").ShouldBeFalse();
    }

    [Fact]
    public async Task Rereading_brings_what_is_stored()
    {
        await Grain.Add(7);
        await Grain.AddUnwritten(100);

        await Grain.Reread();

        (await Grain.Look()).Value.ShouldBe(7);
    }

    [Fact]
    public async Task A_stale_write_fails_and_the_next_activation_reads_again()
    {
        await Grain.Add(1);
        engine.Storage.Overwrite(_key, "tally", new Tally { Value = 40 });

        await Should.ThrowAsync<InconsistentStateException>(() => Grain.Add(1));

        await Grain.Add(2);
        (await Grain.Look()).Value.ShouldBe(42);
    }

    [Fact]
    public async Task A_storage_that_fails_fails_the_write_and_the_next_one_works()
    {
        await Grain.Add(1);
        engine.Storage.Fail(_key, new IOException("disk full"));

        var thrown = await Should.ThrowAsync<OrleansException>(() => Grain.Add(1));
        engine.Storage.Heal(_key);

        thrown.InnerException.ShouldBeOfType<IOException>();
        await Grain.Add(1);
        (await Grain.Look()).Value.ShouldBe(3);
    }

    [Fact]
    public async Task A_grain_whose_state_cannot_be_read_does_not_activate_until_it_can()
    {
        engine.Storage.Overwrite(_key, "tally", new Tally { Value = 5 });
        engine.Storage.Fail(_key, new IOException("locked"));

        await Should.ThrowAsync<Exception>(() => Grain.Look());
        engine.Storage.Heal(_key);

        (await Grain.Look()).Value.ShouldBe(5);
    }

    [Fact]
    public async Task Two_states_of_a_grain_lie_apart()
    {
        await Grain.Add(1);
        await Grain.AddOther(10);
        await EndAsync();

        (await Grain.Look()).Value.ShouldBe(1);
        (await Grain.AddOther(1)).ShouldBe(11);
    }

    private async Task EndAsync()
    {
        await Grain.End();
        await engine.Stage.Await($"{_key} ended");
    }
}

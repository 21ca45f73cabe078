using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Observers;

[Collection(nameof(EngineCollection))]
public sealed class ObserverTests(EngineFixture engine)
{
    private readonly IChatGrain _chat = engine.Grain<IChatGrain>();
    private readonly Ear _ear = new();

    [Fact]
    public async Task An_observer_hears_what_the_grain_says()
    {
        await _chat.Join(Reference(_ear));

        await _chat.Say("hello");

        _ear.Heard.ShouldBe(["hello"]);
        GC.KeepAlive(_ear);
    }

    [Fact]
    public async Task An_observer_hears_one_way_calls_in_order()
    {
        await _chat.Join(Reference(_ear));

        for (var i = 0; i < 100; i++) await _chat.Whisper($"{i}");
        await _chat.Say("end");

        _ear.Heard.ShouldBe([.. Enumerable.Range(0, 100).Select(i => $"{i}"), "end"]);
        GC.KeepAlive(_ear);
    }

    [Fact]
    public async Task The_same_reference_joins_once()
    {
        var reference = Reference(_ear);

        await _chat.Join(reference);
        await _chat.Join(reference);
        (await _chat.Listeners()).ShouldBe(1);
        await _chat.Leave(reference);

        (await _chat.Listeners()).ShouldBe(0);
    }

    [Fact]
    public async Task An_observer_that_does_not_renew_is_dropped()
    {
        await _chat.Join(Reference(_ear));
        await _chat.Wait(TimeSpan.FromSeconds(61));

        await _chat.Say("too late");

        _ear.Heard.ShouldBeEmpty();
        (await _chat.Listeners()).ShouldBe(0);
    }

    [Fact]
    public async Task An_observer_that_renews_stays()
    {
        var reference = Reference(_ear);
        for (var i = 0; i < 3; i++)
        {
            await _chat.Join(reference);
            await _chat.Wait(TimeSpan.FromSeconds(50));
        }

        await _chat.Say("still here");

        _ear.Heard.ShouldBe(["still here"]);
        GC.KeepAlive(_ear);
    }

    [Fact]
    public async Task An_observer_that_throws_is_dropped_and_the_others_hear()
    {
        var deaf = new Ear { Fault = new InvalidDataException("deaf") };
        await _chat.Join(Reference(deaf));
        await _chat.Join(Reference(_ear));

        await _chat.Say("one");

        (await _chat.Listeners()).ShouldBe(1);
        _ear.Heard.ShouldBe(["one"]);
        GC.KeepAlive(deaf);
    }

    [Fact]
    public async Task A_deleted_reference_is_dropped()
    {
        var reference = Reference(_ear);
        await _chat.Join(reference);
        engine.Client.DeleteObjectReference<IListener>(reference);

        await _chat.Say("nobody there");

        _ear.Heard.ShouldBeEmpty();
        (await _chat.Listeners()).ShouldBe(0);
    }

    [Fact]
    public async Task An_observer_nobody_keeps_alive_is_dropped()
    {
        await _chat.Join(ReferenceToForgottenEar());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        await _chat.Say("nobody there");

        (await _chat.Listeners()).ShouldBe(0);
    }

    private IListener Reference(Ear ear) => engine.Client.CreateObjectReference<IListener>(ear);

    // Its own frame, so that no local of the test keeps the object.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private IListener ReferenceToForgottenEar() => Reference(new Ear());

    private sealed class Ear : IListener
    {
        public ConcurrentQueue<string> Heard { get; } = new();

        public Exception? Fault { get; init; }

        public Task Hear(string text)
        {
            if (Fault is not null) throw Fault;
            Heard.Enqueue(text);
            return Task.CompletedTask;
        }

        public Task Overhear(string text) => Hear(text);
    }
}

using System.Diagnostics.Metrics;
using OrleansHub.Embedded.Tests.Fixture;
using OrleansHub.Embedded.Tests.Lifecycle;
using OrleansHub.Embedded.Tests.Turns;

namespace OrleansHub.Embedded.Tests.Memory;

/// <summary>The meter "OrleansHub.Engine". Alone, as every engine of the process has one.</summary>
[Collection(nameof(AloneCollection))]
public sealed class CounterTests
{
    [Fact]
    public async Task The_meter_counts_calls_failures_and_activations()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var turn = engine.Grain<ITurnGrain>("k");
        for (var i = 0; i < 100; i++) await turn.Add(1);
        await Should.ThrowAsync<KeyNotFoundException>(() => turn.Throw("counted"));
        await engine.Grain<ILifecycleGrain>("k").End();
        await engine.Stage.Await("k ended");
        // Its successor has begun, so it is counted out.
        await engine.Grain<ILifecycleGrain>("k").Who();

        var figures = Read();

        figures["orleanshub.engine.calls turn"].ShouldBe(101);
        figures["orleanshub.engine.calls lifecycle"].ShouldBe(2);
        figures["orleanshub.engine.failures "].ShouldBe(1);
        figures["orleanshub.engine.activations "].ShouldBe(3);
        figures["orleanshub.engine.deactivations "].ShouldBe(1);
        figures["orleanshub.engine.grains turn"].ShouldBe(1);
    }

    private static Dictionary<string, long> Read()
    {
        var figures = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "OrleansHub.Engine") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var key = $"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : "")}";
            figures[key] = figures.GetValueOrDefault(key) + value;
        });
        listener.Start();
        listener.RecordObservableInstruments();
        return figures;
    }
}

using OrleansHub.Bench.Durable;
using OrleansHub.Bench.Engine;
using OrleansHub.Bench.Footprint;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Ingest;
using OrleansHub.Bench.Live;
using OrleansHub.Bench.Reads;
using OrleansHub.Bench.Servers;

switch (args)
{
    // What the rows start beside themselves.
    case [BareHttp.Verb, .. var rest]:
        await BareHttp.Serve(rest);
        return 0;
    case [BareHub.Verb, .. var rest]:
        await BareHub.Serve(rest);
        return 0;
    case [EngineTrial.Verb, var directory]:
        await EngineTrial.Run(directory);
        return 0;
    default:
        return await Suite.Run(
            [
                IngestRow.One, IngestRow.Batched, new EngineCallRow(), new DurableAcksRow(), new NearbyRow(),
                new PushRow(), new StuckRow(), new EventToScreenRow(), new MemoryRow(), new StartRow(),
            ],
            args);
}

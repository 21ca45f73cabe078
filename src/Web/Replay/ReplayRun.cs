using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Ingest;

namespace OrleansHub.Web.Replay;

/// <summary>One replay from an empty store to the last service day.</summary>
internal static class ReplayRun
{
    public static async Task<int> RunAsync(ReplayPlan plan, Dictionary<string, string?> settings, TextWriter output, CancellationToken stop)
    {
        var clock = new FileClock(plan.Recording.Posts[0].At);
        using var place = Place(settings);
        // Nobody but this run posts here, as fast as the disk allows.
        settings["Ingest:ReadingsPerSecond"] = "0";
        settings["Hub:Demo"] = "false";
        await using var hub = Program.Build(new() { Settings = settings, Clock = clock });
        await TakeCity(hub, plan.Recording);
        await hub.StartAsync(stop);

        var tally = await Play(hub, plan, clock, stop);
        var sensors = await EndLastDay(hub, plan.Recording, clock);
        ReplayReport.Write(output, hub.Services, plan.Recording, tally, sensors);

        if (!plan.Exit) await hub.WaitForShutdownAsync(stop);
        await hub.StopAsync(CancellationToken.None);
        return tally.Rejected == 0 ? 0 : 1;
    }

    static async Task<ReplayTally> Play(WebApplication hub, ReplayPlan plan, FileClock clock, CancellationToken stop)
    {
        await using var client = await ReadingsClient.OpenAsync(hub.Services, plan.Recording.City.Code, "replay");
        return await new ReplayPlayer(client, clock).PlayAsync(plan, stop);
    }

    static async Task TakeCity(WebApplication hub, Recording recording)
    {
        var known = hub.Services.GetRequiredService<IStationRegistry>().City;
        if (known.Version > 0) throw new OperatorException($"The data directory holds {known.Name.Zh} already; a replay needs an empty one, or none.");
        await hub.Services.GetRequiredService<CityStore>().ImportAsync(recording.City);
    }

    // The clock goes past the end of the last service day, and each station looks at it: there the day is closed.
    static async Task<IReadOnlyList<SensorHealth>> EndLastDay(WebApplication hub, Recording recording, FileClock clock)
    {
        var sensors = new List<SensorHealth>();
        var days = recording.City.Clock;
        clock.AdvanceTo(days.EndOf(days.DayOf(recording.Posts[^1].At)) + TimeSpan.FromMinutes(1));
        var grains = hub.Services.GetRequiredService<IGrainFactory>();
        foreach (var station in recording.City.Stations.Values)
        {
            var grain = grains.GetGrain<IStationGrain>(station.Id);
            await grain.Wake();
            sensors.AddRange(Occupancy.At(station, days, (await grain.Line()).Counts, clock.GetUtcNow()).Sensors);
        }
        return sensors;
    }

    static TemporaryPlace? Place(Dictionary<string, string?> settings)
    {
        if (settings.ContainsKey("Hub:Data")) return null;
        var place = new TemporaryPlace();
        settings["Hub:Data"] = place.Path;
        return place;
    }

    sealed class TemporaryPlace : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("orleanshub-replay-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

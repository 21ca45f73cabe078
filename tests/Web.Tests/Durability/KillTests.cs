using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace OrleansHub.Web.Tests.Durability;

/// <summary>
/// Several writers post without a pause, the server is killed at a random moment and started again, twenty times. Each writer has a station
/// of its own, sends again what was not acknowledged, and knows how many people the station must have: what was acknowledged, and at most
/// the one reading on its way.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    const int Rounds = 20;
    const int Writers = 6;
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Whenever_the_server_is_killed_no_acknowledged_reading_is_lost_or_counted_twice()
    {
        using var data = new TemporaryDirectory();
        var random = new Random(1);
        await File.WriteAllTextAsync(data.File("city.json"), City());
        var hub = await HubProcess.ServeAsync("--data", data.File("hub"), "--city", data.File("city.json"));
        var key = (await HubProcess.RunAsync("key", "add", "--scope", "99", "--data", data.File("hub"))).Output.Trim();
        var writers = Enumerable.Range(0, Writers).Select(number => new Writer(number, key)).ToArray();
        foreach (var writer in writers) await Poll.UntilAsync("the server knows the new key", () => writer.TrySendAsync(hub.Address), sent => sent);
        var ready = new List<TimeSpan>();

        for (var round = 0; round < Rounds; round++)
        {
            var address = hub.Address;
            var load = writers.Select(writer => Task.Run(() => writer.SendUntilRefusedAsync(address))).ToArray();
            using (var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(50, 500)))) await moment.WaitForNextTickAsync();
            await hub.KillAsync();
            await Task.WhenAll(load);
            await hub.DisposeAsync();

            hub = await HubProcess.ServeAsync("--data", data.File("hub"));
            ready.Add(hub.ReadyAfter);
            // Other tests run beside this one, so the clock on the wall says more of them than of the start.
            (hub.ReadyAfter < Longest || hub.WorkUntilReady < Longest).ShouldBeTrue($"round {round}: ready after {hub.ReadyAfter}, of which {hub.WorkUntilReady} of work");
            foreach (var writer in writers) await writer.CheckAsync(hub.Address, $"round {round}");
        }

        foreach (var writer in writers) (await writer.TrySendAsync(hub.Address)).ShouldBeTrue();
        foreach (var writer in writers)
        {
            // The screen follows the acknowledgement by up to a tenth of a second.
            await Poll.UntilAsync($"{writer.Acknowledged} people", () => writer.PeopleAsync(hub.Address), people => people >= writer.Acknowledged);
            (await writer.PeopleAsync(hub.Address)).ShouldBe(writer.Acknowledged);
            writer.Dispose();
        }
        await hub.DisposeAsync();
        ready.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Rounds} rounds, {writers.Sum(writer => writer.Acknowledged)} readings acknowledged; ready after {ready[Rounds / 2].TotalSeconds:0.00} s (median), {ready[^1].TotalSeconds:0.00} s (longest)"));
    }

    static string City() => JsonSerializer.Serialize(new
    {
        city = new { code = "99", name = new { zh = "试验市" }, timeZone = MiddayZone() },
        areas = Array.Empty<object>(),
        stations = Enumerable.Range(0, Writers).Select(number => new
        {
            id = $"s-{number}",
            kind = "rest",
            area = "99",
            name = new { zh = "站" },
            lat = 30,
            lon = 117,
            sensors = new[] { new { id = "a", type = "line", maxPerMinute = 10_000_000 } },
        }),
    });

    // The service day must not end at 04:00 while this runs, so the city lies where it is about noon.
    static string MiddayZone()
    {
        var ahead = 12 - TimeProvider.System.GetUtcNow().Hour;
        // The signs of these zones are the other way round.
        return ahead == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-ahead:+0;-0}");
    }
}

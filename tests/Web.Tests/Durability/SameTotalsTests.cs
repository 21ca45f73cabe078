using System.Text.Json;

namespace OrleansHub.Web.Tests.Durability;

public sealed class SameTotalsTests : IAsyncLifetime
{
    const int Steps = 400;
    const int BatchSize = 20;
    readonly Random random = new(7);
    HubHost hub = null!;

    public async Task InitializeAsync() => hub = await HubHost.StartAsync(TestCity.Of(8));

    public async Task DisposeAsync() => await hub.DisposeAsync();

    public static TheoryData<int, string> Mistreatments => new()
    {
        { 0, "in order" }, { 1, "each sent twice" }, { 2, "shuffled" }, { 3, "30 % lost, sent later" }, { 4, "twice, shuffled, 30 % late" },
    };

    [Theory]
    [MemberData(nameof(Mistreatments))]
    public async Task However_the_readings_come_the_totals_are_the_same(int station, string how)
    {
        var registers = Registers(station).ToArray();
        var intervals = Intervals(station).ToArray();
        // The first total is the base from which a register counts, so it comes first.
        await hub.Device.Post(registers[0]);

        foreach (var batch in Mistreat([.. Enumerable.Zip(registers[1..], intervals).SelectMany(both => new[] { both.First, both.Second })], how))
        {
            await hub.Device.Post($"[{string.Join(',', batch)}]");
        }

        var occupancy = await hub.OccupancyOf($"s-{station}");
        occupancy.VisitsToday.ShouldBe(2 * Steps + Steps, how);
        (await hub.RawIn($"s-{station}", "hall")).ShouldBe(2 * Steps - Steps + Steps, how);
        occupancy.Sensors.ShouldAllBe(sensor => sensor.Resets == 0 && sensor.Quarantined == 0);
    }

    IEnumerable<string[]> Mistreat(string[] readings, string how)
    {
        if (how.Contains("twice", StringComparison.Ordinal)) readings = [.. readings, .. readings];
        if (how.Contains("shuffled", StringComparison.Ordinal)) random.Shuffle(readings);
        string[] lost = [];
        foreach (var batch in readings.Chunk(BatchSize))
        {
            // What was lost of a batch is sent after the next one.
            var late = batch.Where(_ => how.Contains("30 %", StringComparison.Ordinal) && random.NextDouble() < 0.3).ToHashSet();
            yield return [.. batch.Where(reading => !late.Contains(reading)), .. lost];
            lost = [.. late];
        }
        yield return lost;
    }

    // Two in and one out a step, a step every two seconds up to now.
    static IEnumerable<string> Registers(int station) => Enumerable.Range(0, Steps + 1).Select(n =>
        JsonSerializer.Serialize(new { sensor = $"s-{station}/a", at = At(n), @in = 1000 + 2 * n, @out = 500 + n, boot = "x", seq = n }));

    static IEnumerable<string> Intervals(int station) => Enumerable.Range(1, Steps).Select(n =>
        JsonSerializer.Serialize(new { sensor = $"s-{station}/b", at = At(n), id = $"i{n}", deltaIn = 1, deltaOut = 0 }));

    static DateTimeOffset At(int step) => HubHost.Start - TimeSpan.FromSeconds(2 * (Steps - step));
}

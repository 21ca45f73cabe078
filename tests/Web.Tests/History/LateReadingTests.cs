using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;

namespace OrleansHub.Web.Tests.History;

public sealed class LateReadingTests : IAsyncLifetime
{
    static readonly DateTimeOffset Begin = HubHost.Start.AddDays(-5);

    HubHost hub = null!;

    public async Task InitializeAsync()
    {
        hub = await HubHost.StartAsync();
        for (var day = 0; day <= 5; day++)
        {
            for (var hour = 0; hour < 3; hour++)
            {
                hub.Clock.Now = Begin.AddDays(day).AddHours(hour);
                foreach (var station in hub.City.Stations.Keys) await hub.Device.Post($$"""{"sensor":"{{station}}/night","id":"{{day}}-{{hour}}","deltaIn":{{day + 2}},"deltaOut":1}""");
            }
        }
        await SettleAsync();
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task A_reading_three_days_late_changes_exactly_its_bucket_and_its_day()
    {
        var at = hub.Clock.Now.AddDays(-3).AddMinutes(-50).ToOffset(TimeSpan.FromHours(8));
        var (quarters, hours, days, sensors) = (Quarters(), Hours(), Days(), SensorDays());

        var receipt = await hub.Device.Post($$"""{"sensor":"s-1/night","at":"{{at:O}}","id":"late","deltaIn":40,"deltaOut":30}""");
        await SettleAsync();

        receipt.GetProperty("late").GetInt32().ShouldBe(1);
        Changed(quarters, Quarters()).ShouldBe([($"s-1 {Bucket.StartOf(at):O}", 40, 30)]);
        Changed(hours, Hours()).ShouldBe([($"{at.AddTicks(-(at.Ticks % TimeSpan.TicksPerHour)):O}", 40, 30)]);
        Changed(days, Days()).ShouldBe([($"{hub.City.Clock.StartOf(hub.City.Clock.DayOf(at)).ToOffset(TimeSpan.FromHours(8)):O}", 40, 30)]);
        Changed(sensors, SensorDays()).ShouldBe([($"s-1/night {hub.City.Clock.DayOf(at):O}", 40, 30)]);
    }

    // What is open is closed by the clock, so that all there is lies in the store.
    async Task SettleAsync()
    {
        hub.Clock.Now += TimeSpan.FromHours(1);
        foreach (var station in hub.City.Stations.Keys) await hub.Grains.GetGrain<IStationGrain>(station).Wake();
    }

    IEnumerable<string> Stations => hub.City.Stations.Keys.Order(StringComparer.Ordinal);

    Dictionary<string, (long In, long Out)> Quarters() => Stations
        .SelectMany(station => Get<StationHistory>().Spans(station, Begin.AddDays(-1), hub.Clock.Now, Step.Quarter, hub.City.Clock).Select(span => (station, span)))
        .ToDictionary(row => $"{row.station} {row.span.Start.ToUniversalTime():O}", row => ((long)row.span.In, (long)row.span.Out));

    Dictionary<string, (long In, long Out)> Hours() => City(Step.Hour);

    Dictionary<string, (long In, long Out)> Days() => City(Step.Day);

    Dictionary<string, (long In, long Out)> City(Step step) => Get<CityHistory>()
        .Spans([[.. hub.City.Stations.Values]], Begin.AddDays(-1), hub.Clock.Now, step, hub.City.Clock, hub.Clock.Now)
        .Where(span => span.Total.In > 0)
        .ToDictionary(span => $"{span.Start:O}", span => (span.Total.In, span.Total.Out));

    Dictionary<string, (long In, long Out)> SensorDays() => Stations
        .SelectMany(station => Get<StationHistory>().Days(station, new(2026, 1, 1), new(2027, 1, 1)).Select(day => (station, day)))
        .ToDictionary(row => $"{row.station}/{row.day.Sensor} {row.day.Day:O}", row => ((long)row.day.In, (long)row.day.Out));

    T Get<T>() where T : notnull => hub.Services.GetRequiredService<T>();

    static (string, long, long)[] Changed(Dictionary<string, (long In, long Out)> before, Dictionary<string, (long In, long Out)> after)
    {
        before.Keys.ShouldBeSubsetOf(after.Keys);
        return [.. after.Where(row => !before.TryGetValue(row.Key, out var was) || was != row.Value)
            .Select(row => (row.Key, row.Value.In - before.GetValueOrDefault(row.Key).In, row.Value.Out - before.GetValueOrDefault(row.Key).Out))];
    }
}

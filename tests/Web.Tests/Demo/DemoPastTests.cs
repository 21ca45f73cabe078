using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.Demo;

namespace OrleansHub.Web.Tests.Demo;

public sealed class DemoPastTests
{
    static readonly DateTimeOffset First = HubHost.Start.AddDays(-21);

    [Fact]
    public async Task A_demo_has_three_weeks_behind_it_up_to_its_first_reading_and_not_twice()
    {
        await using var hub = await StartAsync();
        var history = hub.Services.GetRequiredService<StationHistory>();

        await WriteAsync(hub);
        var once = Days(hub, history);
        await WriteAsync(hub);

        once.Length.ShouldBe(21);
        once.ShouldAllBe(day => day.In > 0 && day.High > 0 && day.Mean > 0);
        once.Select(day => day.In).Distinct().Count().ShouldBeGreaterThan(10, "no day is like another");
        Days(hub, history).ShouldBe(once);
        history.Spans("s-0", HubHost.Start, HubHost.Start.AddDays(1), Step.Quarter, hub.City.Clock).ShouldBeEmpty();
        history.Days("s-0", hub.City.Clock.DayOf(First), hub.City.Clock.DayOf(HubHost.Start).AddDays(-1)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Writing_that_was_cut_off_goes_on_where_it_was()
    {
        await using var whole = await StartAsync();
        await using var cut = await StartAsync();
        await WriteAsync(whole);

        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(cut, stop.Token);
        await Poll.UntilAsync("a part is written", () => Task.FromResult(cut.Services.GetRequiredService<InventedHistory>().Written().Count), parts => parts > 0);
        await stop.CancelAsync();
        await writing;
        await WriteAsync(cut);

        Days(cut, cut.Services.GetRequiredService<StationHistory>()).ShouldBe(Days(whole, whole.Services.GetRequiredService<StationHistory>()));
    }

    // A demo whose traffic stays away, and with it the past that it would write itself.
    static Task<HubHost> StartAsync() => HubHost.StartAsync(
        TestCity.Of(2) with { Demo = true },
        customise: builder => builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DemoTraffic))));

    static Task WriteAsync(HubHost hub, CancellationToken stop = default) => new DemoPast(
        hub.Services.GetRequiredService<IStationRegistry>(), hub.Services.GetRequiredService<InventedHistory>(), hub.Clock, NullLogger.Instance)
        .WriteAsync(HubHost.Start, stop);

    static HistorySpan[] Days(HubHost hub, StationHistory history) =>
        [.. history.Spans("s-0", hub.City.Clock.StartOf(hub.City.Clock.DayOf(First)), hub.City.Clock.StartOf(hub.City.Clock.DayOf(HubHost.Start)), Step.Day, hub.City.Clock)];
}

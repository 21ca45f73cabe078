using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Tests.Storage;

namespace OrleansHub.Silo.Tests.History;

public sealed class HistoryTrimTests : IDisposable
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    static readonly DateTimeOffset Four = new(2026, 11, 20, 4, 0, 0, TimeSpan.FromHours(8));
    static readonly City City = Grains.Tests.TestCity.Of([.. Enumerable.Range(1, 60).Select(i => Grains.Tests.TestCity.Station($"cz-{i:0000}"))]);

    readonly TempStorage storage = new();

    ServiceClock Clock => storage.Get<StationRegistry>().City.Clock;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_day_that_is_given_up_keeps_its_sums_and_the_next_keeps_its_quarters()
    {
        await storage.Get<CityStore>().ImportAsync(City);
        for (var station = 1; station <= 60; station++) await StoreAsync(station, Four.AddHours(5), Four.AddHours(15), Four.AddDays(1).AddHours(7));
        var (before, stationBefore) = (Days(), StationDays());

        await TrimAsync(Four.AddDays(1) + Kept);

        storage.Scalar<long>("SELECT count(*) FROM history_day").ShouldBe(60);
        storage.Scalar<long>("SELECT count(*) FROM history_bucket").ShouldBe(60);
        storage.Scalar<long>("SELECT count(*) FROM history_hour").ShouldBe(60);
        Days().ShouldBe(before);
        StationDays().ShouldBe(stationBefore);
        before[0].In.ShouldBe(60 * 14);
    }

    [Fact]
    public async Task A_day_that_is_young_enough_is_left_alone_to_the_minute()
    {
        await storage.Get<CityStore>().ImportAsync(City);
        await StoreAsync(1, Four.AddHours(5));

        await TrimAsync(Four.AddDays(1) + Kept - TimeSpan.FromMinutes(1));

        storage.Scalar<long>("SELECT count(*) FROM history_day").ShouldBe(0);
        storage.Scalar<long>("SELECT count(*) FROM history_bucket").ShouldBe(1);
    }

    [Fact]
    public async Task A_place_that_is_in_no_city_any_more_keeps_its_sums_too()
    {
        await StoreAsync(1, Four.AddHours(5));

        await TrimAsync(Four.AddDays(400));

        storage.Scalar<string>("SELECT entries || ' ' || high || ' ' || known_seconds FROM history_day").ShouldBe("7 9 900");
    }

    [Fact]
    public async Task Days_go_when_they_are_too_old_even_for_sums()
    {
        await storage.Get<CityStore>().ImportAsync(City);
        await StoreAsync(1, Four.AddHours(5));
        await StoreAsync(2, Four.AddDays(100).AddHours(5));

        await TrimAsync(Four.AddDays(150), keepDays: TimeSpan.FromDays(100));

        storage.Scalar<long>("SELECT count(*) FROM history_day").ShouldBe(1);
        storage.Scalar<long>("SELECT count(*) FROM history_sensor_day").ShouldBe(1);
    }

    [Theory]
    [InlineData(8, 3660, "History:KeepQuarters")]
    [InlineData(400, 100, "History:KeepDays")]
    [InlineData(9, 9, null)]
    public void A_setting_that_would_lose_what_is_still_needed_is_refused(int quarters, int days, string? wrong)
    {
        var result = new HistoryOptionsCheck().Validate(null, new() { KeepQuarters = TimeSpan.FromDays(quarters), KeepDays = TimeSpan.FromDays(days) });

        (result.FailureMessage?.Split(' ')[0]).ShouldBe(wrong);
    }

    Rollup[] Days() =>
        [.. storage.Get<CityHistory>().Spans([[.. City.Stations.Values]], Four, Four.AddDays(2), Step.Day, Clock, Four.AddDays(9)).Select(span => span.Total)];

    HistorySpan[] StationDays() => [.. storage.Get<StationHistory>().Spans("cz-0007", Four, Four.AddDays(2), Step.Day, Clock)];

    Task TrimAsync(DateTimeOffset now, TimeSpan? keepDays = null)
    {
        var options = Options.Create(new HistoryOptions { KeepQuarters = Kept, KeepDays = keepDays ?? TimeSpan.FromDays(3660) });
        return ActivatorUtilities.CreateInstance<HistoryKeeper>(storage.Get<IServiceProvider>(), options, new StoppedClock(now)).TrimAsync(CancellationToken.None).Within("the trim");
    }

    Task StoreAsync(int station, params DateTimeOffset[] quarters) => storage.WriteAsync(
        new GrainState<Counts>(new Counts
        {
            History = new(
                [.. quarters.Select(at => new Bucket("main", at.ToUniversalTime(), 7, 6, 1, 9, 4500, 900) { Extended = 2 })],
                [new SensorDay("door", "main", Clock.DayOf(quarters[0]), 7, 6, 1, 9)]),
        }),
        station);

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Tests.Storage;

namespace OrleansHub.Silo.Tests.History;

public sealed class StationHistoryTests : IDisposable
{
    static readonly ServiceClock Shanghai = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    static readonly ServiceClock Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
    static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(8));

    readonly TempStorage storage = new();

    StationHistory History => storage.Get<StationHistory>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_hour_sums_its_quarters_and_takes_their_extremes_and_weighted_mean()
    {
        await StoreAsync(
            Row(Noon, 5, 1, low: 2, high: 6, people: 4, known: 900),
            Row(Noon.AddMinutes(15), 1, 4, low: 1, high: 3, people: 2, known: 300),
            Row(Noon.AddMinutes(60), 7, 0, low: 0, high: 9, people: 1, known: 900));

        var hours = History.Spans("cz-0001", Noon, Noon.AddHours(2), Step.Hour, Shanghai);

        hours.ShouldBe(
        [
            new(null, Noon, 6, 5, 1, 6, (4 * 900 + 2 * 300) / 1200d, TimeSpan.FromSeconds(1200)),
            new(null, Noon.AddHours(1), 7, 0, 0, 9, 1, TimeSpan.FromSeconds(900)),
        ]);
        hours[0].Start.Offset.ShouldBe(TimeSpan.FromHours(8));
    }

    [Fact]
    public async Task A_station_is_the_sum_of_its_zones_and_each_zone_can_be_asked_for()
    {
        await StoreAsync(
            Row(Noon, 5, 1, low: 2, high: 6, people: 4, known: 900, zone: "hall"),
            Row(Noon, 2, 2, low: 1, high: 2, people: 1.5, known: 450, zone: "rest"),
            Row(Noon.AddMinutes(15), 1, 0, low: null, high: null, people: 0, known: 0, zone: "rest"));

        var whole = History.Spans("cz-0001", Noon, Noon.AddHours(1), Step.Quarter, Shanghai);
        var zones = History.SpansOfZones("cz-0001", Noon, Noon.AddHours(1), Step.Hour, Shanghai);

        whole.ShouldBe([new(null, Noon, 7, 3, 3, 8, 5.5, TimeSpan.FromMinutes(15)), new(null, Noon.AddMinutes(15), 1, 0, null, null, null, TimeSpan.Zero)]);
        zones.ShouldBe([new("hall", Noon, 5, 1, 2, 6, 4, TimeSpan.FromMinutes(15)), new("rest", Noon, 3, 2, 1, 2, 1.5, TimeSpan.FromSeconds(450))]);
    }

    [Fact]
    public async Task A_day_is_the_service_day_from_four_to_four()
    {
        var four = new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.FromHours(8));
        await StoreAsync(Row(four.AddMinutes(-15), 1, 0), Row(four, 10, 0), Row(four.AddHours(24).AddMinutes(-15), 100, 0), Row(four.AddHours(24), 1000, 0));

        var days = History.Spans("cz-0001", four.AddDays(-1), four.AddDays(2), Step.Day, Shanghai);

        days.Select(day => (day.Start, day.In)).ShouldBe([(four.AddDays(-1), 1), (four, 110), (four.AddDays(1), 1000)]);
    }

    [Fact]
    public async Task The_hour_that_comes_twice_is_two_hours_and_its_day_has_twenty_five()
    {
        var three = new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero);
        await StoreAsync([.. Enumerable.Range(-12, 120).Select(i => Row(three.AddMinutes(15 * i), 1, 0))]);

        var hours = History.Spans("cz-0001", three, three.AddHours(2), Step.Hour, Berlin);
        var days = History.Spans("cz-0001", three.AddDays(-1), three.AddDays(2), Step.Day, Berlin);

        hours.Select(hour => (hour.Start.Hour, hour.Start.Offset.Hours, hour.In)).ShouldBe([(2, 2, 4), (2, 1, 4)]);
        days.Sum(day => day.In).ShouldBe(120);
    }

    [Fact]
    public async Task Rows_not_yet_stored_are_added_to_those_that_are()
    {
        await StoreAsync(Row(Noon, 5, 1, low: 2, high: 6, people: 4, known: 300));
        var pending = new HistoryRows([Row(Noon, 1, 1, low: 6, high: 8, people: 7, known: 600), Row(Noon.AddMinutes(15), 1, 0), Row(Noon.AddHours(9), 1, 0)], []);

        var quarters = History.Spans("cz-0001", Noon, Noon.AddHours(1), Step.Quarter, Shanghai, pending);

        quarters.Length.ShouldBe(2);
        quarters[0].ShouldBe(new(null, Noon, 6, 2, 2, 8, 6, TimeSpan.FromMinutes(15)));
    }

    [Theory]
    [InlineData(Step.Quarter)]
    [InlineData(Step.Hour)]
    [InlineData(Step.Day)]
    public async Task Sums_over_any_span_are_the_sums_of_its_quarters(Step step)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 700).Select(i => Row(Noon.AddMinutes(15 * random.Next(900)), random.Next(50), random.Next(50), zone: $"z{i % 3}")).ToArray();
        await StoreAsync(rows);

        for (var i = 0; i < 20; i++)
        {
            var from = Noon.AddMinutes(random.Next(9000));
            var to = from.AddMinutes(random.Next(9000));
            var inside = rows.Where(row => row.Start >= from && row.Start < to).ToArray();
            var spans = History.Spans("cz-0001", from, to, step, Shanghai);
            var zones = History.SpansOfZones("cz-0001", from, to, step, Shanghai);
            (spans.Sum(span => span.In), spans.Sum(span => span.Out)).ShouldBe((inside.Sum(row => row.In), inside.Sum(row => row.Out)));
            (zones.Sum(span => span.In), zones.Sum(span => span.Out)).ShouldBe((inside.Sum(row => row.In), inside.Sum(row => row.Out)));
        }
    }

    [Fact]
    public async Task Days_of_sensors_come_in_order_with_what_is_pending()
    {
        var day = new DateOnly(2026, 11, 21);
        await StoreAsync(new HistoryRows([], [new("b", "hall", day, 5, 4, 1, 3), new("a", "hall", day, 1, 1, null, 1), new("a", "hall", day.AddDays(-1), 9, 9, 0, 2)]));

        var days = History.Days("cz-0001", day, day, new([], [new("b", "hall", day, 1, 1, null, 7), new("b", "hall", day.AddDays(1), 8, 8, null, 7)]));

        days.ShouldBe([new("a", "hall", day, 1, 1, null, 1), new("b", "hall", day, 6, 5, 1, 7)]);
    }

    [Fact]
    public void A_station_without_history_has_none() =>
        History.Spans("nobody", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Step.Day, Shanghai).ShouldBeEmpty();

    [Theory]
    [InlineData("15m", Step.Quarter)]
    [InlineData("1h", Step.Hour)]
    [InlineData("1d", Step.Day)]
    [InlineData("2d", null)]
    [InlineData(null, null)]
    public void Steps_have_the_names_of_the_wire(string? name, Step? step) => StepName.Parse(name).ShouldBe(step);

    static Bucket Row(DateTimeOffset start, int entries, int exits, int? low = 0, int? high = 0, double people = 0, double known = 900, string zone = "hall") =>
        new(zone, start.ToUniversalTime(), entries, exits, low, high, people * known, known);

    Task StoreAsync(params Bucket[] rows) => StoreAsync(new HistoryRows([.. rows], []));

    Task StoreAsync(HistoryRows rows) => storage.WriteAsync(new GrainState<Counts>(new Counts { History = rows }));
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Tests.Storage;

namespace OrleansHub.Silo.Tests.History;

public sealed class CityHistoryTests : IDisposable
{
    static readonly ServiceClock Shanghai = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    static readonly DateTimeOffset Four = new(2026, 11, 20, 4, 0, 0, TimeSpan.FromHours(8));
    static readonly DateTimeOffset Noon = Four.AddHours(8);
    static readonly DateTimeOffset Later = Four.AddDays(30);

    readonly TempStorage storage = new();

    CityHistory History => storage.Get<CityHistory>();

    public void Dispose() => storage.Dispose();

    [Theory]
    [InlineData(Step.Quarter, "Asia/Shanghai")]
    [InlineData(Step.Hour, "Asia/Shanghai")]
    [InlineData(Step.Day, "Asia/Shanghai")]
    [InlineData(Step.Hour, "Asia/Kolkata")]
    [InlineData(Step.Day, "Asia/Kolkata")]
    [InlineData(Step.Day, "Europe/Berlin")]
    public async Task Sums_over_any_span_are_the_sums_of_its_quarters(Step step, string zone)
    {
        var clock = new ServiceClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var random = new Random(7);
        var stations = Enumerable.Range(1, 9).Select(i => Station($"cz-{i:0000}")).ToArray();
        var rows = new List<(int Station, Bucket Row)>();
        for (var i = 0; i < 600; i++) rows.Add((random.Next(1, 10), Row(Noon.AddMinutes(15 * random.Next(-400, 400)), random.Next(50), random.Next(50))));
        foreach (var station in rows.GroupBy(row => row.Station)) await StoreAsync(station.Key, [.. station.Select(row => row.Row)]);

        foreach (var asked in new[] { stations, stations[..1], stations[3..6] })
        {
            var spans = History.Spans([.. asked.Select(one => new[] { one })], Four.AddDays(-2), Four.AddDays(2), step, clock, Later).ToArray();

            foreach (var span in spans)
            {
                for (var group = 0; group < asked.Length; group++)
                {
                    var inside = rows.Where(row => $"cz-{row.Station:0000}" == asked[group].Id && row.Row.Start >= span.Start && row.Row.Start < span.End).ToArray();
                    (span.Groups[group].In, span.Groups[group].Out).ShouldBe((inside.Sum(row => row.Row.In), inside.Sum(row => row.Row.Out)));
                }
                span.Total.In.ShouldBe(span.Groups.Sum(group => group.In));
            }
            spans.Zip(spans.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
        }
    }

    [Fact]
    public async Task Means_and_shares_are_of_the_time_a_zone_was_open()
    {
        var station = Station("cz-0001") with { Hours = "Mo-Su 12:00-14:00" };
        await StoreAsync(1, [.. Quarters(Four, 32, people: 0), .. Quarters(Noon, 4, people: 10), .. Quarters(Noon.AddHours(1), 2, people: 20)]);

        var day = History.Spans([[station]], Four, Four.AddDays(1), Step.Day, Shanghai, Later).Single().Total;

        day.Mean!.Value.ShouldBe((4 * 10 + 2 * 20) / 6d, 0.001);
        day.Load!.Value.ShouldBe((4 * 10 + 2 * 20) / 6d / 40, 0.001);
        day.KnownShare!.Value.ShouldBe(0.75, 0.001);
        day.Peak.ShouldBe(20);
        (day.Known, day.Stations).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_station_known_for_less_than_half_of_its_hours_is_in_no_sum_of_people_but_its_visits_are()
    {
        await StoreAsync(1, [.. Quarters(Noon, 4, people: 10, entries: 3)]);
        await StoreAsync(2, [.. Quarters(Noon, 1, people: 30, entries: 5)]);

        var hour = History.Hours([Station("cz-0001"), Station("cz-0002"), Station("cz-0003")], Noon, Noon.AddHours(1), Shanghai, Later).Single();

        hour.Start.ShouldBe(Noon);
        (hour.Rollup.In, hour.Rollup.Mean, hour.Rollup.Known, hour.Rollup.Stations).ShouldBe((17, 10, 1, 3));
        hour.Rollup.Peak.ShouldBe(10);
    }

    [Fact]
    public async Task Time_that_has_not_come_yet_is_not_owed_and_a_running_hour_counts_what_is_pending()
    {
        await StoreAsync(1, [.. Quarters(Noon, 1, people: 10, entries: 2)]);
        var pending = new Dictionary<string, HistoryRows> { ["cz-0001"] = new([Row(Noon.AddMinutes(15), 1, 0, people: 40, known: 300)], []) };

        var hours = History.Hours([Station("cz-0001")], Noon, Noon.AddHours(2), Shanghai, Noon.AddMinutes(20), pending);

        hours.Length.ShouldBe(2);
        hours[0].Rollup.In.ShouldBe(3);
        hours[0].Rollup.Mean!.Value.ShouldBe((10 * 900 + 40 * 300) / 1200d, 0.001);
        hours[0].Rollup.KnownShare.ShouldBe(1);
        hours[1].Rollup.ShouldBe(default);
    }

    [Fact]
    public async Task What_a_private_zone_counted_is_told_of_nowhere()
    {
        var station = Station("cz-0001") with { Zones = [new() { Id = "hall", Capacity = 40 }, new() { Id = "nursing", Private = true }] };
        await StoreAsync(1, Row(Noon, 5, 1), Row(Noon, 70, 70, zone: "nursing"), Row(Noon, 2, 0, zone: "pulled-down"));

        History.Hours([station], Noon, Noon.AddHours(1), Shanghai, Later).Single().Rollup.In.ShouldBe(7);
    }

    [Fact]
    public async Task Visits_inside_extended_hours_add_up()
    {
        await StoreAsync(1, Row(Noon, 5, 0) with { Extended = 5 }, Row(Noon.AddMinutes(15), 7, 0), Row(Noon, 1, 0) with { Extended = 1 });

        History.Hours([Station("cz-0001")], Noon, Noon.AddHours(1), Shanghai, Later).Single().Rollup.Extended.ShouldBe(6);
        History.Spans([[Station("cz-0001")]], Noon, Noon.AddHours(1), Step.Quarter, Shanghai, Later).Select(span => span.Total.Extended).ShouldBe([6, 0, 0, 0]);
    }

    [Fact]
    public void Stations_without_history_are_unknown_in_every_span()
    {
        var days = History.Spans([[Station("nobody")]], Four, Four.AddDays(3), Step.Day, Shanghai, Later).ToArray();

        days.Length.ShouldBe(3);
        days.ShouldAllBe(day => day.Total.Mean == null && day.Total.Known == 0 && day.Total.Stations == 1 && day.Total.KnownShare == 0);
    }

    static StationProfile Station(string id) => new()
    {
        Id = id,
        Kind = StationKind.Community,
        Area = "3417",
        Name = new(id),
        Lat = 30,
        Lon = 117,
        Zones = [new() { Id = "hall", Capacity = 40 }],
        Sensors = [new() { Id = "door", Zone = "hall" }],
    };

    static IEnumerable<Bucket> Quarters(DateTimeOffset from, int many, double people, int entries = 0) =>
        Enumerable.Range(0, many).Select(i => Row(from.AddMinutes(15 * i), entries, 0, people: people) with { High = (int)people });

    static Bucket Row(DateTimeOffset start, int entries, int exits, double people = 0, double known = 900, string zone = "hall") =>
        new(zone, start.ToUniversalTime(), entries, exits, 0, 0, people * known, known);

    Task StoreAsync(int station, params Bucket[] rows) => storage.WriteAsync(new GrainState<Counts>(new Counts { History = new([.. rows], []) }), station);
}

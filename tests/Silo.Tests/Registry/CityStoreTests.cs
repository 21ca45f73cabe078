using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Tests.Storage;

namespace OrleansHub.Silo.Tests.Registry;

public sealed class CityStoreTests : IDisposable
{
    readonly TempStorage storage = new();

    CityStore Store => storage.Get<CityStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public void An_empty_store_has_no_city() => storage.Get<IStationRegistry>().City.ShouldBeSameAs(City.None);

    [Fact]
    public async Task An_imported_city_is_there_after_a_restart_as_it_was_read()
    {
        var city = CityText.Read(CityText.Good) with { Demo = true };
        await Store.ImportAsync(city);
        storage.Reopen();

        var stored = storage.Get<IStationRegistry>().City;

        (stored.Code, stored.Name, stored.TimeZone.Id, stored.Demo, stored.Version).ShouldBe((city.Code, city.Name, city.TimeZone.Id, true, 1));
        stored.Areas.Values.OrderBy(area => area.Code).ShouldBe(city.Areas.Values.OrderBy(area => area.Code));
        foreach (var (id, station) in city.Stations) CityJson.Write(stored.Stations[id]).ShouldBe(CityJson.Write(station));
        stored.Stations["cz-0001"].Sensors[0].ShouldBe(city.Stations["cz-0001"].Sensors[0]);
    }

    [Fact]
    public async Task A_station_that_was_given_up_and_an_imported_year_are_there_after_a_restart()
    {
        await Store.ImportAsync(CityText.Read(CityText.With("stations/0/retired", "true")));
        await storage.Get<CalendarStore>().ImportAsync(new(2027, [new(new(2027, 3, 3), "试验节", true)]));
        storage.Reopen();

        var stored = storage.Get<IStationRegistry>().City;

        stored.Retired.Keys.ShouldBe(["cz-0001"]);
        stored.Stations.Keys.ShouldBe(["cz-0002"]);
        stored.Version.ShouldBe(2);
        stored.Calendar.Covers(2027).ShouldBeTrue();
        stored.Calendar.Covers(2026).ShouldBeTrue();
        stored.Calendar.PublicHoliday(new(2027, 3, 3))!.Zh.ShouldBe("试验节");
    }

    [Fact]
    public async Task An_import_says_what_it_changed()
    {
        var (_, first) = await Store.ImportAsync(CityText.Read(CityText.Good));
        var moved = CityText.Read(CityText.With("stations/0/lat", "30.7"));
        var (city, second) = await Store.ImportAsync(moved with { Stations = moved.Stations.Remove("cz-0002").Add("cz-0003", moved.Stations["cz-0002"] with { Id = "cz-0003" }) });
        var (_, third) = await Store.ImportAsync(city);

        (first.Added.Length, first.Unchanged, first.Areas).ShouldBe((2, 0, true));
        (second.Added.Single(), second.Changed.Single(), second.Removed.Single(), second.Unchanged, second.Areas).ShouldBe(("cz-0003", "cz-0001", "cz-0002", 0, false));
        (third.Added.Length, third.Changed.Length, third.Removed.Length, third.Unchanged).ShouldBe((0, 0, 0, 2));
        city.Version.ShouldBe(2);
    }

    [Fact]
    public async Task The_registry_has_an_import_of_its_own_process_at_once()
    {
        var registry = storage.Get<StationRegistry>();
        City? told = null;
        registry.Changed += city => told = city;

        await Store.ImportAsync(CityText.Read(CityText.Good));

        registry.City.Stations.Count.ShouldBe(2);
        told.ShouldBeSameAs(registry.City);
    }

    [Fact]
    public async Task The_registry_notices_an_import_by_another_process()
    {
        var registry = storage.Get<StationRegistry>();
        var changed = new TaskCompletionSource<City>(TaskCreationOptions.RunContinuationsAsynchronously);
        registry.Changed += city => changed.TrySetResult(city);
        await storage.Get<RevisionWatch>().StartAsync(CancellationToken.None);
        using var other = storage.Beside();

        await other.Get<CityStore>().ImportAsync(CityText.Read(CityText.Good));

        (await changed.Task.Within("the registry to notice the import")).Version.ShouldBe(1);
        await storage.Get<RevisionWatch>().StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_history_of_a_station_that_is_gone_stays()
    {
        var city = CityText.Read(CityText.Good);
        await Store.ImportAsync(city);
        await storage.WriteAsync(new GrainState<Counts>(new Counts { History = Counts.Quarter(3) }));

        await Store.ImportAsync(city with { Stations = city.Stations.Remove("cz-0001") });

        storage.Get<IStationRegistry>().City.Stations.ShouldNotContainKey("cz-0001");
        storage.Scalar<long>("SELECT count(*) FROM history_bucket").ShouldBe(1);
    }

    [Fact]
    public async Task An_import_that_the_disk_refuses_changes_nothing()
    {
        using var small = new TempStorage(options => options.MaxPages = 80);
        var city = CityText.Read(CityText.Good);
        await small.Get<CityStore>().ImportAsync(city);
        var large = city with { Stations = city.Stations.SetItem("cz-0001", city.Stations["cz-0001"] with { Address = new('x', 500_000) }) };

        await Should.ThrowAsync<StorageUnavailableException>(small.Get<CityStore>().ImportAsync(large));

        small.Get<CityStore>().Load().Stations["cz-0001"].Address.ShouldBe("路1号");
        small.Get<IStationRegistry>().City.Version.ShouldBe(1);
    }
}

using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Registry.Changes;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Tests.Storage;

namespace OrleansHub.Silo.Tests.Registry;

public sealed class CityDifferenceTests
{
    static readonly City Good = CityText.Read(CityText.Good) with { Version = 1 };

    [Theory]
    [InlineData("stations/0/hours", "\"Mo-Fr 09:00-17:00\"", StationFate.Changed, "hours")]
    [InlineData("stations/0/name/zh", "\"新站\"", StationFate.Changed, "name.zh")]
    [InlineData("stations/0/zones/0/capacity", "45", StationFate.Changed, "zones[hall].capacity")]
    [InlineData("stations/0/zones/2", """{"id":"reading"}""", StationFate.Changed, "zones[reading]")]
    [InlineData("stations/0/services/0/hours", "\"Mo 09:00-10:00\"", StationFate.Changed, "services[s1].hours")]
    [InlineData("stations/0/tags", "[]", StationFate.Changed, "tags")]
    [InlineData("stations/0/lat", "30.66", StationFate.Moved, "lat")]
    [InlineData("stations/0/address", "\"路2号\"", StationFate.Moved, "address")]
    [InlineData("stations/0/retired", "true", StationFate.Retired, "retired")]
    public void A_change_is_told_by_the_fields_that_differ(string path, string json, StationFate fate, string field)
    {
        var difference = CityDifference.Between(Good, CityText.Read(CityText.With(path, json)));

        var change = difference.Stations.ShouldHaveSingleItem();
        (change.Id, change.Fate).ShouldBe(("cz-0001", fate));
        change.Fields.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public void A_field_is_told_as_it_was_and_as_it_will_be()
    {
        var change = CityDifference.Between(Good, CityText.Read(CityText.With("stations/0/capacity", "70"))).Stations.Single();

        (change.Fields.Single().Before!.Value.GetInt32(), change.Fields.Single().After!.Value.GetInt32()).ShouldBe((60, 70));
    }

    [Fact]
    public void A_list_in_another_order_is_a_change_of_the_list()
    {
        var zones = Good.Stations["cz-0001"].Zones;
        var turned = Good with { Stations = Good.Stations.SetItem("cz-0001", Good.Stations["cz-0001"] with { Zones = [zones[1], zones[0]] }) };

        CityDifference.Between(Good, turned).Stations.Single().Fields.Single().Field.ShouldBe("zones");
    }

    [Fact]
    public void A_division_that_changes_is_told_too()
    {
        var renamed = CityText.Read(CityText.With("areas/1/name/zh", "\"新街道\""));

        var difference = CityDifference.Between(Good, renamed);

        difference.Stations.ShouldBeEmpty();
        difference.Divisions.ShouldHaveSingleItem().Field.ShouldBe("areas[341702010].name.zh");
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(10, 8, null)]
    [InlineData(10, 7, 3)]
    [InlineData(10, 0, 10)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, null)]
    public void A_file_that_takes_away_more_than_a_fifth_or_has_nothing_must_be_confirmed_by_the_number(int before, int after, int? number) =>
        CityDifference.Between(Of(before), Of(after)).MustConfirm.ShouldBe(number);

    [Theory]
    [InlineData("stations/0/retired", "true", "no station takes its place")]
    [InlineData("stations/0/hours", null, "loses its hours")]
    [InlineData("stations/0/sensors/0/id", "\"door-2\"", "door-1 will be refused")]
    public void What_is_perhaps_not_meant_is_said_in_both_languages(string path, string? json, string sentence)
    {
        var warning = CityDifference.Between(Good, CityText.Read(CityText.With(path, json))).Warnings.ShouldHaveSingleItem();

        warning.Station.ShouldBe("cz-0001");
        warning.Text.En!.ShouldContain(sentence);
        warning.Text.Zh.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_station_far_from_all_others_is_asked_about()
    {
        var known = Of(5);
        var next = known with { Stations = known.Stations.SetItem("s-3", known.Stations["s-3"] with { Lat = 3.065 }) };

        CityDifference.Between(known, next).Warnings.ShouldHaveSingleItem().Text.En!.ShouldContain("lat and lon exchanged");
    }

    [Fact]
    public void Nothing_new_is_nothing_to_look_at()
    {
        var difference = CityDifference.Between(Good, CityText.Read(CityText.Good));

        (difference.Stations.Length, difference.Divisions.Length, difference.Warnings.Length, difference.MustConfirm).ShouldBe((0, 0, 0, null));
    }

    [Fact]
    public async Task The_import_does_what_the_difference_said_and_only_over_the_city_it_was_made_with()
    {
        using var storage = new TempStorage();
        var store = storage.Get<CityStore>();
        await store.ImportAsync(CityText.Read(CityText.Good));
        var known = store.Load();
        var next = CityText.Read(CityText.With("stations/0/lat", "30.7"));
        var difference = CityDifference.Between(known, next);
        var told = new List<(int, int)>();

        var (_, changes) = await store.ImportAsync(next, new() { Over = known, Progress = (done, all) => told.Add((done, all)) });

        changes.Changed.ShouldBe(difference.Changes.Changed);
        changes.Unchanged.ShouldBe(difference.Changes.Unchanged);
        told.ShouldBe([(1, 1)]);
        await Should.ThrowAsync<CityMovedOnException>(store.ImportAsync(next, new() { Over = known }));
        store.Load().Version.ShouldBe(2);
    }

    static City Of(int stations) => stations == 0 ? Good.With([]) : Good.With([.. Enumerable.Range(0, stations).Select(i => Good.Stations["cz-0001"] with { Id = $"s-{i}" })]);
}

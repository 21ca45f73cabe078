using System.Net;
using System.Text.Json.Nodes;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Stations;

/// <summary>Each public read, by example and against its description.</summary>
public class WireContractTests : IAsyncLifetime
{
    CityHost host = null!;

    public async Task InitializeAsync()
    {
        host = await CityHost.Start(5);
        host.Tell(host.City.Door("cz-00000", 100, 40, host.Clock.Now), host.City.Kiosk("cz-00000", KioskStatus.InUse, host.Clock.Now));
        host.Clock.Now += TimeSpan.FromSeconds(60);
        host.Tell(host.City.Door("cz-00000", 112, 41, host.Clock.Now), host.City.Door("cz-00001", 3, 3, host.Clock.Now));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/city", "city")]
    [InlineData("/api/v1/stations?area=341702001", "stations")]
    [InlineData("/api/v1/stations/cz-00000", "station")]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4&limit=2", "nearby")]
    [InlineData("/api/v1/areas/341702", "area")]
    [InlineData("/api/v1/stations/cz-00000/history", "history")]
    public async Task A_read_is_as_its_golden_file_says(string path, string golden)
    {
        (await host.Json(path)).ShouldMatchGolden(golden);
    }

    [Fact]
    public async Task The_messages_of_the_hub_are_as_their_golden_files_say()
    {
        await using var client = await HubClient.Connect(host.Address);
        await host.Published();
        (await client.Watch(new { area = "341702001" })).ShouldMatchGolden("watch");

        host.Clock.Now += TimeSpan.FromSeconds(2);
        host.Tell(host.City.Door("cz-00000", 120, 42, host.Clock.Now), host.City.Kiosk("cz-00000", KioskStatus.OutOfOrder, host.Clock.Now));
        var changed = await client.Next("a change");
        host.City.City = host.City.City with { Version = 2 };
        host.Tell();
        var refresh = await client.Next("a refresh");

        (changed.Name, refresh.Name).ShouldBe(("changed", "refresh"));
        changed.Body.ShouldMatchGolden("changed");
        refresh.Body.ShouldMatchGolden("refresh");
    }

    [Fact]
    public async Task A_problem_is_as_its_golden_file_says()
    {
        var response = await host.Client.GetAsync("/api/v1/nearby?lat=91&lon=117");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ShouldMatchGolden("problem");
    }

    [Theory]
    [InlineData("/api/v1/city", "/api/v1/city", new string[0])]
    [InlineData("/api/v1/stations", "/api/v1/stations", new[] { "area", "bbox", "open", "amenity", "kind", "q" })]
    [InlineData("/api/v1/stations/cz-00000", "/api/v1/stations/{id}", new[] { "id" })]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4&speed=walk", "/api/v1/nearby", new[] { "lat", "lon", "limit", "open", "amenity", "radius", "speed" })]
    [InlineData("/api/v1/areas/3417", "/api/v1/areas/{code}", new[] { "code" })]
    [InlineData("/api/v1/stations/cz-00000/history", "/api/v1/stations/{id}/history", new[] { "id", "from", "to", "step", "format" })]
    public async Task The_description_names_every_field_and_parameter(string path, string described, string[] parameters)
    {
        var description = await host.Json("/openapi/v1.json");
        var operation = description["paths"]![described]!["get"]!;

        var schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        var problems = Differences(description, schema, await host.Json(path), "$").ToList();

        problems.ShouldBeEmpty();
        (operation["parameters"]?.AsArray().Select(parameter => (string)parameter!["name"]!) ?? []).ShouldBe(parameters);
        operation["responses"]!.AsObject().Select(response => response.Key).ShouldContain("400");
    }

    static IEnumerable<string> Differences(JsonNode description, JsonNode schema, JsonNode? value, string at)
    {
        var shape = Resolve(description, schema);
        if (value is JsonArray { Count: > 0 } array && shape["items"] is { } items) return Differences(description, items, array[0], at + "[0]");
        if (value is not JsonObject fields || shape["properties"] is not JsonObject described) return [];
        var names = fields.Select(field => field.Key).ToHashSet();
        return names.Except(described.Select(field => field.Key)).Select(name => $"{at}.{name} is not described")
            .Concat(described.Select(field => field.Key).Except(names).Select(name => $"{at}.{name} is not written"))
            .Concat(names.Where(described.ContainsKey).SelectMany(name => Differences(description, described[name]!, fields[name], $"{at}.{name}")));
    }

    static JsonNode Resolve(JsonNode description, JsonNode schema)
    {
        var one = schema["oneOf"]?.AsArray().FirstOrDefault(option => option!["$ref"] is not null) ?? schema;
        return (string?)one["$ref"] is { } reference ? description["components"]!["schemas"]![reference.Split('/')[^1]]! : one;
    }
}

using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Stations;

public class PublicReadsTests : IAsyncLifetime
{
    CityHost host = null!;

    public async Task InitializeAsync() => host = await CityHost.Start(30);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/stations", 30)]
    [InlineData("/api/v1/stations?area=3417", 30)]
    [InlineData("/api/v1/stations?area=341702001", 12)]
    [InlineData("/api/v1/stations?open=true", 20)]
    [InlineData("/api/v1/stations?open=false", 30)]
    [InlineData("/api/v1/stations?kind=rest", 15)]
    [InlineData("/api/v1/stations?amenity=water,toilet", 15)]
    [InlineData("/api/v1/stations?amenity=sauna", 0)]
    [InlineData("/api/v1/stations?q=Rest%20station%207", 1)]
    [InlineData("/api/v1/stations?q=%E6%9A%96%E6%96%B0", 30)]
    [InlineData("/api/v1/stations?bbox=117.3,30.60,117.5,30.605", 3)]
    [InlineData("/api/v1/stations?area=341721&open=true&kind=community", 4)]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4", 10)]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4&limit=3", 3)]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4&radius=500", 3)]
    [InlineData("/api/v1/nearby?lat=40&lon=117.4&radius=500", 0)]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4&open=true&amenity=toilet&limit=100", 10)]
    public async Task A_read_returns_the_stations_it_asks_for(string path, int stations)
    {
        (await host.Json(path))["stations"]!.AsArray().Count.ShouldBe(stations);
    }

    [Theory]
    [InlineData("/api/v1/stations?bbox=1,2,3", "bad-parameter", "bbox")]
    [InlineData("/api/v1/stations?bbox=2,1,1,2", "bad-parameter", "bbox")]
    [InlineData("/api/v1/stations?bbox=NaN,1,1,2", "bad-parameter", "bbox")]
    [InlineData("/api/v1/stations?open=yes", "bad-parameter", "open")]
    [InlineData("/api/v1/stations?kind=palace", "bad-parameter", "kind")]
    [InlineData("/api/v1/stations?area=99", "no-such-area", "/api/v1/areas")]
    [InlineData("/api/v1/stations/nobody", "no-such-station", "/api/v1/stations")]
    [InlineData("/api/v1/areas/99", "no-such-area", "/api/v1/areas")]
    [InlineData("/api/v1/nearby", "bad-parameter", "lat")]
    [InlineData("/api/v1/nearby?lat=91&lon=0", "bad-parameter", "lat")]
    [InlineData("/api/v1/nearby?lat=30", "bad-parameter", "lon")]
    [InlineData("/api/v1/nearby?lat=30&lon=Infinity", "bad-parameter", "lon")]
    [InlineData("/api/v1/nearby?lat=30&lon=117&limit=0", "bad-parameter", "limit")]
    [InlineData("/api/v1/nearby?lat=30&lon=117&limit=101", "bad-parameter", "limit")]
    [InlineData("/api/v1/nearby?lat=30&lon=117&limit=ten", "bad-parameter", "limit")]
    [InlineData("/api/v1/nearby?lat=30&lon=117&radius=-1", "bad-parameter", "radius")]
    [InlineData("/api/v1/nearby?lat=30&lon=117&open=1", "bad-parameter", "open")]
    public async Task A_parameter_that_cannot_be_used_is_answered_with_what_to_do(string path, string word, string mentions)
    {
        var response = await host.Client.GetAsync(path);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        response.StatusCode.ShouldBe(word == "bad-parameter" ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string)problem["type"]!).ShouldBe($"urn:orleanshub:{word}");
        ((string)problem["detail"]!).ShouldContain(mentions);
    }

    [Theory]
    [InlineData("/api/v1/city")]
    [InlineData("/api/v1/stations")]
    [InlineData("/api/v1/stations?kind=rest")]
    [InlineData("/api/v1/stations/cz-00000")]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4")]
    [InlineData("/api/v1/areas/341702")]
    public async Task Who_has_this_version_gets_304_until_something_changes(string path)
    {
        var first = await host.Client.GetAsync(path);
        var held = first.Headers.ETag!;

        var again = await Get(path, held.ToString());
        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now));
        var later = await Get(path, $"\"other\", {held}");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
        later.Headers.ETag.ShouldNotBe(held);
    }

    [Theory]
    [InlineData("/api/v1/stations", "br")]
    [InlineData("/api/v1/stations", "gzip")]
    [InlineData("/api/v1/stations?kind=rest", "br")]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4", "gzip")]
    [InlineData("/api/v1/stations/cz-00004", "br")]
    public async Task A_compressed_body_unpacks_to_the_plain_one(string path, string encoding)
    {
        var plain = await host.Client.GetByteArrayAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };

        var response = await host.Client.SendAsync(request);
        var packed = await response.Content.ReadAsStreamAsync();
        await using Stream unpacking = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        await unpacking.CopyToAsync(unpacked);

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        unpacked.ToArray().ShouldBe(plain);
    }

    [Theory]
    [InlineData("/api/v1/stations/cz-00004")]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.4&limit=100")]
    [InlineData("/api/v1/nearby?lat=40&lon=117.4&radius=500")]
    public async Task Who_asks_for_the_headers_alone_is_told_the_length_of_the_body(string path)
    {
        var body = await host.Client.GetByteArrayAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var response = await host.Client.SendAsync(request);

        response.Content.Headers.ContentLength.ShouldBe(body.Length);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/city")]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.5")]
    public async Task Another_origin_may_read(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Origin", "https://example.org" } } };

        var response = await host.Client.SendAsync(request);

        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("Access-Control-Expose-Headers").ShouldBe(["ETag"]);
    }

    [Theory]
    [InlineData("/api/v1/city")]
    [InlineData("/api/v1/nearby?lat=30.6&lon=117.5")]
    public async Task A_browser_of_another_origin_is_told_beforehand_that_it_may(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path)
        {
            Headers = { { "Origin", "https://example.org" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } },
        };

        var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["if-none-match"]);
        response.Headers.GetValues("Access-Control-Max-Age").ShouldBe(["86400"]);
    }

    [Fact]
    public async Task Head_tells_what_get_would_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/v1/stations");

        var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ETag.ShouldNotBeNull();
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nearby_is_nearest_first_with_whole_metres()
    {
        var stations = (await host.Json("/api/v1/nearby?lat=30.60&lon=117.4&limit=4"))["stations"]!.AsArray();

        stations.Select(station => (string)station!["id"]!).ShouldBe(["cz-00000", "cz-00001", "cz-00002", "cz-00003"]);
        stations.Select(station => (int)station!["distance"]!).ShouldBe([0, 222, 445, 667]);
    }

    [Fact]
    public async Task An_area_tells_its_children_and_their_sums()
    {
        var area = await host.Json("/api/v1/areas/341702");

        ((string?)area["parent"], (int?)area["summary"]!["stations"]).ShouldBe(("3417", 18));
        area["children"]!.AsArray().Select(child => ((string?)child!["code"], (int?)child["summary"]!["stations"]))
            .ShouldBe([("341702001", 12), ("341702002", 6)]);
        area["stations"]!.AsArray().Count.ShouldBe(18);
    }

    Task<HttpResponseMessage> Get(string path, string held)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return host.Client.SendAsync(request);
    }
}

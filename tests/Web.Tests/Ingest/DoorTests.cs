using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.DeviceKeys;

namespace OrleansHub.Web.Tests.Ingest;

public sealed class DoorTests(SharedHub shared) : IClassFixture<SharedHub>
{
    const string Good = """{"sensor":"s-0/a","in":1,"out":1}""";
    static readonly string[] Scopes = [TestCity.Code, TestCity.District1, "s-0"];

    readonly HubHost hub = shared.Hub;

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer ohk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer ohk_\t%00")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Without_a_valid_key_nothing_is_read(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/readings") { Content = new StringContent(Good, Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var before = await hub.Writes();

        using var response = await hub.Client.SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "no-key");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await hub.Writes()).ShouldBe(before);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        var (key, secret) = await hub.NewKey("s-0");
        using var device = hub.WithKey(secret);
        await device.Post(Good);

        await hub.Services.GetRequiredService<DeviceKeyStore>().RevokeAsync(key.Id);

        using var response = await device.PostText(Good);
        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "no-key");
    }

    [Fact]
    public async Task A_key_opens_its_station_or_all_below_its_area_and_nothing_else()
    {
        foreach (var scope in Scopes)
        {
            using var device = await hub.DeviceOf(scope);
            (await device.Post(Good)).GetProperty("rejected").GetArrayLength().ShouldBe(0, scope);
        }
        using var other = await hub.DeviceOf(TestCity.District2);

        var receipt = await other.Post("""
            [{"sensor":"s-0/a","in":9,"out":9},{"sensor":"s-1/a","in":1,"out":1},{"sensor":"s-0/none","in":9,"out":9},{"sensor":"none/a","in":1,"out":1}]
            """);

        receipt.GetProperty("accepted").GetInt32().ShouldBe(1);
        receipt.GetProperty("rejected").EnumerateArray().Select(item => item.GetProperty("reason").GetString())
            .ShouldBe(["forbidden", "forbidden", "unknown-sensor"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("{")]
    [InlineData("[{]")]
    [InlineData("nonsense")]
    [InlineData("""{"sensor":"s-0/a","in":NaN,"out":1}""")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1} trailing""")]
    [InlineData("""[{"sensor":"s-0/a","in":1,"out":1},{"sensor":"s-0/a","in":]""")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    public async Task What_is_no_batch_is_refused_whole(string body)
    {
        var before = await hub.Writes();

        using var response = await hub.Device.PostText(body);

        await response.ShouldBeProblem(HttpStatusCode.BadRequest);
        (await hub.Writes()).ShouldBe(before);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused()
    {
        using var response = await hub.Device.PostBytes([.. "{\"sensor\":\"s-0/a\",\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        await response.ShouldBeProblem(HttpStatusCode.BadRequest, "not-json");
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        using var response = await hub.Device.PostText($$"""{"x":{{new string('[', 100_000)}}""");

        await response.ShouldBeProblem(HttpStatusCode.BadRequest, "not-json");
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        using var response = await hub.Device.PostBytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_empty_batch_is_taken_and_changes_nothing()
    {
        (await hub.Device.Post("[]")).GetProperty("accepted").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData(1000, HttpStatusCode.OK)]
    [InlineData(1001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_batch_has_at_most_a_thousand_items(int items, HttpStatusCode expected)
    {
        using var response = await hub.Device.PostText($"[{string.Join(',', Enumerable.Repeat(Good, items))}]");

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_a_megabyte_is_refused_however_it_is_sent(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/readings")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"x":"{{new string('a', 1 << 20)}}"}""")) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;

        using var response = await hub.Device.SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Only_json_is_read(string? type)
    {
        using var response = await hub.Device.PostBytes(Encoding.UTF8.GetBytes(Good), type);

        await response.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "content-type");
    }

    [Fact]
    public async Task An_address_that_is_not_there_and_a_method_that_is_not_meant_are_problems()
    {
        using var nowhere = await hub.Client.GetAsync(new Uri("api/v1/nowhere", UriKind.Relative));
        using var wrong = await hub.Client.GetAsync(new Uri("api/v1/readings", UriKind.Relative));

        await nowhere.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await wrong.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "wrong-method");
        nowhere.Headers.Contains("Server").ShouldBeFalse();
    }
}

internal static class ProblemShape
{
    /// <summary>An RFC 9457 problem with a stable type and a sentence.</summary>
    public static async Task ShouldBeProblem(this HttpResponseMessage response, HttpStatusCode status, string? word = null)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("type").GetString()!.ShouldStartWith($"urn:orleanshub:{word}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("detail").GetString()!.ShouldEndWith(".");
    }
}

using System.Collections.Immutable;
using System.Net;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests.Pages;

public class StationPageTests : IAsyncLifetime
{
    HubHost hub = null!;

    public async Task InitializeAsync() => hub = await HubHost.StartAsync(City());

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task It_tells_a_chat_what_a_rider_wants_to_know()
    {
        await hub.Device.Post("""{"sensor":"s-0/night","in":100,"out":100}""");
        hub.Clock.Now = hub.Clock.Now.AddMinutes(1);
        await hub.Device.Post("""{"sensor":"s-0/night","in":105,"out":100}""");
        await Eventually.Holds(async () => (await Page("/s/s-0")).Contains("5 / 20 人", StringComparison.Ordinal), "the page counts five");

        var page = await Page("/s/s-0");

        page.ShouldContain("<html lang=\"zh-CN\"");
        page.ShouldContain("<title>站点 0</title>");
        page.ShouldContain("<meta property=\"og:title\" content=\"站点 0\" />");
        page.ShouldContain("<meta property=\"og:url\" content=\"" + new Uri(hub.Address, "/s/s-0") + "\" />");
        var description = page.Split("name=\"description\" content=\"")[1].Split('"')[0];
        foreach (var word in new[] { "宽松", "5 / 20 人", "（10:01 的情况）", "全天开放", "长江中路 118 号" }) description.ShouldContain(word);
        page.ShouldContain("href=\"tel:05662020000\"");
        page.ShouldContain("href=\"geo:30.65,117.49?q=");
    }

    [Theory]
    [InlineData("/s/s-0", null, "zh-CN", "<h1>站点 0</h1>")]
    [InlineData("/s/s-0", "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN", "<h1>站点 0</h1>")]
    [InlineData("/s/s-0", "en-GB,en;q=0.9", "en", "<h1>Station 0</h1>")]
    [InlineData("/s/s-0", "fr,en;q=0.5,zh;q=0.4", "en", "<h1>Station 0</h1>")]
    [InlineData("/s/s-0", "fr", "zh-CN", "<h1>站点 0</h1>")]
    [InlineData("/s/s-0?lang=en", "zh-CN", "en", "Hours")]
    [InlineData("/s/s-0?lang=zh", "en", "zh-CN", "开放时间")]
    [InlineData("/s/nobody", null, "zh-CN", "没有这个站点，可能搬走了")]
    [InlineData("/s/nobody", "en", "en", "No such station; it may have moved")]
    [InlineData("/s/nobody/poster", "en", "en", "No such station; it may have moved")]
    public async Task It_speaks_the_language_that_is_asked_for(string path, string? accepts, string language, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepts is not null) request.Headers.Add("Accept-Language", accepts);

        var response = await hub.Client.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(path.Contains("nobody", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        response.Headers.Vary.ShouldContain("Accept-Language");
        page.ShouldContain($"<html lang=\"{language}\"");
        page.ShouldContain(text);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%22%3E%3Cscript%3E")]
    [InlineData("S-0")]
    public async Task An_unknown_code_leads_on(string id)
    {
        var response = await hub.Client.GetAsync(new Uri($"/s/{id}", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.ShouldContain("<a href=\"/\">看附近的站点</a>");
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task A_station_that_was_given_up_leads_to_the_one_that_took_its_place()
    {
        var city = City();
        var gone = city.Stations["s-1"] with { Id = "old", Name = new("老站", "Old station"), Retired = true, MovedTo = "s-0" };
        await using var moved = await HubHost.StartAsync(city.With([.. city.Stations.Values, gone]));

        var page = await moved.Client.GetAsync(new Uri("/s/old?lang=en", UriKind.Relative));

        page.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("<h1>Old station was given up</h1>");
        text.ShouldContain("<a href=\"/s/s-0\">Station 0</a>");
    }

    [Fact]
    public async Task Whoever_has_this_very_page_is_not_sent_it_again()
    {
        var first = await hub.Client.GetAsync(new Uri("/s/s-1", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/s/s-1") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var english = new HttpRequestMessage(HttpMethod.Get, "/s/s-1?lang=en") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        (await hub.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await hub.Client.SendAsync(english)).StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(10));
        first.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
    }

    [Fact]
    public async Task A_private_zone_has_no_number()
    {
        await hub.Device.Post("""[{"sensor":"s-1/level","people":7},{"sensor":"s-1/a","in":3,"out":3}]""");
        await Eventually.Holds(async () => (await Page("/s/s-1")).Contains("的情况", StringComparison.Ordinal), "the page tells an age");

        var page = await Page("/s/s-1");

        page.ShouldContain("<span>母婴室</span> 不设计数，不显示人数");
        page.ShouldNotContain("7 人");
        page.ShouldNotContain("7 /");
    }

    [Theory]
    [InlineData("/s/s-0", "s-0")]
    [InlineData("/s/s-1", "s-1")]
    public async Task The_poster_carries_the_code_of_the_page(string path, string id)
    {
        var poster = await Page(path + "/poster");

        poster.ShouldContain($"<p class=\"url\">{new Uri(hub.Address, "/s/" + id)}</p>");
        poster.ShouldContain("<svg viewBox=\"0 0 ");
        poster.ShouldContain("开放时间");
        poster.ShouldContain("<h2>Hours</h2>");
        poster.ShouldNotContain("演示数据");
    }

    [Fact]
    public async Task Demo_data_says_so_on_page_and_poster()
    {
        await using var demo = await HubHost.StartAsync(City() with { Demo = true });

        (await demo.Client.GetStringAsync(new Uri("/s/s-0", UriKind.Relative))).ShouldContain("<span class=\"demo\">演示数据</span>");
        (await demo.Client.GetStringAsync(new Uri("/s/s-0/poster", UriKind.Relative))).ShouldContain("演示数据，不要张贴");
    }

    [Fact]
    public async Task A_poster_shows_the_address_the_operator_named()
    {
        await using var named = await HubHost.StartAsync(City(), new() { ["Hub:PublicUrl"] = "https://stations.example.org/" });

        (await named.Client.GetStringAsync(new Uri("/s/s-0/poster", UriKind.Relative))).ShouldContain("<p class=\"url\">https://stations.example.org/s/s-0</p>");
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_at_the_start()
    {
        await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => HubHost.StartAsync(settings: new() { ["Hub:PublicUrl"] = "stations" }));
    }

    async Task<string> Page(string path) => await hub.Client.GetStringAsync(new Uri(path, UriKind.Relative));

    static City City()
    {
        var city = TestCity.Of(2);
        var open = city.Stations["s-0"] with
        {
            Address = "长江中路 118 号",
            Phone = "0566-2020000",
            Hours = "24/7",
            Capacity = 20,
            Zones = [new() { Id = "rest", Name = new("休息区", "Rest area"), Capacity = 20 }],
            Sensors = [new() { Id = "night", Zone = "rest" }],
            Kiosks = [],
        };
        var nursing = city.Stations["s-1"] with
        {
            Zones = [new() { Id = "hall", Capacity = 40 }, new() { Id = "room", Name = new("母婴室", "Nursing room"), Capacity = 20, Private = true }],
            Sensors = [new() { Id = "a", Zone = "hall" }, new() { Id = "level", Zone = "room", Type = SensorType.Level }],
        };
        return city with { Stations = new[] { open, nursing }.ToImmutableDictionary(station => station.Id) };
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class SetupTests : IAsyncLifetime, IDisposable
{
    readonly Logged log = new();
    HubHost hub = null!;

    public async Task InitializeAsync() => hub = await HubHost.StartAsync(
        settings: new() { ["Logging:LogLevel:OrleansHub.Web.Accounts"] = "Information" }, customise: app => app.Logging.AddProvider(log));

    public async Task DisposeAsync() => await hub.DisposeAsync();

    public void Dispose() => log.Dispose();

    string[] Tokens => [.. log.Lines.Select(line => Regex.Match(line, @"/setup\?token=(\S+)")).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    [Fact]
    public async Task A_first_start_shows_a_link_that_makes_one_administrator_of_the_whole_city()
    {
        using var browser = hub.Browser();

        using var answer = await Post(browser, Tokens.ShouldHaveSingleItem());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var me = await answer.Body();
        (me.GetProperty("role").GetString(), me.GetProperty("scope").GetProperty("code").GetString()).ShouldBe(("admin", TestCity.Code));
        (await browser.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Post(browser, Tokens.Single(), "second")).Problem()).ShouldBe("setup");
    }

    [Fact]
    public async Task A_hundred_at_the_same_time_make_one_administrator()
    {
        using var browser = hub.Browser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Post(browser, Tokens.Single(), $"admin{number}")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_is_good_for_a_day()
    {
        using var browser = hub.Browser();
        hub.Clock.Now += TimeSpan.FromHours(24);

        (await (await Post(browser, Tokens.Single())).Problem()).ShouldBe("setup");
    }

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData(null)]
    public async Task A_guessed_token_opens_nothing(string? token)
    {
        using var browser = hub.Browser();

        (await (await Post(browser, token)).Problem()).ShouldBe("setup");
    }

    [Theory]
    [InlineData("chief", "short", "password-short")]
    [InlineData("chief", "the chief's own", "password-name")]
    [InlineData("chief", "1234567890", "password-simple")]
    [InlineData("chief", "woaini1314", "password-common")]
    [InlineData("<b>chief", "corner lamp seven", "user-name")]
    [InlineData("", "corner lamp seven", "user-name")]
    public async Task What_cannot_be_taken_is_said_and_the_link_stays_good(string name, string password, string problem)
    {
        using var browser = hub.Browser();

        (await (await browser.PostAsJsonAsync("api/v1/setup", new { token = Tokens.Single(), name, password })).Problem()).ShouldBe(problem);

        (await Post(browser, Tokens.Single())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_a_user_a_start_shows_no_link()
    {
        await hub.AddUser("li", Role.Duty, "s-1");

        await hub.RestartAsync();

        Tokens.ShouldHaveSingleItem("the one of the start before");
    }

    static Task<HttpResponseMessage> Post(HttpClient browser, string? token, string name = "chief") =>
        browser.PostAsJsonAsync("api/v1/setup", new { token, name, password = SignedIn.Password });
}

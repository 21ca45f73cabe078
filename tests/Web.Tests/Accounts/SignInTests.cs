using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    readonly CountingHasher hasher = new();
    HubHost hub = null!;

    public async Task InitializeAsync()
    {
        var proxies = new Dictionary<string, string?> { ["Hub:Proxies"] = "127.0.0.1" };
        hub = await HubHost.StartAsync(settings: proxies, customise: app => app.Services.AddSingleton<IPasswordHasher<Account>>(hasher));
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task Who_signed_in_is_told_who_they_are_and_where()
    {
        using var duty = await hub.SignIn(Role.Duty, "s-1");
        using var manager = await hub.SignIn(Role.Manager, TestCity.District1);

        var atStation = await duty.GetFromJsonAsync<JsonElement>("api/v1/me");
        var ofDistrict = await manager.GetFromJsonAsync<JsonElement>("api/v1/me");

        atStation.GetProperty("name").GetString().ShouldBe("duty-s-1");
        atStation.GetProperty("role").GetString().ShouldBe("duty");
        atStation.GetProperty("scope").GetRawText().ShouldBe("""{"station":"s-1","name":{"zh":"站点 1","en":"Station 1"}}""");
        ofDistrict.GetProperty("scope").GetProperty("code").GetString().ShouldBe(TestCity.District1);
    }

    [Fact]
    public async Task Nobody_is_nobody()
    {
        using var answer = await hub.Client.GetMe();

        (answer.StatusCode, await answer.Problem()).ShouldBe((HttpStatusCode.Unauthorized, "not-signed-in"));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("known", "wrong wrong wrong")]
    [InlineData("unknown", SignedIn.Password)]
    [InlineData("known", "")]
    [InlineData("", SignedIn.Password)]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer_for_the_same_work(string name, string password)
    {
        await hub.AddUser("known", Role.Duty, "s-1");
        using var browser = hub.Browser();
        await browser.PostSession("somebody", "else entirely");
        var before = hasher.Checks;

        using var answer = await browser.PostSession(name, password);

        (answer.StatusCode, await answer.Problem()).ShouldBe((HttpStatusCode.Unauthorized, "sign-in"));
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        // The work, and not the clock: the machine of a test is never quiet.
        (hasher.Checks - before).ShouldBe(1);
    }

    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    public async Task Who_guesses_must_wait_whether_or_not_the_name_exists(string name)
    {
        await hub.AddUser("known", Role.Duty, "s-1");
        using var browser = hub.Browser();
        for (var guess = 0; guess < 5; guess++) (await (await browser.PostSession(name, "wrong wrong wrong")).Problem()).ShouldBe("sign-in");
        var before = hasher.Checks;

        using var locked = await browser.PostSession(name);

        (locked.StatusCode, await locked.Problem()).ShouldBe((HttpStatusCode.TooManyRequests, "locked"));
        locked.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        hasher.Checks.ShouldBe(before, "the password is not even looked at");
    }

    [Fact]
    public async Task After_the_wait_the_right_password_opens_and_clears_the_record()
    {
        await hub.AddUser("known", Role.Duty, "s-1");
        using var browser = hub.Browser();
        for (var guess = 0; guess < 5; guess++) await browser.PostSession("known", "wrong wrong wrong");
        hub.Clock.Now += TimeSpan.FromSeconds(31);

        (await browser.PostSession("known")).StatusCode.ShouldBe(HttpStatusCode.OK);

        for (var guess = 0; guess < 4; guess++) (await (await browser.PostSession("known", "wrong wrong wrong")).Problem()).ShouldBe("sign-in");
        (await browser.PostSession("known")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_goes_through_many_names_from_one_address_must_wait_and_others_need_not()
    {
        await hub.AddUser("known", Role.Duty, "s-1");
        using var browser = From("203.0.113.7");
        using var other = From("203.0.113.8");
        for (var guess = 0; guess < 30; guess++) await browser.PostSession($"name{guess}", "wrong wrong wrong");

        (await (await browser.PostSession("known")).Problem()).ShouldBe("locked");

        (await other.PostSession("known")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_guesser_does_not_shut_out_the_user_at_another_address()
    {
        await hub.AddUser("known", Role.Duty, "s-1");
        using var guesser = From("203.0.113.7");
        using var user = From("203.0.113.8");
        for (var guess = 0; guess < 8; guess++) await guesser.PostSession("known", "wrong wrong wrong");

        (await user.PostSession("known")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_over_TLS_bound_to_the_host()
    {
        await hub.AddUser("known", Role.Duty, "s-1");
        using var plain = hub.Browser();
        using var secure = From("203.0.113.7", "https");

        var overHttp = CookieOf(await plain.PostSession("known"), "orleanshub");
        var overTls = CookieOf(await secure.PostSession("known"), "__Host-orleanshub");

        overHttp.ShouldSatisfyAllConditions(
            cookie => cookie.ShouldContain("httponly"), cookie => cookie.ShouldContain("samesite=strict"), cookie => cookie.ShouldContain("path=/"), cookie => cookie.ShouldNotContain("expires"));
        overTls.ShouldSatisfyAllConditions(
            cookie => cookie.ShouldContain("secure"), cookie => cookie.ShouldContain("httponly"), cookie => cookie.ShouldContain("path=/"), cookie => cookie.ShouldNotContain("domain"));
    }

    [Fact]
    public async Task What_was_tried_and_who_came_and_went_is_on_record()
    {
        using var duty = await hub.SignIn(Role.Duty, "s-1", "li");
        using var browser = hub.Browser();
        await browser.PostSession("li", "wrong wrong wrong");
        await duty.DeleteAsync(new Uri("api/v1/session", UriKind.Relative));
        using var admin = await hub.SignIn(Role.Admin);

        var entries = (await admin.GetFromJsonAsync<JsonElement>("api/v1/audit?subject=user:li")).GetProperty("entries");

        entries.EnumerateArray().Select(entry => $"{entry.GetProperty("who")} {entry.GetProperty("what")}")
            .ShouldBe(["li sign-out", "nobody sign-in-failed", "li sign-in", "console user-add"]);
    }

    [Fact]
    public async Task Who_guesses_leaves_the_first_on_record_and_how_many_they_became()
    {
        await hub.AddUser("guessed", Role.Duty, "s-1");
        using var browser = hub.Browser();
        for (var guess = 0; guess < 3; guess++) await browser.PostSession("guessed", "wrong wrong wrong");
        await browser.PostSession("guessed");
        using var admin = await hub.SignIn(Role.Admin);

        var entries = (await admin.GetFromJsonAsync<JsonElement>("api/v1/audit?subject=user:guessed&what=sign-in-failed")).GetProperty("entries");

        entries.EnumerateArray().Select(entry => entry.GetProperty("after").ToString()).ShouldBe(["""{"failures":3}""", """{"failures":2}""", ""]);
    }

    HttpClient From(string address, string scheme = "http")
    {
        var client = hub.Browser();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return client;
    }

    static string CookieOf(HttpResponseMessage response, string name) =>
        response.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith($"{name}=", StringComparison.Ordinal)).ToLowerInvariant();

    /// <summary>The framework's hash, counted.</summary>
    sealed class CountingHasher : PasswordHasher<Account>
    {
        int checks;

        public int Checks => checks;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref checks);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

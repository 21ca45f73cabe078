using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.DeviceKeys;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class ForgeryTests(SharedHub shared) : IClassFixture<SharedHub>
{
    readonly HubHost hub = shared.Hub;

    [Fact]
    public async Task A_write_without_the_token_is_refused()
    {
        using var admin = await hub.SignIn(Role.Admin);
        admin.SetToken(null);

        (await (await Revoke(admin)).Problem()).ShouldBe("antiforgery");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("CfDJ8AAAA")]
    public async Task A_write_with_a_made_up_token_is_refused(string token)
    {
        using var admin = await hub.SignIn(Role.Admin);
        admin.SetToken(token);

        (await (await Revoke(admin)).Problem()).ShouldBe("antiforgery");
    }

    [Fact]
    public async Task The_token_of_another_session_is_refused_even_of_the_same_user()
    {
        using var admin = await hub.SignIn(Role.Admin);
        using var other = await hub.SignIn(Role.Admin);
        admin.SetToken(other.Token());

        (await (await Revoke(admin)).Problem()).ShouldBe("antiforgery");
    }

    [Fact]
    public async Task A_stolen_token_with_the_thiefs_own_cookies_is_refused()
    {
        using var admin = await hub.SignIn(Role.Admin);
        using var duty = await hub.SignIn(Role.Duty, "s-1");
        duty.SetToken(admin.Token());

        (await (await duty.DeleteAsync(new Uri("api/v1/session", UriKind.Relative))).Problem()).ShouldBe("antiforgery");
        (await duty.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_token_opens_writes_until_the_session_ends()
    {
        using var admin = await hub.SignIn(Role.Admin);

        (await Revoke(admin)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.DeleteAsync(new Uri("api/v1/session", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await Revoke(admin)).Problem()).ShouldBe("not-signed-in");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://127.0.0.1:1", false)]
    [InlineData("Origin", "garbage", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "own", true)]
    [InlineData("X-Nothing", "x", true)]
    public async Task A_write_comes_from_pages_of_ours_or_from_no_browser(string header, string value, bool passes)
    {
        using var admin = await hub.SignIn(Role.Admin);
        admin.DefaultRequestHeaders.Add(header, value == "own" ? hub.Address.GetLeftPart(UriPartial.Authority) : value);

        (await (await Revoke(admin)).Problem()).ShouldBe(passes ? "204" : "origin");
        (await (await admin.PostSession("unknown")).Problem()).ShouldBe(passes ? "sign-in" : "origin");
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("own", true)]
    [InlineData(null, true)]
    public async Task The_hub_greets_pages_of_ours_alone(string? origin, bool passes)
    {
        var value = origin == "own" ? hub.Address.GetLeftPart(UriPartial.Authority) : origin;
        void From(ClientWebSocketOptions options)
        {
            if (value is not null) options.SetRequestHeader("Origin", value);
        }

        if (passes)
        {
            await using var client = await HubClient.Connect(hub.Address, From);
            await client.Watch(new { station = "s-1" });
        }
        else
        {
            (await Should.ThrowAsync<WebSocketException>(() => HubClient.Connect(hub.Address, From))).Message.ShouldContain("403");
        }
    }

    [Theory]
    [InlineData("api/v1/city")]
    [InlineData("api/v1/me")]
    [InlineData("api/v1/nothing")]
    [InlineData("city")]
    [InlineData("s/s-1")]
    [InlineData("healthz")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var answer = await hub.Client.GetAsync(new Uri(path, UriKind.Relative));

        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        if (path.StartsWith("api", StringComparison.Ordinal)) return;
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Permissions-Policy").Single().ShouldContain("geolocation=(self)");
    }

    [Fact]
    public async Task No_personal_answer_is_kept_by_anybody()
    {
        using var admin = await hub.SignIn(Role.Admin);

        foreach (var path in new[] { "me", "users", "keys", "sessions", "audit", "stations/s-1" })
        {
            using var answer = await admin.GetAsync(new Uri($"api/v1/{path}", UriKind.Relative));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store, private", path);
        }
    }

    async Task<HttpResponseMessage> Revoke(HttpClient client)
    {
        var (key, _) = await hub.Services.GetRequiredService<DeviceKeyStore>().AddAsync("s-1");
        return await client.DeleteAsync(new Uri($"api/v1/keys/{key.Id}", UriKind.Relative));
    }
}

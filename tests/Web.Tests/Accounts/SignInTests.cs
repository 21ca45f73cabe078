using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class SignInTests(SharedHub shared) : IClassFixture<SharedHub>
{
    readonly HubHost hub = shared.Hub;

    [Fact]
    public async Task Who_signed_in_is_told_who_they_are_and_where()
    {
        using var duty = await hub.SignIn(Role.Duty, "s-1");
        using var manager = await hub.SignIn(Role.Manager, TestCity.District1);

        var atStation = await duty.GetFromJsonAsync<JsonElement>("api/v1/me");
        var ofDistrict = await manager.GetFromJsonAsync<JsonElement>("api/v1/me");

        atStation.GetProperty("name").GetString().ShouldBe("duty-s-1");
        atStation.GetProperty("role").GetString().ShouldBe("duty");
        atStation.GetProperty("scope").GetRawText().ShouldBe("""{"station":"s-1","name":{"zh":"\u7AD9\u70B9 1","en":"Station 1"}}""");
        ofDistrict.GetProperty("scope").GetProperty("code").GetString().ShouldBe(TestCity.District1);
    }

    [Fact]
    public async Task Nobody_is_nobody()
    {
        using var answer = await hub.Client.GetAsync(new Uri("api/v1/me", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString().ShouldBe("urn:orleanshub:not-signed-in");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("duty-known", "wrong wrong wrong")]
    [InlineData("unknown", SignedIn.Password)]
    [InlineData("duty-known", "")]
    [InlineData("", SignedIn.Password)]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string name, string password)
    {
        await hub.AddUser("duty-known", Role.Duty, "s-1");
        using var browser = hub.Browser();

        using var answer = await browser.PostAsJsonAsync("api/v1/session", new { name, password });

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString().ShouldBe("urn:orleanshub:sign-in");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_signs_out_is_nobody_at_once_even_with_the_cookie_kept()
    {
        using var duty = await hub.SignIn(Role.Duty, "s-1", "leaving");
        using var kept = hub.Browser();
        using var signedIn = await kept.PostAsJsonAsync("api/v1/session", new { name = "leaving", password = SignedIn.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("orleanshub=", StringComparison.Ordinal)).Split(';')[0];
        await kept.TakeToken(signedIn);

        (await kept.DeleteAsync(new Uri("api/v1/session", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = hub.Address, DefaultRequestHeaders = { { "Cookie", cookie } } };
        (await thief.GetAsync(new Uri("api/v1/me", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await duty.GetAsync(new Uri("api/v1/me", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class OwnPasswordTests(SharedHub shared) : IClassFixture<SharedHub>
{
    const string New = "lamp seven corner";

    readonly HubHost hub = shared.Hub;

    [Theory]
    [InlineData(Role.Duty)]
    [InlineData(Role.Manager)]
    public async Task Who_takes_a_new_password_stays_signed_in_here_and_nowhere_else(Role role)
    {
        var name = $"changer{role}";
        using var here = await hub.SignIn(role, "s-1", name);
        using var elsewhere = await hub.SignIn(role, "s-1", name);

        using var answer = await Put(here, SignedIn.Password, New);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Put(here, New, SignedIn.Password)).Problem()).ShouldBe("antiforgery");
        await here.TakeToken(answer);
        (await here.DeleteAsync(new Uri("api/v1/session", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await here.PostSession(name)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.PostSession(name, New)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_on_record_who_took_a_new_password_and_who_tried_with_a_wrong_one()
    {
        using var user = await hub.SignIn(Role.Duty, "s-1", "recorded");
        await Put(user, "wrong wrong wrong", New);
        await Put(user, SignedIn.Password, New);
        using var admin = await hub.SignIn(Role.Admin);

        var entries = (await admin.GetFromJsonAsync<JsonElement>("api/v1/audit?subject=user:recorded&who=recorded")).GetProperty("entries");

        entries.EnumerateArray().Select(entry => $"{entry.GetProperty("what")} {entry.GetProperty("after")}").ShouldBe(
            ["sign-in ", """user-change {"role":"duty","scope":"s-1","password":"new"}""", "sign-in-failed ", "sign-in "]);
    }

    [Theory]
    [InlineData("wrong wrong wrong", New, "password-wrong")]
    [InlineData(null, New, "password-wrong")]
    [InlineData(SignedIn.Password, null, "password-short")]
    [InlineData(SignedIn.Password, "short", "password-short")]
    [InlineData(SignedIn.Password, "refused-refused", "password-name")]
    public async Task What_is_wrong_is_said_and_changes_nothing(string? old, string? wanted, string problem)
    {
        using var user = await hub.SignIn(Role.Duty, "s-1", "refused");

        (await (await Put(user, old, wanted)).Problem()).ShouldBe(problem);

        (await user.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await user.PostSession("refused")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_guesses_at_a_screen_left_alone_must_wait_as_at_the_door()
    {
        using var user = await hub.SignIn(Role.Duty, "s-1", "left");
        for (var guess = 0; guess < 5; guess++) (await (await Put(user, "wrong wrong wrong", New)).Problem()).ShouldBe("password-wrong");

        (await (await Put(user, SignedIn.Password, New)).Problem()).ShouldBe("locked");
        (await (await hub.Browser().PostSession("left")).Problem()).ShouldBe("locked");
    }

    static Task<HttpResponseMessage> Put(HttpClient user, string? old, string? wanted) =>
        user.PutAsJsonAsync("api/v1/me/password", new Dictionary<string, string?> { ["old"] = old, ["new"] = wanted });
}

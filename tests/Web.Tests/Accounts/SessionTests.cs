using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class SessionTests(SharedHub shared) : IClassFixture<SharedHub>
{
    readonly HubHost hub = shared.Hub;

    SessionStore Sessions => hub.Services.GetRequiredService<SessionStore>();

    [Fact]
    public async Task Who_signs_out_is_nobody_at_once_even_with_the_cookie_kept()
    {
        var cookies = new CookieContainer();
        using var leaving = await hub.SignIn(Role.Duty, "s-1", "leaving", cookies);
        using var elsewhere = await hub.SignIn(Role.Duty, "s-1", "leaving");
        using var thief = Thief(cookies);
        (await thief.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await leaving.DeleteAsync(new Uri("api/v1/session", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await thief.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await elsewhere.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_that_is_not_used_runs_out_and_one_in_use_does_not()
    {
        await using var own = await HubHost.StartAsync();
        using var idle = await own.SignIn(Role.Duty, "s-1", "idle");
        using var busy = await own.SignIn(Role.Duty, "s-1", "busy");
        own.Clock.Now += TimeSpan.FromHours(11);
        (await busy.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Clock.Now += TimeSpan.FromHours(2);

        (await idle.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await busy.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task However_much_it_is_used_a_session_ends_after_seven_days()
    {
        await using var own = await HubHost.StartAsync();
        using var busy = await own.SignIn(Role.Duty, "s-1");
        for (var hours = 0; hours < 7 * 24; hours += 8)
        {
            (await busy.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
            own.Clock.Now += TimeSpan.FromHours(8);
        }

        (await busy.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_password_that_was_changed_while_it_was_looked_at_opens_nothing()
    {
        var accounts = hub.Services.GetRequiredService<AccountStore>();
        await hub.AddUser("overtaken", Role.Duty, "s-1");
        var lookedAt = accounts.Find("overtaken")!.Value.PasswordHash;
        await accounts.ChangeAsync("overtaken", new(PasswordHash: "another"), "console");

        (await Sessions.BeginAsync("overtaken", lookedAt, null, hub.Clock.Now, hub.Clock.Now)).ShouldBeNull();

        Sessions.List().ShouldNotContain(session => session.Account == "overtaken");
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        await using var own = await HubHost.StartAsync();
        var cookies = new CookieContainer();
        (await own.SignIn(Role.Duty, "s-1", cookies: cookies)).Dispose();
        var kept = cookies.GetCookieHeader(own.Address);
        await own.RestartAsync();

        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = own.Address, DefaultRequestHeaders = { { "Cookie", kept } } };
        (await browser.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("the session is ended")]
    [InlineData("the password is changed")]
    [InlineData("the user is removed")]
    [InlineData("the user has another role")]
    public async Task A_live_connection_ends_with_its_session(string how)
    {
        var (name, cookies) = ($"watching{how.Length}", new CookieContainer());
        using var browser = await hub.SignIn(Role.Duty, "s-1", name, cookies);
        await using var staff = await HubClient.Connect(hub.Address, options => options.Cookies = cookies);
        await using var rider = await HubClient.Connect(hub.Address);
        await staff.Watch(new { station = "s-1" });
        var accounts = hub.Services.GetRequiredService<AccountStore>();

        await (how switch
        {
            "the session is ended" => (Task)Sessions.EndAsync(Sessions.List().Single(session => session.Account == name).Id, "console"),
            "the password is changed" => accounts.ChangeAsync(name, new(PasswordHash: "x"), "console"),
            "the user is removed" => accounts.RemoveAsync(name, "console"),
            _ => accounts.ChangeAsync(name, new(Role: "manager"), "console"),
        });

        await staff.Ended();
        await rider.Watch(new { station = "s-1" });
    }

    [Fact]
    public async Task What_a_user_may_follows_the_store_with_the_next_request()
    {
        using var user = await hub.SignIn(Role.Duty, "s-1", "changing");

        await hub.Services.GetRequiredService<AccountStore>().ChangeAsync("changing", new(Role: "manager", Scope: TestCity.District2), "console");

        var me = await user.GetFromJsonAsync<JsonElement>("api/v1/me");
        (me.GetProperty("role").GetString(), me.GetProperty("scope").GetProperty("code").GetString()).ShouldBe(("manager", TestCity.District2));
    }

    [Fact]
    public async Task An_administrator_sees_the_sessions_of_the_own_part_and_ends_them()
    {
        using var watched = await hub.SignIn(Role.Duty, "s-0", "watched");
        using var admin = await hub.SignIn(Role.Admin, TestCity.District1);
        using var stranger = await hub.SignIn(Role.Admin, TestCity.District2);

        var seen = await admin.GetFromJsonAsync<JsonElement>("api/v1/sessions?user=watched");
        var id = seen.GetProperty("sessions")[0].GetProperty("id").GetString();
        (await stranger.GetFromJsonAsync<JsonElement>("api/v1/sessions?user=watched")).GetProperty("sessions").GetArrayLength().ShouldBe(0);
        (await (await stranger.DeleteAsync(new Uri($"api/v1/sessions/{id}", UriKind.Relative))).Problem()).ShouldBe("out-of-scope");
        (await watched.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await admin.DeleteAsync(new Uri($"api/v1/sessions/{id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await watched.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    HttpClient Thief(CookieContainer cookies) =>
        new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = hub.Address, DefaultRequestHeaders = { { "Cookie", cookies.GetCookieHeader(hub.Address) } } };
}

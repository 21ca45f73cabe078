using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class UsersTests(SharedHub shared) : IClassFixture<SharedHub>
{
    readonly HubHost hub = shared.Hub;

    [Fact]
    public async Task An_administrator_adds_changes_and_removes_a_user_and_all_of_it_is_on_record()
    {
        using var admin = await hub.SignIn(Role.Admin);

        (await admin.PostAsJsonAsync("api/v1/users", new { name = "王芳", role = "duty", scope = "s-1", password = SignedIn.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.PutAsJsonAsync("api/v1/users/王芳", new { role = "manager", scope = TestCity.District1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.DeleteAsync(new Uri("api/v1/users/王芳", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var entries = (await admin.GetFromJsonAsync<JsonElement>("api/v1/audit?subject=user:王芳&who=admin-99")).GetProperty("entries");
        entries.EnumerateArray().Select(entry => $"{entry.GetProperty("what")} {entry.GetProperty("before")} {entry.GetProperty("after")}").ShouldBe(
        [
            """user-remove {"role":"manager","scope":"9901"} """,
            """user-change {"role":"duty","scope":"s-1"} {"role":"manager","scope":"9901"}""",
            """user-add  {"role":"duty","scope":"s-1"}""",
        ]);
    }

    [Fact]
    public async Task A_new_password_ends_the_users_sessions_and_opens_new_ones()
    {
        using var admin = await hub.SignIn(Role.Admin);
        using var user = await hub.SignIn(Role.Duty, "s-1", "forgetful");

        await admin.PutAsJsonAsync("api/v1/users/forgetful", new { password = "lamp seven corner" });

        (await user.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await user.PostSession("forgetful")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await user.PostSession("forgetful", "lamp seven corner")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"name":"x","role":"duty","scope":"s-1","password":"corner lamp seven"}""", "user-name")]
    [InlineData("""{"name":"Console","role":"duty","scope":"s-1","password":"corner lamp seven"}""", "user-name")]
    [InlineData("""{"name":"zhao","role":"king","scope":"s-1","password":"corner lamp seven"}""", "role")]
    [InlineData("""{"name":"zhao","role":"duty","scope":"nowhere","password":"corner lamp seven"}""", "scope")]
    [InlineData("""{"name":"zhao","role":"duty","password":"corner lamp seven"}""", "scope")]
    [InlineData("""{"name":"zhao","role":"duty","scope":"s-1"}""", "password-short")]
    [InlineData("""{"name":"Taken","role":"duty","scope":"s-1","password":"corner lamp seven"}""", "name-taken")]
    [InlineData("""{"name":"zhao","name":"qian"}""", "bad-request")]
    [InlineData("""[]""", "bad-request")]
    public async Task What_cannot_be_a_user_is_said(string body, string problem)
    {
        using var admin = await hub.SignIn(Role.Admin);
        await hub.AddUser("taken", Role.Duty, "s-1");

        using var answer = await admin.PostAsync(new Uri("api/v1/users", UriKind.Relative), new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));

        (await answer.Problem()).ShouldBe(problem);
    }

    [Theory]
    [InlineData("ZHAO.li", "zhao.LI")]
    [InlineData("émile", "ÉMILE")]
    [InlineData("Ольга", "ольга")]
    public async Task Names_that_differ_in_the_case_of_their_letters_alone_are_one_name_in_any_script(string name, string other)
    {
        using var admin = await hub.SignIn(Role.Admin);
        (await admin.PostAsJsonAsync("api/v1/users", new { name, role = "duty", scope = "s-1", password = SignedIn.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await (await admin.PostAsJsonAsync("api/v1/users", new { name = other, role = "duty", scope = "s-1", password = SignedIn.Password })).Problem()).ShouldBe("name-taken");

        using var browser = hub.Browser();
        (await browser.PostSession(name)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_store_that_holds_two_such_names_already_shuts_nobody_out()
    {
        await using var own = await HubHost.StartAsync();
        foreach (var name in new[] { "émile", "ÉMILE" })
        {
            await own.AddUser("somebody", Role.Duty, "s-1");
            using var store = new SqliteConnection($"Data Source={own.Directory}/hub.db");
            await store.OpenAsync();
            using var rename = new SqliteCommand("UPDATE account SET name = $name WHERE name = 'somebody'", store) { Parameters = { new("$name", name) } };
            await rename.ExecuteNonQueryAsync();
        }
        await own.RestartAsync();

        using var one = await own.SignIn(Role.Duty, "s-1", "émile");
        using var another = await own.SignIn(Role.Duty, "s-1", "ÉMILE");

        (await one.GetFromJsonAsync<JsonElement>("api/v1/me")).GetProperty("name").GetString().ShouldBe("émile");
        (await another.GetFromJsonAsync<JsonElement>("api/v1/me")).GetProperty("name").GetString().ShouldBe("ÉMILE");
    }

    [Theory]
    [InlineData("from=0001-01-01")]
    [InlineData("to=0001-01-01")]
    [InlineData("from=9999-12-31")]
    [InlineData("from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59Z")]
    public async Task The_audit_chain_is_read_over_any_time_there_is(string query)
    {
        using var admin = await hub.SignIn(Role.Admin);

        using var answer = await admin.GetAsync(new Uri($"api/v1/audit?{query}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_of_a_district_reaches_nobody_beyond_it()
    {
        using var admin = await hub.SignIn(Role.Admin, TestCity.District1);
        await hub.AddUser("inside", Role.Duty, "s-0");
        await hub.AddUser("outside", Role.Duty, "s-1");
        object whole = new { name = "climber", role = "admin", scope = TestCity.Code, password = SignedIn.Password };

        var names = (await admin.GetFromJsonAsync<JsonElement>("api/v1/users")).GetProperty("users").EnumerateArray().Select(user => user.GetProperty("name").GetString()).ToArray();
        names.ShouldContain("inside");
        names.ShouldNotContain("outside");
        (await (await admin.PostAsJsonAsync("api/v1/users", whole)).Problem()).ShouldBe("out-of-scope");
        (await (await admin.PostAsJsonAsync("api/v1/users", new { name = "climber", role = "admin", scope = "*", password = SignedIn.Password })).Problem()).ShouldBe("out-of-scope");
        (await (await admin.PutAsJsonAsync("api/v1/users/inside", new { scope = TestCity.Code })).Problem()).ShouldBe("out-of-scope");
        (await (await admin.PutAsJsonAsync("api/v1/users/outside", new { role = "manager" })).Problem()).ShouldBe("out-of-scope");
        (await (await admin.DeleteAsync(new Uri("api/v1/users/outside", UriKind.Relative))).Problem()).ShouldBe("out-of-scope");
        (await (await admin.DeleteAsync(new Uri("api/v1/users/nobodyatall", UriKind.Relative))).Problem()).ShouldBe("out-of-scope");
        (await (await admin.PostAsJsonAsync("api/v1/keys", new { scope = "s-1" })).Problem()).ShouldBe("out-of-scope");
    }

    [Fact]
    public async Task The_last_administrator_of_the_city_stays()
    {
        await using var own = await HubHost.StartAsync();
        using var admin = await own.SignIn(Role.Admin);

        (await (await admin.DeleteAsync(new Uri("api/v1/users/admin-99", UriKind.Relative))).Problem()).ShouldBe("last-admin");
        (await (await admin.PutAsJsonAsync("api/v1/users/admin-99", new { role = "duty" })).Problem()).ShouldBe("last-admin");

        await own.AddUser("other", Role.Admin, TestCity.Code);
        (await admin.DeleteAsync(new Uri("api/v1/users/admin-99", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.GetMe()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_keys_secret_is_told_once_and_opens_until_it_is_revoked()
    {
        using var admin = await hub.SignIn(Role.Admin);
        var made = await (await admin.PostAsJsonAsync("api/v1/keys", new { name = "hall door", scope = "s-1" })).Body();
        var (id, secret) = (made.GetProperty("id").GetString(), made.GetProperty("secret").GetString()!);
        using var device = hub.WithKey(secret);

        (await device.PostText("""{"sensor":"s-1/a","in":1,"out":0}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.GetStringAsync(new Uri("api/v1/keys", UriKind.Relative))).ShouldContain("hall door");
        (await admin.GetStringAsync(new Uri("api/v1/keys", UriKind.Relative))).ShouldNotContain(secret);
        (await admin.GetStringAsync(new Uri($"api/v1/audit?subject=key:{id}", UriKind.Relative))).ShouldNotContain(secret);

        (await admin.DeleteAsync(new Uri($"api/v1/keys/{id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await device.PostText("""{"sensor":"s-1/a","in":2,"out":0}""")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await admin.DeleteAsync(new Uri($"api/v1/keys/{id}", UriKind.Relative))).Problem()).ShouldBe("no-such-key");
    }

    [Fact]
    public async Task The_description_tells_of_every_address_and_what_it_takes()
    {
        var paths = (await hub.Client.GetFromJsonAsync<JsonElement>("openapi/v1.json")).GetProperty("paths");

        foreach (var path in new[] { "session", "me", "me/password", "setup", "users", "users/{name}", "sessions", "sessions/{id}", "keys", "keys/{id}", "audit" })
        {
            paths.TryGetProperty($"/api/v1/{path}", out _).ShouldBeTrue(path);
        }
        paths.GetProperty("/api/v1/users/{name}").GetProperty("put").GetProperty("parameters")[0].GetProperty("in").GetString().ShouldBe("path");
        paths.GetProperty("/api/v1/audit").GetProperty("get").GetProperty("parameters").GetArrayLength().ShouldBe(6);
        paths.GetProperty("/api/v1/users").GetProperty("post").TryGetProperty("requestBody", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_audit_chain_is_read_page_by_page()
    {
        using var admin = await hub.SignIn(Role.Admin);
        for (var number = 0; number < 101; number++) await hub.NewKey("s-3");

        var first = await admin.GetFromJsonAsync<JsonElement>("api/v1/audit?what=key-add");
        var second = await admin.GetFromJsonAsync<JsonElement>($"api/v1/audit?what=key-add&after={first.GetProperty("next")}");

        first.GetProperty("entries").GetArrayLength().ShouldBe(100);
        second.GetProperty("entries")[0].GetProperty("n").GetInt64().ShouldBeLessThan(first.GetProperty("entries")[99].GetProperty("n").GetInt64());
    }
}

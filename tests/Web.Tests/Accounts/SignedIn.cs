using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

/// <summary>Signs staff in as a browser does: with cookies, and with the token that writes must carry.</summary>
internal static class SignedIn
{
    public const string Password = "corner lamp seven";

    static readonly Lazy<string> Hash = new(() => new Microsoft.AspNetCore.Identity.PasswordHasher<string>().HashPassword("", Password));

    /// <summary>A client of a user with that role and scope, who is made when there is none yet: <c>duty-9901</c> unless named.</summary>
    public static async Task<HttpClient> SignIn(this HubHost host, Role role, string scope = TestCity.Code, string? name = null, CookieContainer? cookies = null)
    {
        name ??= $"{RoleWord.Of(role)}-{scope}";
        await host.AddUser(name, role, scope);
        var client = host.Browser(cookies);
        using var response = await client.PostSession(name);
        response.EnsureSuccessStatusCode();
        await client.TakeToken(response);
        return client;
    }

    public static Task AddUser(this HubHost host, string name, Role role, string scope) =>
        host.Services.GetRequiredService<AccountStore>().AddAsync(name, RoleWord.Of(role), scope, Hash.Value, "console");

    /// <summary>A client that keeps cookies.</summary>
    public static HttpClient Browser(this HubHost host, CookieContainer? cookies = null) =>
        new(new SocketsHttpHandler { CookieContainer = cookies ?? new() }) { BaseAddress = host.Address };

    public static Task<HttpResponseMessage> PostSession(this HttpClient client, string name, string password = Password) =>
        client.PostAsJsonAsync("api/v1/session", new { name, password });

    public static Task<HttpResponseMessage> GetMe(this HttpClient client) => client.GetAsync(new Uri("api/v1/me", UriKind.Relative));

    /// <summary>From now on the client sends the token that stands in an answer like <c>me</c>'s.</summary>
    public static async Task TakeToken(this HttpClient client, HttpResponseMessage response) => client.SetToken((await response.Body()).GetProperty("csrf").GetString());

    public static void SetToken(this HttpClient client, string? token)
    {
        client.DefaultRequestHeaders.Remove("X-CSRF-Token");
        if (token is not null) client.DefaultRequestHeaders.Add("X-CSRF-Token", token);
    }

    public static string Token(this HttpClient client) => client.DefaultRequestHeaders.GetValues("X-CSRF-Token").Single();

    public static Task<JsonElement> Body(this HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The word of a problem; what is no problem is named by its status.</summary>
    public static async Task<string> Problem(this HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? (await response.Body()).GetProperty("type").GetString()!["urn:orleanshub:".Length..]
            : $"{(int)response.StatusCode}";
}

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
    public static async Task<HttpClient> SignIn(this HubHost host, Role role, string scope = TestCity.Code, string? name = null)
    {
        name ??= $"{RoleWord.Of(role)}-{scope}";
        await host.AddUser(name, role, scope);
        var client = host.Browser();
        using var response = await client.PostAsJsonAsync("api/v1/session", new { name, password = Password });
        response.EnsureSuccessStatusCode();
        await client.TakeToken(response);
        return client;
    }

    public static Task AddUser(this HubHost host, string name, Role role, string scope) =>
        host.Services.GetRequiredService<AccountStore>().AddAsync(name, RoleWord.Of(role), scope, Hash.Value, "console");

    /// <summary>A client that keeps cookies.</summary>
    public static HttpClient Browser(this HubHost host) => new(new SocketsHttpHandler()) { BaseAddress = host.Address };

    /// <summary>From now on the client sends the token that stands in an answer like <c>me</c>'s.</summary>
    public static async Task TakeToken(this HttpClient client, HttpResponseMessage response)
    {
        var me = await response.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Remove("X-CSRF-Token");
        client.DefaultRequestHeaders.Add("X-CSRF-Token", me.GetProperty("csrf").GetString());
    }
}

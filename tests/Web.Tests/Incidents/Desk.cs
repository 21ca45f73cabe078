using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Incidents;

/// <summary>Somebody of the staff at a screen: what they ask and do, and what the hub tells them of incidents.</summary>
sealed class Desk : IAsyncDisposable
{
    readonly HttpClient browser;
    readonly HubClient hub;

    Desk(HttpClient browser, HubClient hub) => (this.browser, this.hub) = (browser, hub);

    public static async Task<Desk> OpenAsync(HubHost host, Role role, string scope)
    {
        var name = $"{RoleWord.Of(role)}-{scope}-desk";
        await host.AddUser(name, role, scope);
        var browser = host.Browser();
        using var answer = await browser.PostAsJsonAsync("api/v1/session", new { name, password = SignedIn.Password });
        answer.EnsureSuccessStatusCode();
        await browser.TakeToken(answer);
        var cookies = answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        return new(browser, await HubClient.Connect(host.Address, socket => socket.SetRequestHeader("Cookie", string.Join("; ", cookies))));
    }

    public async Task<JsonArray> List(string query = "") => JsonNode.Parse(await browser.GetStringAsync($"api/v1/incidents{query}"))!["incidents"]!.AsArray();

    public async Task<(HttpStatusCode Status, JsonNode Body)> Do(string incident, string verb, object? body = null)
    {
        using var answer = await browser.PostAsJsonAsync($"api/v1/incidents/{incident}/{verb}", body ?? new { });
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>The next incident that is told, in a state.</summary>
    public async Task<HubEvent> Told(string state)
    {
        while (true)
        {
            var message = await hub.Next($"an incident that is {state}");
            if (message.Name == "incident" && (string)message.Body["state"]! == state) return message;
        }
    }

    public bool HeardNothing => !hub.Events.TryRead(out _);

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        browser.Dispose();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Storage.DeviceKeys;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Tests;

/// <summary>The real hub on a port of 127.0.0.1 that is free, with a data directory and a city of its own. Its clock is a test's to set.</summary>
internal sealed class HubHost : IAsyncDisposable
{
    /// <summary>10:00 in the test city, in the middle of a service day.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));

    WebApplication app;
    readonly HubRun run;
    readonly Action<WebApplication>? finish;

    HubHost(WebApplication app, HubRun run, Action<WebApplication>? finish, string directory, SetClock clock, City city) =>
        (this.app, this.run, this.finish, Directory, Clock, City) = (app, run, finish, directory, clock, city);

    public SetClock Clock { get; }

    public City City { get; }

    /// <summary>The data directory.</summary>
    public string Directory { get; }

    public IServiceProvider Services => app.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>A client without a key.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>A client with a key for the whole city.</summary>
    public HttpClient Device { get; private set; } = null!;

    /// <param name="finish">Adds what stands between all of the hub's middleware and its endpoints.</param>
    public static async Task<HubHost> StartAsync(
        City? city = null, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? customise = null, Action<WebApplication>? finish = null)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("orleanshub-test-").FullName;
        var clock = new SetClock(Start);
        var all = new Dictionary<string, string?>
        {
            ["Hub:Data"] = directory,
            ["Hub:Demo"] = "false",
            ["urls"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        var run = new HubRun { Settings = all, Clock = clock, Customise = customise };
        var app = Program.Build(run);
        var host = new HubHost(app, run, finish, directory, clock, city ?? TestCity.Of());
        await app.Services.GetRequiredService<CityStore>().ImportAsync(host.City);
        await host.OpenAsync();
        return host;
    }

    /// <summary>Stops the hub and starts it anew on the same data directory, at another port.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        app = Program.Build(run);
        await OpenAsync();
    }

    /// <summary>A client with a key of that scope.</summary>
    public async Task<HttpClient> DeviceOf(string scope, HttpMessageHandler? handler = null) => WithKey((await NewKey(scope)).Secret, handler);

    public Task<(DeviceKey Key, string Secret)> NewKey(string scope) => Services.GetRequiredService<DeviceKeyStore>().AddAsync(scope);

    public HttpClient WithKey(string secret, HttpMessageHandler? handler = null) =>
        new(handler ?? new SocketsHttpHandler()) { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) } };

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    async Task OpenAsync()
    {
        finish?.Invoke(app);
        await app.StartAsync();
        Client = new() { BaseAddress = Address };
        Device = await DeviceOf(City.Code);
    }

    async Task CloseAsync()
    {
        Client?.Dispose();
        Device?.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

internal static class DeviceCalls
{
    /// <summary>Posts a text as it stands.</summary>
    public static Task<HttpResponseMessage> PostText(this HttpClient device, string body, string type = "application/json") =>
        device.PostBytes(Encoding.UTF8.GetBytes(body), type);

    public static async Task<HttpResponseMessage> PostBytes(this HttpClient device, byte[] body, string? type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await device.PostAsync(new Uri("api/v1/readings", UriKind.Relative), content);
    }

    /// <summary>The receipt of a post that must have been taken.</summary>
    public static async Task<JsonElement> Post(this HttpClient device, string body)
    {
        using var response = await device.PostText(body);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}

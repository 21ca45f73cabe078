using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using OrleansHub.Silo.Storage.DeviceKeys;

namespace OrleansHub.Web.Ingest;

/// <summary>
/// Posts readings to this very hub as a device would: over HTTP, with a key. What is made up or replayed so takes the one way in, and
/// proves that it works. Its key is revoked when it is done.
/// </summary>
internal sealed class ReadingsClient : IAsyncDisposable
{
    readonly HttpClient http;
    readonly DeviceKeyStore keys;
    readonly string key;

    ReadingsClient(HttpClient http, DeviceKeyStore keys, string key) => (this.http, this.keys, this.key) = (http, keys, key);

    /// <summary>Needs a hub that listens already. A key of that name left over from a killed process is revoked.</summary>
    public static async Task<ReadingsClient> OpenAsync(IServiceProvider hub, string scope, string name)
    {
        var keys = hub.GetRequiredService<DeviceKeyStore>();
        foreach (var old in keys.List().Where(known => known.Name == name && known.Revoked is null)) await keys.RevokeAsync(old.Id);
        var (key, secret) = await keys.AddAsync(scope, name);
        var http = new HttpClient { BaseAddress = AddressOf(hub) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new(http, keys, key.Id);
    }

    /// <summary>The receipt, or <see cref="HttpRequestException"/> when nothing was acknowledged.</summary>
    public async Task<PostedReadings> PostAsync(IReadOnlyList<object> readings, CancellationToken stop)
    {
        using var response = await http.PostAsJsonAsync("api/v1/readings", readings, stop);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<PostedReadings>(stop))!;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await keys.RevokeAsync(key);
    }

    static Uri AddressOf(IServiceProvider hub)
    {
        var addresses = hub.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var plain = addresses.FirstOrDefault(address => address.StartsWith("http:", StringComparison.Ordinal)) ?? addresses.First();
        var bound = BindingAddress.Parse(plain);
        var host = bound.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : bound.Host;
        return new UriBuilder(bound.Scheme, host, bound.Port).Uri;
    }
}

/// <summary>What a hub says to a batch.</summary>
internal sealed record PostedReadings(int Accepted, int Duplicate, int Late, int Quarantined, IReadOnlyList<PostedReadings.Refused> Rejected)
{
    public sealed record Refused(int Index, string Reason, string Detail);
}

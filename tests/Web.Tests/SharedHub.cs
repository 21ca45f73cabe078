namespace OrleansHub.Web.Tests;

/// <summary>One hub for a table of cases; each case that needs a station nobody has posted to takes one.</summary>
public sealed class SharedHub : IAsyncLifetime
{
    const int Stations = 200;
    int taken = 9;

    internal HubHost Hub { get; private set; } = null!;

    public async Task InitializeAsync() => Hub = await HubHost.StartAsync(TestCity.Of(Stations));

    public async Task DisposeAsync() => await Hub.DisposeAsync();

    /// <summary>The body with another station in the place of s-0.</summary>
    internal string OnFreshStation(string body) => body.Replace("s-0", $"s-{Interlocked.Increment(ref taken)}", StringComparison.Ordinal);
}

using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Live.Push;

namespace OrleansHub.Web.Accounts;

/// <summary>Ends the hub's connections of a session with the session: at once when it is ended here, within a second when elsewhere or by the clock.</summary>
internal sealed class SessionWatch(AccountRing ring, SessionCookie cookie, StaffConnections connections) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ring.Changed += Cut;
        // The machine's clock, like the watch on other processes: a second is a second while a replay's clock runs faster.
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Cut();
        }
        catch (OperationCanceledException)
        {
            // The host is stopping.
        }
        finally
        {
            ring.Changed -= Cut;
        }
    }

    void Cut() => connections.Cut(cookie.Find);
}

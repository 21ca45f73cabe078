using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>One hub with 41 people in a zone and somebody of the staff, for tables of what is refused: nothing of it changes anything.</summary>
public sealed class DutyHub : IAsyncLifetime
{
    internal HubHost Hub { get; private set; } = null!;

    internal HttpClient Staff { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Hub = await HubHost.StartAsync(DutyCity.Of());
        Staff = await Hub.SignIn(Role.Duty, "s-0", "wang");
        await Hub.Fill();
        await Hub.Seen();
    }

    public async Task DisposeAsync()
    {
        Staff.Dispose();
        await Hub.DisposeAsync();
    }
}

using Microsoft.AspNetCore.SignalR;

namespace OrleansHub.Web.Accounts;

/// <summary>Lets through the methods of the hub that have a row in the access table.</summary>
internal sealed class HubAccess : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        AccessTable.HubMethods.Contains(invocationContext.HubMethodName)
            ? next(invocationContext)
            : throw new HubException("This method is open to nobody.");
}

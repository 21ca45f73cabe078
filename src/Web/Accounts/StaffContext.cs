using Microsoft.AspNetCore.SignalR;

namespace OrleansHub.Web.Accounts;

/// <summary>Who asks, for handlers and the hub.</summary>
public static class StaffContext
{
    /// <summary>Who is signed in; on a staff route of the access table there is always somebody, with a role and scope the route takes.</summary>
    public static Staff Staff(this HttpContext context) =>
        context.StaffIfAny() ?? throw new InvalidOperationException($"{context.Request.Path} is no staff route in the access table.");

    /// <summary>Who is signed in, on a route that everybody may ask and that recognises staff; null for the public.</summary>
    public static Staff? StaffIfAny(this HttpContext context) => context.Features.Get<Staff>();

    /// <summary>The staff behind a connection of the hub as they were when it began; null for the public. It is cut when the session ends or they change.</summary>
    public static Staff? StaffIfAny(this HubConnectionContext connection) => connection.Features.Get<Staff>();

    /// <summary>The area or station a staff read is about: <c>?area=</c>, which lies in the own scope, or the own scope.</summary>
    public static string AskedArea(this HttpContext context) =>
        context.Request.Query["area"] is [{ Length: > 0 } area] ? area : context.Staff().Scope;
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Antiforgery;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Holds every matched route to its row of the access table. A public read costs one look-up; nothing else asks for cookies.</summary>
internal sealed partial class AccessGate(
    RequestDelegate next, SessionCookie cookie, OwnPages own, IAntiforgery antiforgery, IStationRegistry registry, ILogger<AccessGate> log)
{
    static readonly TimeSpan WhileStorageMends = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<RouteEndpoint, AccessRow?> rows = new();

    public Task Invoke(HttpContext context)
    {
        // What is no route is a file, or an answer of routing itself (405, 415).
        if (context.GetEndpoint() is not RouteEndpoint endpoint) return next(context);
        var row = rows.GetOrAdd(endpoint, AccessTable.Find);
        if (row is { Door: Door.Everyone or Door.Device, OwnPagesOnly: false }) return next(context);
        return Check(context, row);
    }

    async Task Check(HttpContext context, AccessRow? row)
    {
        if (row is null) NoRow(log, context.Request.Method, context.Request.Path);
        if (await Refusal(context, row) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }
        try
        {
            await next(context);
        }
        catch (Exception error) when ((error.IsBecause<StorageUnavailableException>() || error.IsBecause<StorageBusyException>()) && !context.Response.HasStarted)
        {
            await UserProblem.NotStored.WriteAsync(context, WhileStorageMends);
        }
    }

    async ValueTask<HubProblem?> Refusal(HttpContext context, AccessRow? row)
    {
        if (row is null) return AccessProblem.NoRow;
        if (row.OwnPagesOnly && !own.Sent(context.Request)) return AccessProblem.OtherOrigin;
        if (row.Door is Door.Everyone or Door.Device) return null;
        var staff = await cookie.ReadAsync(context);
        if (staff is not null || row.Door == Door.Staff) KeepPrivate(context);
        if (row.Door == Door.Recognised) return null;
        if (staff is null) return AccessProblem.NotSignedIn;
        if (!row.Admits(staff.Role)) return AccessProblem.WrongRole;
        if (row.Antiforgery && !await antiforgery.IsRequestValidAsync(context)) return AccessProblem.NoToken;
        if (IsInScope(context, row.Scope, staff)) return null;
        return row.IsRead ? AccessProblem.NotThere : AccessProblem.OutOfScope;
    }

    bool IsInScope(HttpContext context, ScopeKind kind, Staff staff) => kind switch
    {
        ScopeKind.Station => CoversStation(staff, Route(context, "id")),
        ScopeKind.Incident => CoversStation(staff, Route(context, "n") is var n && n.LastIndexOf('-') is > 0 and var dash ? n[..dash] : n),
        ScopeKind.Area => context.Request.Query["area"] switch
        {
            [] or [""] => true,
            [{ } area] => staff.Covers(area),
            // Of several the handler might read another than was checked.
            _ => false,
        },
        ScopeKind.City => staff.CoversCity,
        _ => true,
    };

    // Who has the whole city is told that a station does not exist; to all others it is one that is none of theirs.
    bool CoversStation(Staff staff, string id) =>
        staff.CoversCity || (registry.City.Stations.ContainsKey(id) || registry.City.Retired.ContainsKey(id)) && staff.Covers(id);

    static string Route(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";

    // Whatever the handler says of it: nobody keeps an answer that is for one of the staff.
    static void KeepPrivate(HttpContext context) => context.Response.OnStarting(static state =>
    {
        ((HttpContext)state).Response.Headers.CacheControl = "private, no-store";
        return Task.CompletedTask;
    }, context);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} has no row in the access table, so it is closed to everybody")]
    static partial void NoRow(ILogger logger, string method, string path);
}

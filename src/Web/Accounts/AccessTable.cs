using System.Collections.Frozen;
using System.Collections.Immutable;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>
/// Who may call what: a row for every route and every method of the hub. What has no row is closed to everybody, and fails a test. Whoever adds
/// a route adds its row.
/// </summary>
internal static class AccessTable
{
    static readonly ImmutableArray<Role> Duty = [Role.Duty, Role.Admin];
    static readonly ImmutableArray<Role> Managers = [Role.Manager, Role.Admin];
    static readonly ImmutableArray<Role> Admins = [Role.Admin];
    static readonly ImmutableArray<Role> AllStaff = [Role.Duty, Role.Manager, Role.Admin];

    public static readonly ImmutableArray<AccessRow> Routes =
    [
        // Everybody's.
        Open("GET", "/alive"),
        Open("GET", "/healthz"),
        Open("GET", "/metrics"),
        Open("GET", "/openapi/{documentName}.json"),
        Open("GET", "/s/{id}"),
        Open("GET", "/s/{id}/poster"),
        .. Browser.Pages.Select(page => Open("GET", page)),
        Open("GET", "/api/v1/city"),
        Open("GET", "/api/v1/stations"),
        Known("GET", "/api/v1/stations/{id}"),
        Known("GET", "/api/v1/stations/{id}/history"),
        Open("POST", "/api/v1/stations/{id}/reports"),
        Open("GET", "/api/v1/nearby"),
        Open("OPTIONS", "/api/v1/nearby"),
        Open("GET", "/api/v1/areas/{code}"),
        Open("GET", "/api/v1/areas/{code}/hours"),
        Open("GET", "/api/v1/hours"),
        Known("*", "/hubs/live"),
        Known("*", "/hubs/live/negotiate"),

        // Devices'.
        new("POST", "/api/v1/readings", Door.Device, [], ScopeKind.None),

        // Signing in and out.
        Open("POST", "/api/v1/setup"),
        Open("POST", "/api/v1/session"),
        Staff("DELETE", "/api/v1/session", AllStaff, ScopeKind.None),
        Staff("GET", "/api/v1/me", AllStaff, ScopeKind.None),
        Staff("PUT", "/api/v1/me/password", AllStaff, ScopeKind.None),

        // At the desk of a station.
        Staff("POST", "/api/v1/stations/{id}/recount", Duty, ScopeKind.Station),
        Staff("POST", "/api/v1/stations/{id}/closure", Duty, ScopeKind.Station),
        Staff("DELETE", "/api/v1/stations/{id}/closure", Duty, ScopeKind.Station),
        Staff("GET", "/api/v1/stations/{id}/duty", Duty, ScopeKind.Station),
        Staff("POST", "/api/v1/stations/{id}/duty", Duty, ScopeKind.Station),
        Staff("POST", "/api/v1/stations/{id}/amenities", Duty, ScopeKind.Station),
        Staff("POST", "/api/v1/stations/{id}/kiosks/{k}/maintenance", Duty, ScopeKind.Station),
        Staff("DELETE", "/api/v1/stations/{id}/kiosks/{k}/maintenance", Duty, ScopeKind.Station),

        // Incidents.
        Staff("GET", "/api/v1/incidents", AllStaff, ScopeKind.Area),
        Staff("POST", "/api/v1/incidents/{n}/acknowledge", AllStaff, ScopeKind.Incident),
        Staff("POST", "/api/v1/incidents/{n}/whistle", AllStaff, ScopeKind.Incident),
        Staff("POST", "/api/v1/incidents/{n}/arrive", AllStaff, ScopeKind.Incident),
        Staff("POST", "/api/v1/incidents/{n}/resolve", AllStaff, ScopeKind.Incident),
        Staff("POST", "/api/v1/incidents/{n}/note", AllStaff, ScopeKind.Incident),

        // Reports.
        Staff("GET", "/api/v1/reports/visits", Managers, ScopeKind.Area),
        Staff("GET", "/api/v1/reports/promises", Managers, ScopeKind.Area),
        Staff("GET", "/api/v1/reports/kiosks", Managers, ScopeKind.Area),
        Staff("GET", "/api/v1/reports/idle", Managers, ScopeKind.Area),
        Staff("GET", "/api/v1/reports/incidents", Managers, ScopeKind.Area),

        // Administration.
        Staff("PUT", "/api/v1/stations/{id}", Admins, ScopeKind.Station),
        Staff("GET", "/api/v1/stations/{id}/profile", Admins, ScopeKind.Station),
        Staff("GET", "/api/v1/profiles", Admins, ScopeKind.Handler),
        Staff("POST", "/api/v1/import", Admins, ScopeKind.City),
        Staff("GET", "/api/v1/calendar/{year:int}", Admins, ScopeKind.City),
        Staff("PUT", "/api/v1/calendar/{year:int}", Admins, ScopeKind.City),
        Staff("GET", "/api/v1/backup", Admins, ScopeKind.City),
        Staff("GET", "/api/v1/users", Admins, ScopeKind.Handler),
        Staff("POST", "/api/v1/users", Admins, ScopeKind.Handler),
        Staff("PUT", "/api/v1/users/{name}", Admins, ScopeKind.Handler),
        Staff("DELETE", "/api/v1/users/{name}", Admins, ScopeKind.Handler),
        Staff("GET", "/api/v1/sessions", Admins, ScopeKind.Handler),
        Staff("DELETE", "/api/v1/sessions/{id}", Admins, ScopeKind.Handler),
        Staff("GET", "/api/v1/keys", Admins, ScopeKind.Handler),
        Staff("POST", "/api/v1/keys", Admins, ScopeKind.Handler),
        Staff("DELETE", "/api/v1/keys/{id}", Admins, ScopeKind.Handler),
        Staff("GET", "/api/v1/audit", Admins, ScopeKind.City),
    ];

    /// <summary>The methods of the hub that anybody may call.</summary>
    public static readonly FrozenSet<string> HubMethods = new[] { "Watch", "Unwatch" }.ToFrozenSet();

    static readonly FrozenDictionary<(string, string), AccessRow> ByRoute = Routes.ToFrozenDictionary(row => (row.Method, row.Pattern));

    /// <summary>The row of an endpoint; null when it has none, or its methods have several.</summary>
    public static AccessRow? Find(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText ?? "";
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var rows = methods.Select(method => method == HttpMethods.Head ? HttpMethods.Get : method).DefaultIfEmpty("*")
            .Select(method => ByRoute.GetValueOrDefault((method, pattern))).Distinct().ToList();
        return rows is [{ } only] ? only : null;
    }

    static AccessRow Open(string method, string pattern) => new(method, pattern, Door.Everyone, [], ScopeKind.None);

    static AccessRow Known(string method, string pattern) => new(method, pattern, Door.Recognised, [], ScopeKind.None);

    static AccessRow Staff(string method, string pattern, ImmutableArray<Role> roles, ScopeKind scope) => new(method, pattern, Door.Staff, roles, scope);
}

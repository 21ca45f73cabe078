using System.Collections.Immutable;

namespace OrleansHub.Web.Accounts;

/// <summary>Who may pass at all.</summary>
internal enum Door
{
    Everyone,
    /// <summary>Everyone, and staff are known as such: they may be told more.</summary>
    Recognised,
    /// <summary>Who holds a device key; the endpoint asks for it.</summary>
    Device,
    Staff,
}

/// <summary>What must lie in the scope of the staff who ask.</summary>
internal enum ScopeKind
{
    /// <summary>Nothing: it is about themselves.</summary>
    None,
    /// <summary>The station <c>{id}</c>.</summary>
    Station,
    /// <summary>The station of the incident <c>{n}</c>.</summary>
    Incident,
    /// <summary>The area <c>?area=</c>; without one the answer is about their own scope.</summary>
    Area,
    /// <summary>The whole city.</summary>
    City,
    /// <summary>The handler knows and asks <see cref="Staff.Covers(string)"/>.</summary>
    Handler,
}

/// <summary>One line of the access table. <paramref name="Method"/> is GET for GET and HEAD, <c>*</c> for whatever the hub's transports need.</summary>
internal sealed record AccessRow(string Method, string Pattern, Door Door, ImmutableArray<Role> Roles, ScopeKind Scope)
{
    public bool IsRead => Method is "GET" or "OPTIONS";

    /// <summary>Whether a browser may send it from pages of ours alone.</summary>
    public bool OwnPagesOnly => !IsRead && Door != Door.Device;

    /// <summary>Whether it must carry the token that <c>GET /api/v1/me</c> gives.</summary>
    public bool Antiforgery => !IsRead && Door == Door.Staff;

    public bool Admits(Role role) => Roles.Contains(role);
}

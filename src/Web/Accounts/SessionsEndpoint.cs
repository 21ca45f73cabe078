using OrleansHub.Silo.Storage.Accounts;

namespace OrleansHub.Web.Accounts;

/// <summary><c>/api/v1/sessions</c>: who is signed in where; ending one works within a second.</summary>
internal sealed class SessionsEndpoint(AccountStore accounts, SessionStore sessions, SessionCookie cookie)
{
    public Task List(HttpContext context)
    {
        var (staff, user) = (context.Staff(), context.Request.Query["user"]);
        var mine = accounts.List().Where(account => UsersEndpoint.Covers(staff, account)).Select(account => account.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shown = sessions.List().Where(session => mine.Contains(session.Account) && cookie.IsAlive(session))
            .Where(session => user is not [{ Length: > 0 } name] || string.Equals(session.Account, name, StringComparison.OrdinalIgnoreCase))
            .Select(session => new SessionBody(session.Id, session.Account, session.Begun, session.Seen, session.Address, session.Id == staff.Session));
        return StaffAnswer.WriteAsync(context, new SessionsBody([.. shown]));
    }

    public async Task End(HttpContext context)
    {
        var (staff, id) = (context.Staff(), (string)context.Request.RouteValues["id"]!);
        var session = sessions.List().FirstOrDefault(session => session.Id == id);
        var isMine = session is null ? staff.CoversCity : accounts.Find(session.Account) is { } found && UsersEndpoint.Covers(staff, found.Account);
        if (!isMine) await AccessProblem.OutOfScope.WriteAsync(context);
        else if (session is null || !await sessions.EndAsync(id, staff.Name)) await UserProblem.NoSuchSession.WriteAsync(context);
        else context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

internal sealed record SessionsBody(SessionBody[] Sessions);

/// <summary>Somebody signed in; <paramref name="Current"/> is the session that asks.</summary>
internal sealed record SessionBody(string Id, string User, DateTimeOffset Begun, DateTimeOffset Seen, string? Address, bool Current);

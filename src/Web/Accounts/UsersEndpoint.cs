using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>
/// <c>/api/v1/users</c>. An administrator sees and changes the users of the own part of the city, and gives nobody more of it than that; one of
/// the whole city is always left.
/// </summary>
internal sealed class UsersEndpoint(AccountStore accounts, SessionStore sessions, Passwords passwords)
{
    public Task List(HttpContext context)
    {
        var staff = context.Staff();
        var seen = sessions.List().GroupBy(session => session.Account, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Max(session => session.Seen), StringComparer.OrdinalIgnoreCase);
        var mine = accounts.List().Where(account => Covers(staff, account))
            .Select(account => UserBody.Of(staff.City, account, seen.TryGetValue(account.Name, out var last) ? last : null));
        return StaffAnswer.WriteAsync(context, new UsersBody([.. mine]));
    }

    public async Task Add(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Message>(context) is not { } given) return;
        var (staff, role) = (context.Staff(), RoleWord.Find(given.Role));
        var problem = !UserName.TryTake(given.Name, out var name) ? UserProblem.BadName
            : role is null ? UserProblem.BadRole
            : BadScope(staff, given.Scope) ?? PasswordRule.Fault(given.Password, name)?.Problem;
        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }
        var verdict = await accounts.AddAsync(name!, given.Role!, ScopeWord.Stored(staff.City, given.Scope!), passwords.Hash(given.Password!), staff.Name);
        await Answer(context, verdict, name!);
    }

    public async Task Change(HttpContext context)
    {
        var (staff, name) = (context.Staff(), (string)context.Request.RouteValues["name"]!);
        if (await JsonBody.ReadAsync<Message>(context) is not { } given) return;
        var problem = NotMine(staff, name)
            ?? (given.Role is not null && RoleWord.Find(given.Role) is null ? UserProblem.BadRole : null)
            ?? (given.Scope is null ? null : BadScope(staff, given.Scope))
            ?? (given.Password is null ? null : PasswordRule.Fault(given.Password, name)?.Problem);
        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }
        var change = new AccountChange(
            given.Role, given.Scope is null ? null : ScopeWord.Stored(staff.City, given.Scope), given.Password is null ? null : passwords.Hash(given.Password));
        await Answer(context, await accounts.ChangeAsync(name, change, staff.Name, IsAdminOfAll(staff.City)), name);
    }

    public async Task Remove(HttpContext context)
    {
        var (staff, name) = (context.Staff(), (string)context.Request.RouteValues["name"]!);
        if (NotMine(staff, name) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }
        var verdict = await accounts.RemoveAsync(name, staff.Name, IsAdminOfAll(staff.City));
        if (verdict == AccountVerdict.Done) context.Response.StatusCode = StatusCodes.Status204NoContent;
        else await Answer(context, verdict, name);
    }

    Task Answer(HttpContext context, AccountVerdict verdict, string name) => verdict switch
    {
        AccountVerdict.NameTaken => UserProblem.NameTaken.WriteAsync(context),
        AccountVerdict.LastOfThem => UserProblem.LastAdmin.WriteAsync(context),
        _ => accounts.Find(name) is { } found
            ? StaffAnswer.WriteAsync(context, UserBody.Of(context.Staff().City, found.Account, null))
            : UserProblem.NoSuchUser.WriteAsync(context),
    };

    HubProblem? NotMine(Staff staff, string name) => accounts.Find(name) switch
    {
        null => staff.CoversCity ? UserProblem.NoSuchUser : AccessProblem.OutOfScope,
        var (account, _) => Covers(staff, account) ? null : AccessProblem.OutOfScope,
    };

    static HubProblem? BadScope(Staff staff, string? scope) =>
        scope is null || !ScopeWord.Exists(staff.City, scope) ? UserProblem.BadScope : staff.Covers(ScopeWord.Shown(staff.City, scope)) ? null : AccessProblem.OutOfScope;

    // Whose part of the city is no longer there belongs to who has all of it.
    internal static bool Covers(Staff staff, Account account) => staff.CoversCity || staff.Covers(ScopeWord.Shown(staff.City, account.Scope));

    static Predicate<Account> IsAdminOfAll(City city) => account => account.Role == RoleWord.Of(Role.Admin) && ScopeWord.IsWholeCity(city, account.Scope);

    internal sealed record Message(string? Name, string? Role, string? Scope, string? Password);
}

internal sealed record UsersBody(UserBody[] Users);

/// <summary>A user; <paramref name="Seen"/> is when one of the sessions was last used, null when there is none.</summary>
internal sealed record UserBody(string Name, string Role, ScopeBody Scope, DateTimeOffset Created, DateTimeOffset? Seen)
{
    public static UserBody Of(City city, Account account, DateTimeOffset? seen) =>
        new(account.Name, account.Role, ScopeBody.Of(city, ScopeWord.Shown(city, account.Scope)), account.Created, seen);
}

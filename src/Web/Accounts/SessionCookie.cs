using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Accounts;

namespace OrleansHub.Web.Accounts;

/// <summary>
/// The framework's cookie with the name and the secret of a session in it. Whether the session lives, whose it is and what they may is asked of
/// the store's memory with every request, so what is ended or changed there is so at once.
/// </summary>
internal sealed partial class SessionCookie(
    AccountRing ring, SessionStore store, IStationRegistry registry, IOptions<SessionOptions> options, TimeProvider time, ILogger<SessionCookie> log)
{
    public const string Plain = "session", Secure = "session-secure";

    // The antiforgery token is bound to this claim, so to one session and not only to its user.
    const string Id = "sub", Secret = "secret";

    static readonly TimeSpan WorthNoting = TimeSpan.FromMinutes(5);

    /// <summary>A cookie that only TLS carries cannot be set over plain http, so there are two.</summary>
    public static string SchemeOf(HttpContext context) => context.Request.IsHttps ? Secure : Plain;

    /// <summary>Who asks, and notes it on the request; null when nobody is signed in.</summary>
    public async ValueTask<Staff?> ReadAsync(HttpContext context)
    {
        if (context.Request.Headers.Cookie.Count == 0) return null;
        var ticket = await context.AuthenticateAsync(SchemeOf(context));
        if (ticket is not { Succeeded: true, Principal: { } principal }) return null;
        if (principal.FindFirstValue(Id) is not { } id || principal.FindFirstValue(Secret) is not { } secret) return null;
        if (ring.Find(id, Convert.FromBase64String(secret)) is not { } found || !IsAlive(found.Session)) return null;
        if (ring.Use(id, time.GetUtcNow(), WorthNoting)) Note(id);
        return StaffOf(found.Account, id) is { } staff ? Recognise(context, principal, staff) : null;
    }

    /// <summary>Whom a session is for as things are now; null when it is over.</summary>
    public Staff? Find(string id) => ring.Find(id) is { } found && IsAlive(found.Session) ? StaffOf(found.Account, id) : null;

    /// <summary>Whether the clock has not ended it.</summary>
    public bool IsAlive(Session session)
    {
        var now = time.GetUtcNow();
        return now - session.Seen < options.Value.Idle && now - session.Begun < options.Value.Longest;
    }

    /// <summary>
    /// Begins a session and gives its cookie to the browser; one that the browser had ends. False when the user has gone or has another password
    /// since it was checked.
    /// </summary>
    public async Task<bool> SignInAsync(HttpContext context, PasswordHolder holder)
    {
        if (await ReadAsync(context) is { } before) await store.EndAsync(before.Session, before.Name);
        var now = time.GetUtcNow();
        var address = context.Connection.RemoteIpAddress?.ToString();
        var account = holder.Account;
        if (await store.BeginAsync(account.Name, holder.Hash, address, now - options.Value.Longest, now - options.Value.Idle) is not var (session, secret)) return false;
        var scheme = SchemeOf(context);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new(Id, session.Id), new(Secret, Convert.ToBase64String(secret))], scheme));
        await context.SignInAsync(scheme, principal, new() { IssuedUtc = now, ExpiresUtc = now + options.Value.Longest });
        if (StaffOf(account, session.Id) is { } staff) Recognise(context, principal, staff);
        return true;
    }

    public async Task SignOutAsync(HttpContext context)
    {
        var staff = context.Staff();
        await store.EndAsync(staff.Session, staff.Name);
        await context.SignOutAsync(SchemeOf(context));
    }

    Staff? StaffOf(Account account, string session) => RoleWord.Find(account.Role) is { } role
        ? new(account.Name, role, ScopeWord.Shown(registry.City, account.Scope)) { City = registry.City, Session = session }
        : null;

    static Staff Recognise(HttpContext context, ClaimsPrincipal principal, Staff staff)
    {
        context.User = principal;
        context.Features.Set(staff);
        return staff;
    }

    // Nobody waits for it: that it was used is not worth failing a request.
    void Note(string id) => _ = store.TouchAsync(id).ContinueWith(
        note => NotNoted(log, note.Exception!.InnerException!.Message), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    [LoggerMessage(LogLevel.Warning, "That a session is in use could not be stored: {Reason}")]
    static partial void NotNoted(ILogger logger, string reason);
}

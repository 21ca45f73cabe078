using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>POST</c> and <c>DELETE /api/v1/session</c>: signing in and out.</summary>
internal sealed class SessionEndpoint(Passwords passwords, Attempts attempts, SessionCookie cookie, MeRead me, AuditStore audit, TimeProvider time)
{
    const int LongestName = 64;
    const int LongestPassword = 256;

    static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    static readonly HubProblem Wrong = new(401, "sign-in", "Name or password is wrong", "Check both and try again; who forgot the password asks an administrator.");
    static readonly HubProblem Locked = new(429, "locked", "Too many attempts", "Wait as long as Retry-After says, then try again.");

    public async Task SignIn(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Credentials>(context) is not { } given) return;
        var (name, address) = (Shorten(given.Name), context.Connection.RemoteIpAddress);
        if (attempts.Begin(name, address) is { } wait)
        {
            await Locked.WriteAsync(context, wait);
            return;
        }
        // The framework's hash takes any text, but nobody needs to hash a novel here.
        var password = given.Password is { Length: <= LongestPassword } text ? text : "";
        Account? account;
        try
        {
            account = await passwords.FindAsync(name, password, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            await Locked.WriteAsync(context, Moment);
            return;
        }
        if (account is null)
        {
            await audit.AppendAsync(new Act("nobody", time.GetUtcNow(), "sign-in-failed", $"user:{name}", null, null));
            await Wrong.WriteAsync(context);
            return;
        }
        attempts.Succeeded(name, address);
        await cookie.SignInAsync(context, account);
        await me.Answer(context);
    }

    public async Task SignOut(HttpContext context)
    {
        await cookie.SignOutAsync(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // What is tried stands in the audit chain, where only texts that can be names belong.
    static string Shorten(string? name) => new([.. (name ?? "").Trim().Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestName)]);

    internal sealed record Credentials(string? Name, string? Password);
}

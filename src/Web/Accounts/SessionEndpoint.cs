using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>POST</c> and <c>DELETE /api/v1/session</c>: signing in and out.</summary>
internal sealed class SessionEndpoint(Passwords passwords, SessionCookie cookie, MeRead me, AuditStore audit, TimeProvider time)
{
    const int LongestName = 64;
    const int LongestPassword = 256;

    static readonly HubProblem Wrong = new(401, "sign-in", "Name or password is wrong", "Check both and try again; who forgot the password asks an administrator.");

    public async Task SignIn(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Credentials>(context) is not { } given) return;
        var name = given.Name?.Trim() ?? "";
        if (await Find(name, given.Password, context.RequestAborted) is not { } account || RoleWord.Find(account.Role) is not { } role)
        {
            var known = new string([.. name.Where(letter => !char.IsControl(letter)).Take(LongestName)]);
            await audit.AppendAsync(new Act("nobody", time.GetUtcNow(), "sign-in-failed", $"user:{known}", null, null));
            await Wrong.WriteAsync(context);
            return;
        }
        await cookie.SignInAsync(context, account, role);
        await me.Answer(context);
    }

    public async Task SignOut(HttpContext context)
    {
        await cookie.SignOutAsync(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    async Task<Account?> Find(string name, string? password, CancellationToken stop) =>
        name.Length is > 0 and <= LongestName && password is { Length: > 0 and <= LongestPassword } ? await passwords.FindAsync(name, password, stop) : null;

    internal sealed record Credentials(string? Name, string? Password);
}

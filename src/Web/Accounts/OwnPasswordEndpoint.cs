using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>PUT /api/v1/me/password</c>: who is signed in takes a new password. All sessions of theirs end, and this one begins anew.</summary>
internal sealed class OwnPasswordEndpoint(PasswordDoor door, Passwords passwords, AccountStore accounts, SessionCookie cookie, MeRead me)
{
    static readonly HubProblem Wrong = new(403, "password-wrong", "The password is not the one you have", "Give the one you sign in with as old; who forgot it asks an administrator.");

    public async Task Put(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Message>(context) is not { } given) return;
        var name = context.Staff().Name;
        if (PasswordRule.Fault(given.New, name) is { } fault)
        {
            await fault.Problem.WriteAsync(context);
            return;
        }
        // Whoever finds a screen that was left alone does not know it.
        if (await door.PassAsync(context, name, given.Old, name, Wrong) is null) return;
        var hash = passwords.Hash(given.New!);
        await accounts.ChangeAsync(name, new(PasswordHash: hash), name);
        if (accounts.Find(name) is { } found && await cookie.SignInAsync(context, new(found.Account, hash))) await me.Answer(context);
        else await AccessProblem.NotSignedIn.WriteAsync(context);
    }

    internal sealed record Message(string? Old, string? New);
}

using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>POST</c> and <c>DELETE /api/v1/session</c>: signing in and out.</summary>
internal sealed class SessionEndpoint(PasswordDoor door, SessionCookie cookie, MeRead me)
{
    const int LongestName = 64;

    static readonly HubProblem Wrong = new(401, "sign-in", "Name or password is wrong", "Check both and try again; who forgot the password asks an administrator.");

    public async Task SignIn(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Credentials>(context) is not { } given) return;
        if (await door.PassAsync(context, Shorten(given.Name), given.Password, "nobody", Wrong) is not { } holder) return;
        if (await cookie.SignInAsync(context, holder)) await me.Answer(context);
        else await Wrong.WriteAsync(context);
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

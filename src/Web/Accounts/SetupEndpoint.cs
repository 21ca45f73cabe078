using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>POST /api/v1/setup</c>: makes the first administrator, of the whole city, and signs in.</summary>
internal sealed class SetupEndpoint(SetupToken token, AccountStore accounts, Passwords passwords, SessionCookie cookie, MeRead me, IStationRegistry registry)
{
    static readonly HubProblem NotGood = new(
        403, "setup", "This link is not good any more", "It works once and for a day, until there is a user. Start the hub again for a new one, or use ./run user add.");

    public async Task Post(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Message>(context) is not { } given) return;
        if (!token.IsGood(given.Token))
        {
            await NotGood.WriteAsync(context);
            return;
        }
        if (!UserName.TryTake(given.Name, out var name))
        {
            await UserProblem.BadName.WriteAsync(context);
            return;
        }
        if (PasswordRule.Fault(given.Password, name) is { } fault)
        {
            await fault.Problem.WriteAsync(context);
            return;
        }
        var scope = ScopeWord.Stored(registry.City, registry.City.Code);
        var verdict = await accounts.AddAsync(name, RoleWord.Of(Role.Admin), scope, passwords.Hash(given.Password!), "setup", first: true);
        if (verdict != AccountVerdict.Done || accounts.Find(name) is not var (made, hash) || !await cookie.SignInAsync(context, new(made, hash)))
        {
            await NotGood.WriteAsync(context);
            return;
        }
        await me.Answer(context);
    }

    internal sealed record Message(string? Token, string? Name, string? Password);
}

using System.CommandLine;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary><c>user add</c>, <c>user list</c>, <c>user password</c>, <c>user remove</c>: the way in that asks for no session, for whoever may write the data directory.</summary>
internal static class UserVerb
{
    const string By = "console";

    public static Command Create(ServeOptions serve) =>
        new("user", "Add, list and remove users, and give them new passwords") { Add(serve), List(serve), Password(serve), Remove(serve) };

    static Command Add(ServeOptions serve)
    {
        var (name, stdin) = (Name(), FromInput());
        var role = new Option<string>("--role") { Description = "What the user is there for", Required = true, HelpName = "duty|manager|admin" };
        role.AcceptOnlyFromAmong([.. RoleWord.All]);
        var scope = new Option<string>("--scope") { Description = "An area's code (with all below it) or a station's id", Required = true, HelpName = "CODE_OR_STATION" };
        var verb = new Command("add", "Add a user") { name, role, scope, stdin, serve.Data };
        verb.SetAction(async (result, stop) =>
        {
            var wanted = result.GetRequiredValue(scope);
            if (!UserName.TryTake(result.GetRequiredValue(name), out var user)) throw new OperatorException(UserName.Rule);
            await using var store = StoreBeside.Open(serve.Settings(result));
            var city = store.GetRequiredService<IStationRegistry>().City;
            if (!ScopeWord.Exists(city, wanted))
                throw new OperatorException($"'{wanted}' is neither an area nor a station of the imported city.");
            var hash = await HashAsync(user, stop);
            var verdict = await store.GetRequiredService<AccountStore>().AddAsync(user, result.GetRequiredValue(role), ScopeWord.Stored(city, wanted), hash, By);
            if (verdict != AccountVerdict.Done) throw new OperatorException($"There is a user {user} already; see user list.");
            Console.WriteLine($"{user} may sign in.");
            return 0;
        });
        return verb;
    }

    static Command List(ServeOptions serve)
    {
        var verb = new Command("list", "List the users") { serve.Data };
        verb.SetAction(async (result, _) =>
        {
            await using var store = StoreBeside.Open(serve.Settings(result));
            var city = store.GetRequiredService<IStationRegistry>().City;
            foreach (var user in store.GetRequiredService<AccountStore>().List()) Console.WriteLine($"{user.Name,-24}  {user.Role,-8}  {ScopeWord.Shown(city, user.Scope)}");
            return 0;
        });
        return verb;
    }

    static Command Password(ServeOptions serve)
    {
        var (name, stdin) = (Name(), FromInput());
        var verb = new Command("password", "Give a user a new password; within a second all sessions of the user are over") { name, stdin, serve.Data };
        verb.SetAction(async (result, stop) =>
        {
            var user = result.GetRequiredValue(name);
            await using var store = StoreBeside.Open(serve.Settings(result));
            var hash = await HashAsync(user, stop);
            Expect(await store.GetRequiredService<AccountStore>().ChangeAsync(user, new(PasswordHash: hash), By), user);
            Console.WriteLine($"{user} has a new password.");
            return 0;
        });
        return verb;
    }

    static Command Remove(ServeOptions serve)
    {
        var name = Name();
        var verb = new Command("remove", "Remove a user; within a second all sessions of the user are over") { name, serve.Data };
        verb.SetAction(async (result, _) =>
        {
            var user = result.GetRequiredValue(name);
            await using var store = StoreBeside.Open(serve.Settings(result));
            Expect(await store.GetRequiredService<AccountStore>().RemoveAsync(user, By), user);
            Console.WriteLine($"{user} is removed.");
            return 0;
        });
        return verb;
    }

    static Argument<string> Name() => new("NAME") { Description = "The user's name" };

    static Option<bool> FromInput() => new("--password-stdin") { Description = "Read the password from standard input, one line; without it you are asked" };

    static void Expect(AccountVerdict verdict, string user)
    {
        if (verdict == AccountVerdict.Unknown) throw new OperatorException($"There is no user {user}; see user list.");
    }

    static async Task<string> HashAsync(string user, CancellationToken stop)
    {
        // Asked for or piped: it never stands on the command line, where every process of the machine could read it.
        if (!Console.IsInputRedirected) await Console.Error.WriteAsync($"Password of {user}: ");
        var password = await Console.In.ReadLineAsync(stop);
        if (PasswordRule.Fault(password, user) is { } fault) throw new OperatorException(fault.Sentence);
        return new Microsoft.AspNetCore.Identity.PasswordHasher<string>().HashPassword(user, password!);
    }
}

using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Where passwords are shown: checked within the limits on attempts; how often they were wrong is put on record.</summary>
internal sealed class PasswordDoor(Passwords passwords, Attempts attempts, AuditStore audit, TimeProvider time)
{
    const int LongestPassword = 256;

    static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    static readonly HubProblem Locked = new(429, "locked", "Too many attempts", "Wait as long as Retry-After says, then try again.");

    /// <summary>The user whose name and password these are, or null when the answer has been given.</summary>
    /// <param name="by">Who tries.</param>
    /// <param name="wrong">What is answered when it is not so.</param>
    public async Task<PasswordHolder?> PassAsync(HttpContext context, string name, string? given, string by, HubProblem wrong)
    {
        var address = context.Connection.RemoteIpAddress;
        if (attempts.Begin(name, address) is { } wait)
        {
            await Locked.WriteAsync(context, wait);
            return null;
        }
        // The framework's hash takes any text, but nobody needs to hash a novel here.
        var password = given is { Length: <= LongestPassword } ? given : "";
        try
        {
            if (await passwords.FindAsync(name, password, context.RequestAborted) is { } found)
            {
                await RecordAsync(by, name, attempts.Succeeded(name, address));
                return found;
            }
        }
        catch (TimeoutException)
        {
            attempts.Withdrawn(name, address);
            await Locked.WriteAsync(context, Moment);
            return null;
        }
        await RecordAsync(by, name, attempts.Failed(name));
        await wrong.WriteAsync(context);
        return null;
    }

    // A chain that is never cut must not grow with every guess: the first is on record, then how many they have become.
    Task RecordAsync(string by, string name, int? failures) => failures is { } count
        ? audit.AppendAsync(new Act(by, time.GetUtcNow(), "sign-in-failed", $"user:{name}", null, count == 1 ? null : $$"""{"failures":{{count}}}"""))
        : Task.CompletedTask;
}

/// <summary>A user with the hash that the right password was checked against.</summary>
internal sealed record PasswordHolder(Account Account, string Hash);

using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Where passwords are shown: checked within the limits on attempts, and put on record when they are wrong.</summary>
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
                attempts.Succeeded(name, address);
                return found;
            }
        }
        catch (TimeoutException)
        {
            attempts.Withdrawn(name, address);
            await Locked.WriteAsync(context, Moment);
            return null;
        }
        await audit.AppendAsync(new Act(by, time.GetUtcNow(), "sign-in-failed", $"user:{name}", null, null));
        await wrong.WriteAsync(context);
        return null;
    }
}

/// <summary>A user with the hash that the right password was checked against.</summary>
internal sealed record PasswordHolder(Account Account, string Hash);

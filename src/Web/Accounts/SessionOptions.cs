using Microsoft.Extensions.Options;

namespace OrleansHub.Web.Accounts;

/// <summary>How long somebody stays signed in. Bound to the section <c>Sessions</c>.</summary>
public sealed class SessionOptions
{
    public const string Section = "Sessions";

    /// <summary>A session not used for so long is over.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>However much it is used, after so long one signs in again.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromDays(7);
}

internal sealed class SessionOptionsCheck : IValidateOptions<SessionOptions>
{
    public ValidateOptionsResult Validate(string? name, SessionOptions options)
    {
        if (options.Idle < TimeSpan.FromMinutes(1)) return ValidateOptionsResult.Fail($"Sessions:Idle is {options.Idle}; nobody could work with less than a minute.");
        return options.Longest < options.Idle
            ? ValidateOptionsResult.Fail($"Sessions:Longest is {options.Longest}; it must not be shorter than Sessions:Idle, {options.Idle}.")
            : ValidateOptionsResult.Success;
    }
}

using Microsoft.Extensions.Options;

namespace OrleansHub.Web.Accounts;

/// <summary>How many passwords may be tried before one must wait. Bound to the section <c>SignIn</c>.</summary>
public sealed class AttemptOptions
{
    public const string Section = "SignIn";

    /// <summary>For one name from one address.</summary>
    public int PerNameAndAddress { get; set; } = 5;

    /// <summary>For one name from everywhere: more, so that a stranger does not shut a user out from another place.</summary>
    public int PerName { get; set; } = 25;

    /// <summary>From one address for all names: an office has one.</summary>
    public int PerAddress { get; set; } = 30;

    /// <summary>The first wait; each attempt after it doubles the next.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(15);
}

internal sealed class AttemptOptionsCheck : IValidateOptions<AttemptOptions>
{
    public ValidateOptionsResult Validate(string? name, AttemptOptions options) =>
        options.PerNameAndAddress < 1 || options.PerName < 1 || options.PerAddress < 1
            ? ValidateOptionsResult.Fail("SignIn:PerNameAndAddress, SignIn:PerName and SignIn:PerAddress must each allow one attempt.")
            : options.FirstWait < TimeSpan.FromSeconds(1) || options.LongestWait < options.FirstWait
                ? ValidateOptionsResult.Fail("SignIn:FirstWait must be at least a second and SignIn:LongestWait not shorter.")
                : ValidateOptionsResult.Success;
}

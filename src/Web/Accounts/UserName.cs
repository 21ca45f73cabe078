using System.Diagnostics.CodeAnalysis;

namespace OrleansHub.Web.Accounts;

/// <summary>The names of users: 2 to 40 letters of any script, digits, and <c>. _ - @</c> between them.</summary>
internal static class UserName
{
    public const string Rule = "A name has 2 to 40 letters or digits; dot, dash, underscore and @ may stand between them.";

    public static bool TryTake(string? text, [NotNullWhen(true)] out string? name)
    {
        name = text?.Trim();
        if (name is { Length: >= 2 and <= 40 } && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '@')
            && char.IsLetterOrDigit(name[0]) && char.IsLetterOrDigit(name[^1])
            // They stand for somebody else in the audit chain.
            && name.ToUpperInvariant() is not ("CONSOLE" or "NOBODY" or "SETUP")) return true;
        name = null;
        return false;
    }
}

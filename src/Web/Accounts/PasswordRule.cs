using System.Collections.Frozen;

namespace OrleansHub.Web.Accounts;

/// <summary>
/// What a password must be, after NIST SP 800-63B: long, and none that is tried first. No rule asks for signs or capitals, which only make
/// people write it down.
/// </summary>
internal static class PasswordRule
{
    const int Shortest = 10;
    const int Longest = 128;
    const int FewestLetters = 5;

    static readonly FrozenSet<string> Commonest = Read();

    static readonly PasswordFault TooShort = new("password-short", $"The password is too short: take at least {Shortest} characters.");
    static readonly PasswordFault TooLong = new("password-long", $"The password is too long: take at most {Longest} characters.");
    static readonly PasswordFault HoldsName = new("password-name", "The password holds the user's name: take another one.");
    static readonly PasswordFault Repeats = new("password-simple", "The password is a row of neighbours or repeats the same few characters: take another one.");
    static readonly PasswordFault Common = new("password-common", "The password is one of the commonest: take another one.");

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    public static PasswordFault? Fault(string? password, string name)
    {
        if (password is null || password.Length < Shortest) return TooShort;
        if (password.Length > Longest) return TooLong;
        if (password.Contains(name, StringComparison.OrdinalIgnoreCase)) return HoldsName;
        if (password.Distinct().Count() < FewestLetters || Climbs(password)) return Repeats;
        // With what people hang on to a word that is known.
        return Commonest.Contains(password) || Commonest.Contains(password.TrimEnd('!', '.', '?', '@', '#', '1', '2', '3')) ? Common : null;
    }

    static bool Climbs(string password)
    {
        for (var i = 1; i < password.Length; i++)
        {
            if (Math.Abs(password[i] - password[i - 1]) > 1 && !(password[i - 1] == '9' && password[i] == '0')) return false;
        }
        return true;
    }

    static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRule).Assembly.GetManifestResourceStream("OrleansHub.Web.Accounts.commonest-passwords.txt")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}

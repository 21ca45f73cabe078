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

    /// <summary>What is wrong with a password, as a sentence for who chose it; null when nothing is.</summary>
    public static string? Fault(string? password, string name)
    {
        if (password is null || password.Length < Shortest) return $"The password is too short: take at least {Shortest} characters.";
        if (password.Length > Longest) return $"The password is too long: take at most {Longest} characters.";
        if (password.Contains(name, StringComparison.OrdinalIgnoreCase)) return "The password holds the user's name: take another one.";
        if (password.Distinct().Count() < FewestLetters) return "The password repeats the same few characters: take another one.";
        if (Climbs(password)) return "The password is a row of neighbours such as 1234567890: take another one.";
        // With what people hang on to a word that is known.
        if (Commonest.Contains(password) || Commonest.Contains(password.TrimEnd('!', '.', '?', '@', '#', '1', '2', '3'))) return "The password is one of the commonest: take another one.";
        return null;
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

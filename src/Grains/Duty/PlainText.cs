using System.Diagnostics.CodeAnalysis;

namespace OrleansHub.Grains.Duty;

/// <summary>What staff write for everybody to read: short, on one line, and with no number by which a person could be found.</summary>
public static class PlainText
{
    public const int Longest = 200;

    // A Chinese mobile number has 11 digits, an identity card 17 or 18; no date, time, room or line has.
    const int DigitsOfAPerson = 11;

    public static bool TryTake(string? text, [NotNullWhen(true)] out string? plain)
    {
        plain = text?.Trim();
        if (plain is { Length: > 0 and <= Longest } && !plain.Any(char.IsControl) && !NamesAPerson(plain)) return true;
        plain = null;
        return false;
    }

    static bool NamesAPerson(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits = char.IsDigit(letter) ? digits + 1 : 0;
            if (digits >= DigitsOfAPerson) return true;
        }
        return false;
    }
}

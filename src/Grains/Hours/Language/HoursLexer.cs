using System.Globalization;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Cuts a value into tokens, forgiving what keyboards and copying do to dashes, digits and spaces.</summary>
static class HoursLexer
{
    const string Dashes = "-‐‑‒–—―−ー－~～〜=→";
    static readonly string[] Keys = ["opening_hours", "öffnungszeiten", "öffnungszeit"];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 2);
        var at = SkipKey(text);
        var glued = false;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                glued = false;
                continue;
            }
            var length = Phrase(text, at, tokens);
            if (length == 0) length = One(text, at, glued, tokens);
            glued = tokens.Count > 0;
            at += length;
        }
        tokens.Add(new(TokenKind.End, text.Length, 0));
        return tokens;
    }

    // "opening_hours = 24/7" and "Öffnungszeiten: …" are what is left of a copied tag.
    static int SkipKey(string text)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var key in Keys)
        {
            if (!start.StartsWith(key, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = start[key.Length..].TrimStart();
            if (rest.Length > 0 && rest[0] is '=' or ':') rest = rest[1..];
            return text.Length - rest.Length;
        }
        return 0;
    }

    static int Phrase(string text, int at, List<Token> tokens)
    {
        // After a dash "24/7" is a day and a period: "Jan 01-24/7".
        if (tokens.Count > 0 && tokens[^1].Kind is TokenKind.Dash or TokenKind.Slash && char.IsAsciiDigit(text[at])) return 0;
        var (length, meanings) = HoursWords.FindPhrase(text.AsSpan(at));
        foreach (var meaning in meanings) tokens.Add(new(meaning.Kind, at, length, meaning.Value, Text: meaning.Text));
        return length;
    }

    static int One(string text, int at, bool glued, List<Token> tokens)
    {
        var c = text[at];
        if (Digit(c) >= 0) return Number(text, at, glued, tokens);
        // One of the dashes is a letter to Unicode.
        if (char.IsLetter(c) && !Dashes.Contains(c)) return Word(text, at, tokens);
        if (c is '"' or '“' or '「') return Comment(text, at, tokens);
        var kind = c switch
        {
            _ when Dashes.Contains(c) => TokenKind.Dash,
            ',' or '，' or '、' or '&' => TokenKind.Comma,
            ';' or '；' => TokenKind.Semicolon,
            ':' or '：' => TokenKind.Colon,
            '.' => TokenKind.Dot,
            '+' => TokenKind.Plus,
            '/' => TokenKind.Slash,
            '[' => TokenKind.Open,
            ']' => TokenKind.Close,
            '(' or ')' => TokenKind.Unsupported,
            '|' when text.AsSpan(at).StartsWith("||") => TokenKind.Fallback,
            _ => throw new RefusedException(at, $"不认识的符号“{c}”", $"The sign '{c}' means nothing here"),
        };
        var length = kind == TokenKind.Fallback ? 2 : 1;
        tokens.Add(new(kind, at, length, Glued: glued));
        return length;
    }

    static int Number(string text, int at, bool glued, List<Token> tokens)
    {
        var value = 0;
        var end = at;
        for (; end < text.Length && Digit(text[end]) is var digit and >= 0; end++)
        {
            if (end - at == 4) throw new RefusedException(at, "数字太长", "The number is too long");
            value = (value * 10) + digit;
        }
        tokens.Add(new(TokenKind.Number, at, end - at, value, glued));
        return end - at;
    }

    // Full-width, raised and lowered digits come from copying; a degree sign is how a raised zero is often typed.
    static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '°' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁰' and <= '⁹' => c - '⁰',
        >= '₀' and <= '₉' => c - '₀',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    static int Word(string text, int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || IsMark(text[end])) && !Dashes.Contains(text[end])) end++;
        var word = text.AsSpan(at, end - at);
        if (!HoursWords.Find(word, out var meaning))
            throw new RefusedException(at, $"不认识的词“{word}”", $"The word '{word}' means nothing here");
        // "Apr." and "geschl." are abbreviations.
        if (end < text.Length && text[end] == '.' && !(end + 1 < text.Length && Digit(text[end + 1]) >= 0)) end++;
        if (meaning.Kind != TokenKind.Noise) tokens.Add(new(meaning.Kind, at, end - at, meaning.Value));
        return end - at;
    }

    // Thai and Arabic write vowels as marks.
    static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    static int Comment(string text, int at, List<Token> tokens)
    {
        var close = text[at] switch { '“' => '”', '「' => '」', _ => '"' };
        var end = text.IndexOf(close, at + 1);
        if (end < 0) throw new RefusedException(at, "注释缺少右引号", "The comment has no closing quote");
        var comment = text[(at + 1)..end].Trim();
        if (comment.Length == 0) throw new RefusedException(at, "注释是空的", "The comment is empty");
        tokens.Add(new(TokenKind.Comment, at, end + 1 - at, Text: comment));
        return end + 1 - at;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using OrleansHub.Grains.Hours.Chinese;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// Turns hours as Chinese stations write them (周一至周五 上午8:30-12:00，下午2:00-5:30；节假日除外) into the language of
/// <see cref="OpeningHours"/>. What is in that language already stays as it is.
/// </summary>
public static partial class ChineseHours
{
    /// <summary>Never throws; a value it gives can be read.</summary>
    public static bool TryToOsm(string? value, [NotNullWhen(true)] out string? osm, [NotNullWhen(false)] out HoursError? error)
    {
        var text = value ?? "";
        osm = OpeningHours.TryParse(text, out _, out error) ? text.Trim() : null;
        // Texts of OSM: a comment may be in Chinese.
        if (text.Length > OpeningHours.MaxLength || (osm is not null && text.Contains('"', StringComparison.Ordinal))) return osm is not null;

        // Times alone, and signs of a Chinese keyboard, mean what they mean in Chinese although the other reader knows them: 8:30-12:00；14:00-17:30
        // goes on where in OSM the second rule takes the place of the first.
        var meansChinese = osm is null || TimesAlone().IsMatch(text) || text.Any(IsFullWidth);
        if (!meansChinese) return osm is not null;
        if (TryChinese(text, out var written, out var refusal)) (osm, error) = (written, null);
        else if (osm is null ? text.Any(IsChinese) : TimesAlone().IsMatch(text) || TimesAfterBreak().IsMatch(text)) (osm, error) = (null, refusal);
        return osm is not null;
    }

    static bool TryChinese(string text, [NotNullWhen(true)] out string? osm, [NotNullWhen(false)] out HoursError? error)
    {
        osm = null;
        try
        {
            var written = ChineseClauses.Read(text);
            // The reader has looked at all that its own words can get wrong; a place in its rules is none in the text.
            if (OpeningHours.TryParse(written, out _, out error)) osm = written;
            else error = error with { Position = 0 };
        }
        catch (RefusedException refused)
        {
            error = refused.Error;
        }
        return osm is not null;
    }

    static bool IsChinese(char c) => c is >= '一' and <= '鿿';

    static bool IsFullWidth(char c) => c is (>= '！' and <= '～') or '、' or '。';

    // Not 0830-1730, which only the other reader knows.
    [GeneratedRegex(@"^(?!.*[0-9]{3})[0-9:：.,，、;；\s\-–—―~～－]+$")]
    private static partial Regex TimesAlone();

    [GeneratedRegex(@"；\s*[0-9][0-9:：.,，、;；\s\-–—―~～－]*$")]
    private static partial Regex TimesAfterBreak();
}

using System.Diagnostics.CodeAnalysis;
using OrleansHub.Grains.Hours.Chinese;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// Turns hours as Chinese stations write them (周一至周五 上午8:30-12:00，下午2:00-5:30；节假日除外) into the language of
/// <see cref="OpeningHours"/>. What is in that language already stays as it is.
/// </summary>
public static class ChineseHours
{
    /// <summary>Never throws; a value it gives can be read.</summary>
    public static bool TryToOsm(string? value, [NotNullWhen(true)] out string? osm, [NotNullWhen(false)] out HoursError? error)
    {
        var text = value ?? "";
        // Signs of a Chinese keyboard mean what they mean in Chinese, although the other reader knows them: ；goes on where ; takes the place of what was before.
        var mayBeChinese = text.Length <= OpeningHours.MaxLength;
        if (mayBeChinese && text.Any(IsFullWidth) && !text.Contains('"', StringComparison.Ordinal) && TryChinese(text, out osm, out error)) return true;
        if (OpeningHours.TryParse(text, out _, out error))
        {
            osm = text.Trim();
            return true;
        }
        osm = null;
        if (!mayBeChinese) return false;
        if (TryChinese(text, out osm, out var refusal)) return true;
        // What has no Chinese in it was meant for the other reader, whose refusal is the better one.
        if (text.Any(IsChinese)) error = refusal;
        return false;
    }

    static bool TryChinese(string text, [NotNullWhen(true)] out string? osm, [NotNullWhen(false)] out HoursError? error)
    {
        osm = null;
        try
        {
            var written = ChineseClauses.Read(text);
            if (OpeningHours.TryParse(written, out _, out error)) osm = written;
        }
        catch (RefusedException refused)
        {
            error = refused.Error;
        }
        return osm is not null;
    }

    static bool IsChinese(char c) => c is >= '一' and <= '鿿';

    static bool IsFullWidth(char c) => c is (>= '！' and <= '～') or '、' or '。';
}

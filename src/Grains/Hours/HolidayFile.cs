using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// Reads a year as operators find it published (https://github.com/NateScarlet/holiday-cn):
/// <c>{"year":2026,"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true}]}</c>. Other members are passed over.
/// </summary>
public static class HolidayFile
{
    const int MostDays = 366;

    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out CalendarYear? year, [NotNullWhen(false)] out LocalName? error)
    {
        year = null;
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            error = Read(document.RootElement, out year);
        }
        catch (JsonException)
        {
            error = new("不是 JSON 文件", "Not a JSON file");
        }
        catch (InvalidOperationException)
        {
            // Every value is asked for its kind before it is read, so this is a text that is no Unicode.
            error = new("有无法读取的文字", "A text in it cannot be read");
        }
        return error is null && year is not null;
    }

    static LocalName? Read(JsonElement root, out CalendarYear? year)
    {
        year = null;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("year", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var value)
            || !root.TryGetProperty("days", out var list) || list.ValueKind != JsonValueKind.Array)
            return new("缺少 year 或 days", "It needs \"year\" and \"days\"");
        if (value is < YearSelector.First or > YearSelector.Last) return new($"年份 {value} 不可用", $"The year {value} cannot be used");
        if (list.GetArrayLength() is 0 or > MostDays) return new("days 的数量不对", $"\"days\" holds 1 to {MostDays} days");

        var days = ImmutableArray.CreateBuilder<CalendarDay>(list.GetArrayLength());
        var dates = new HashSet<DateOnly>();
        foreach (var item in list.EnumerateArray())
        {
            if (Day(item) is not { } day) return new($"第 {days.Count + 1} 天看不懂", $"Day {days.Count + 1} cannot be read");
            if (day.Date.Year != value && day.Date.Year != value - 1)
                return new($"{day.Date:yyyy-MM-dd} 不属于 {value} 年", $"{day.Date:yyyy-MM-dd} does not belong to {value}");
            if (!dates.Add(day.Date)) return new($"{day.Date:yyyy-MM-dd} 出现两次", $"{day.Date:yyyy-MM-dd} is there twice");
            days.Add(day);
        }
        year = new(value, days.DrainToImmutable());
        return null;
    }

    static CalendarDay? Day(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 and <= 40 } text
        && item.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && item.TryGetProperty("isOffDay", out var off) && off.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new(day, text, off.GetBoolean())
            : null;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry;

/// <summary>
/// The fields of one JSON object of a city file. What is wrong is written to the list of errors under the object's name and path; unknown fields
/// are ignored.
/// </summary>
internal readonly struct Fields(JsonElement element, LocalName where, string path, List<CityFileError> errors)
{
    // The second is how it is stored.
    static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    public void Refuse(string field, string zh, string en) => Refuse(field, new(zh, en));

    public void Refuse(string field, LocalName problem) => errors.Add(new(where, path + field, problem));

    /// <summary>The text, trimmed; null when absent, null or empty.</summary>
    public string? Text(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
        Refuse(field, "必须是文字", "must be a text");
        return null;
    }

    /// <summary>A timetable in the language of OSM; one written in Chinese is turned into it.</summary>
    public string? Hours(string field)
    {
        if (Text(field) is not { } text) return null;
        if (!ChineseHours.TryToOsm(text, out var hours, out var error)) Refuse(field, $"“{text}”：{error.Message.Zh}（第 {error.Position + 1} 个字符）", $"'{text}': {error.Message.InEnglish} (character {error.Position + 1})");
        else if (OpeningHours.Parse(hours).Lacks(ChineseCalendar.BuiltIn) is { } lack) Refuse(field, $"“{text}”：{lack.Message.Zh}", $"'{text}': {lack.Message.InEnglish}");
        return hours;
    }

    public string RequiredText(string field)
    {
        var before = errors.Count;
        var text = Text(field);
        if (text is null && errors.Count == before) Refuse(field, FileProblems.Missing);
        return text ?? "";
    }

    public string Id(string field = "id")
    {
        var id = RequiredText(field);
        if (id.Length > 0 && !StationId.IsValid(id)) Refuse(field, FileProblems.BadId(id));
        return id;
    }

    public int? Whole(string field, int least)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number)) Refuse(field, "必须是整数", "must be a whole number");
        else if (number < least) Refuse(field, $"是 {number}，不能小于 {least}", $"is {number}, must be {least} or more");
        else return number;
        return null;
    }

    public double Degrees(string field, double limit)
    {
        if (Find(field) is not { } value) Refuse(field, FileProblems.Missing);
        else if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var degrees)) Refuse(field, "必须是度数", "must be a number of degrees");
        else if (Math.Abs(degrees) > limit) Refuse(field, $"是 {value.GetRawText()}，必须在 -{limit} 到 {limit} 之间", $"is {value.GetRawText()}, must lie between -{limit} and {limit}");
        else return degrees;
        return 0;
    }

    public bool Flag(string field)
    {
        if (Find(field) is not { } value) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Refuse(field, "必须是 true 或 false", "must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A time on the wall clock such as 08:30; 24:00 is the midnight that ends a day.</summary>
    public TimeOnly Time(string field)
    {
        var text = RequiredText(field);
        if (text is "" or "24:00") return TimeOnly.MinValue;
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Second == 0) return time;
        Refuse(field, $"“{text}”不是时间，请写成 08:30 这样", $"'{text}' must be a time such as 08:30");
        return TimeOnly.MinValue;
    }

    /// <summary>One of the names an enumeration has in JSON.</summary>
    public T? Word<T>(string field) where T : struct, Enum
    {
        if (Text(field) is not { } word) return null;
        var names = JsonNames<T>.All;
        if (names.TryGetValue(word, out var value)) return value;
        Refuse(field, $"“{word}”必须是其中之一：{string.Join('、', names.Keys)}", $"'{word}' must be one of {string.Join(", ", names.Keys)}");
        return null;
    }

    public LocalName? Name(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return Text(field) is { } text ? new(text) : null;
        if (Inner(value, field) is not { } name) return null;
        return new(name.RequiredText("zh"), name.Text("en"));
    }

    public LocalName RequiredName(string field)
    {
        var before = errors.Count;
        var name = Name(field);
        if (name is null && errors.Count == before) Refuse(field, FileProblems.Missing);
        return name ?? new("");
    }

    public ImmutableArray<string> Texts(string field)
    {
        if (Find(field) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(item => item.GetString()!.Trim())];
        Refuse(field, "必须是文字的列表", "must be a list of texts");
        return [];
    }

    public Fields? Object(string field)
    {
        if (Find(field) is { } value) return Inner(value, field);
        Refuse(field, FileProblems.Missing);
        return null;
    }

    public IEnumerable<Fields> Objects(string field)
    {
        var found = new List<Fields>();
        if (Find(field) is not { } value) return found;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(field, "必须是列表", "must be a list");
            return found;
        }
        foreach (var item in value.EnumerateArray())
        {
            if (Inner(item, $"{field}[{found.Count}]") is { } inner) found.Add(inner);
        }
        return found;
    }

    /// <summary>The same object under a name that people know it by.</summary>
    public Fields As(LocalName name) => new(element, name, "", errors);

    Fields? Inner(JsonElement value, string field)
    {
        if (value.ValueKind == JsonValueKind.Object) return new(value, where, $"{path}{field}.", errors);
        Refuse(field, "必须是 JSON 对象", "must be an object");
        return null;
    }

    JsonElement? Find(string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

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
internal readonly struct Fields(JsonElement element, string where, string path, List<CityFileError> errors)
{
    // The second is how it is stored.
    static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    public string Where => where;

    public void Refuse(string field, string problem) => errors.Add(new(where, path + field, problem));

    /// <summary>The text, trimmed; null when absent, null or empty.</summary>
    public string? Text(string field)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
        Refuse(field, "must be a text");
        return null;
    }

    /// <summary>A timetable in the language of OSM; one written in Chinese is turned into it.</summary>
    public string? Hours(string field)
    {
        if (Text(field) is not { } text) return null;
        if (!ChineseHours.TryToOsm(text, out var hours, out var error)) Refuse(field, $"'{text}': {error.Message.En} (character {error.Position + 1})");
        else if (OpeningHours.Parse(hours).Lacks(ChineseCalendar.BuiltIn) is { } lack) Refuse(field, $"'{text}': {lack.Message.En}");
        return hours;
    }

    public string RequiredText(string field)
    {
        var before = errors.Count;
        var text = Text(field);
        if (text is null && errors.Count == before) Refuse(field, "is missing");
        return text ?? "";
    }

    public string Id(string field = "id")
    {
        var id = RequiredText(field);
        if (id.Length > 0 && !StationId.IsValid(id)) Refuse(field, $"'{id}' must be 1 to 40 of a-z, 0-9 and -");
        return id;
    }

    public int? Whole(string field, int least)
    {
        if (Find(field) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number)) Refuse(field, "must be a whole number");
        else if (number < least) Refuse(field, $"is {number}, must be {least} or more");
        else return number;
        return null;
    }

    public double Degrees(string field, double limit)
    {
        if (Find(field) is not { } value) Refuse(field, "is missing");
        else if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var degrees)) Refuse(field, "must be a number of degrees");
        else if (Math.Abs(degrees) > limit) Refuse(field, $"is {value.GetRawText()}, must lie between -{limit} and {limit}");
        else return degrees;
        return 0;
    }

    public bool Flag(string field)
    {
        if (Find(field) is not { } value) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Refuse(field, "must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A time on the wall clock such as 08:30; 24:00 is the midnight that ends a day.</summary>
    public TimeOnly Time(string field)
    {
        var text = RequiredText(field);
        if (text is "" or "24:00") return TimeOnly.MinValue;
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Second == 0) return time;
        Refuse(field, $"'{text}' must be a time such as 08:30");
        return TimeOnly.MinValue;
    }

    /// <summary>One of the names an enumeration has in JSON.</summary>
    public T? Word<T>(string field) where T : struct, Enum
    {
        if (Text(field) is not { } word) return null;
        var names = JsonNames<T>.All;
        if (names.TryGetValue(word, out var value)) return value;
        Refuse(field, $"'{word}' must be one of {string.Join(", ", names.Keys)}");
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
        if (name is null && errors.Count == before) Refuse(field, "is missing");
        return name ?? new("");
    }

    public ImmutableArray<string> Texts(string field)
    {
        if (Find(field) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(item => item.GetString()!.Trim())];
        Refuse(field, "must be a list of texts");
        return [];
    }

    public Fields? Object(string field)
    {
        if (Find(field) is { } value) return Inner(value, field);
        Refuse(field, "is missing");
        return null;
    }

    public IEnumerable<Fields> Objects(string field)
    {
        var found = new List<Fields>();
        if (Find(field) is not { } value) return found;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(field, "must be a list");
            return found;
        }
        foreach (var item in value.EnumerateArray())
        {
            if (Inner(item, $"{field}[{found.Count}]") is { } inner) found.Add(inner);
        }
        return found;
    }

    /// <summary>The same object under a name that people know it by.</summary>
    public Fields As(string name) => new(element, name, "", errors);

    Fields? Inner(JsonElement value, string field)
    {
        if (value.ValueKind == JsonValueKind.Object) return new(value, where, $"{path}{field}.", errors);
        Refuse(field, "must be an object");
        return null;
    }

    JsonElement? Find(string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

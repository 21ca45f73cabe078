using System.Collections.Immutable;
using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry;

/// <summary>
/// The city file: <c>{"city":{code,name,timeZone},"areas":[{code,name,parent}],"stations":[…]}</c>. It is read and checked as a whole; one
/// error anywhere refuses all of it, and all errors are told at once.
/// </summary>
public static class CityFile
{
    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The city of a JSON file, or <see cref="CityFileException"/>.</summary>
    public static City Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new CityFileException([new(FileProblems.File, "", FileProblems.NotJson(error))]);
        }
        catch (InvalidOperationException error)
        {
            // Every value is asked for its kind before it is read, so this is a text that is no Unicode (half a character, \ud800).
            throw new CityFileException([new(FileProblems.File, "", FileProblems.UnreadableText(error))]);
        }
    }

    internal static City Read(JsonElement root)
    {
        var errors = new List<CityFileError>();
        if (root.ValueKind != JsonValueKind.Object) throw new CityFileException([new(FileProblems.File, "", new("必须是含 city、areas 和 stations 的 JSON 对象", "must be a JSON object with city, areas and stations"))]);
        var file = new Fields(root, FileProblems.File, "", errors);
        var city = Head(file);
        var areas = AreasOf(file, city, errors);
        city = (city with { Areas = areas }).With(Stations(file, areas, errors));
        return errors.Count == 0 ? city : throw new CityFileException(errors);
    }

    static City Head(Fields file)
    {
        if (file.Object("city") is not { } fields) return City.None;
        fields = fields.As(new("城市", "city"));
        return City.None with { Code = fields.RequiredText("code"), Name = fields.RequiredName("name"), TimeZone = Zone(fields) };
    }

    static TimeZoneInfo Zone(Fields fields)
    {
        var id = fields.RequiredText("timeZone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)) return zone;
        if (id.Length > 0)
        {
            fields.Refuse("timeZone", $"这台机器不认识时区“{id}”（IANA 名称，例如 Asia/Shanghai；装了 tzdata 吗？）",
                $"'{id}' is no time zone this machine knows (an IANA name such as Asia/Shanghai; is tzdata installed?)");
        }
        return TimeZoneInfo.Utc;
    }

    static ImmutableDictionary<string, Area> AreasOf(Fields file, City city, List<CityFileError> errors)
    {
        var areas = ImmutableDictionary.CreateBuilder<string, Area>();
        if (city.Code.Length > 0) areas[city.Code] = new(city.Code, city.Name, null);
        foreach (var item in file.Objects("areas"))
        {
            var code = item.RequiredText("code");
            var fields = code.Length == 0 ? item : item.As(FileProblems.Area(code));
            var area = new Area(code, fields.RequiredName("name"), fields.Text("parent") ?? city.Code);
            if (code.Length == 0) continue;
            if (!areas.TryAdd(code, area)) fields.Refuse("code", code == city.Code ? new("是城市自己的代码", "is the city's own") : FileProblems.Twice);
        }
        AreaTree.Check(areas, errors);
        return areas.ToImmutable();
    }

    static Dictionary<string, StationProfile>.ValueCollection Stations(Fields file, ImmutableDictionary<string, Area> areas, List<CityFileError> errors)
    {
        var stations = new Dictionary<string, StationProfile>();
        foreach (var item in file.Objects("stations"))
        {
            var before = errors.Count;
            var id = item.RequiredText("id");
            // Without an id the station is named by its place in the list.
            if (errors.Count > before) continue;
            var fields = item.As(FileProblems.Station(id));
            var station = StationReader.Read(fields, areas);
            if (!stations.TryAdd(station.Id, station)) fields.Refuse("id", FileProblems.Twice);
        }
        foreach (var station in stations.Values.Where(station => station.MovedTo is { } next && !stations.ContainsKey(next)))
        {
            errors.Add(new(FileProblems.Station(station.Id), "movedTo", new($"文件里没有站点“{station.MovedTo}”", $"'{station.MovedTo}' is no station of the file")));
        }
        return stations.Values;
    }
}

using System.Text.Json;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry;

/// <summary>What is said of a file in more than one place: whose a field is, and what is wrong with it.</summary>
public static class FileProblems
{
    public static readonly LocalName File = new("文件", "file");
    public static readonly LocalName Missing = new("缺少", "is missing");
    public static readonly LocalName Twice = new("出现了两次", "is there twice");

    public static LocalName Area(string code) => new($"区域 {code}", $"area {code}");

    public static LocalName Station(string id) => new($"站点 {id}", $"station {id}");

    public static LocalName Row(int line) => new($"第 {line} 行", $"row {line}");

    public static LocalName Row(int line, string station) => new($"第 {line} 行 {station}", $"row {line}, {station}");

    public static LocalName BadId(string id) => new($"“{id}”必须是 1 到 40 个 a-z、0-9 和 -", $"'{id}' must be 1 to 40 of a-z, 0-9 and -");

    public static LocalName UnknownArea(string code) => new($"文件的区域里没有“{code}”", $"'{code}' is not among the areas of the file");

    public static LocalName NotJson(JsonException error) => new($"不是 JSON：{error.Message}", $"is not JSON: {error.Message}");

    public static LocalName UnreadableText(Exception error) => new($"有读不出来的文字：{error.Message}", $"holds a text that cannot be read: {error.Message}");
}

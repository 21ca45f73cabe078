using System.Text.Json.Serialization;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary>What the cells of a column are, which says how they are written and shown.</summary>
internal enum CellKind
{
    /// <summary>An instant, on the city's clock with its offset.</summary>
    [JsonStringEnumMemberName("time")] Time,
    /// <summary>A service day.</summary>
    [JsonStringEnumMemberName("day")] Day,
    /// <summary>An id or a code.</summary>
    [JsonStringEnumMemberName("code")] Code,
    /// <summary>A name or a word, in the languages there are.</summary>
    [JsonStringEnumMemberName("name")] Name,
    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("count")] Count,
    /// <summary>A number to one decimal.</summary>
    [JsonStringEnumMemberName("number")] Number,
    /// <summary>From 0 to 1, to three decimals.</summary>
    [JsonStringEnumMemberName("share")] Share,
    /// <summary>A length of time in minutes, to one decimal.</summary>
    [JsonStringEnumMemberName("minutes")] Minutes,
}

/// <summary>One column of a report, as JSON, as CSV and on the screen.</summary>
internal sealed record Column(string Key, CellKind Kind, LocalName Title);

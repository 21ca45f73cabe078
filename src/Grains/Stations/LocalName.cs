using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>A name for people: Chinese always, English where there is one.</summary>
public sealed record LocalName(string Zh, string? En = null)
{
    /// <summary>For whoever reads English: the Chinese one where there is no other.</summary>
    [JsonIgnore]
    public string InEnglish => En ?? Zh;
}

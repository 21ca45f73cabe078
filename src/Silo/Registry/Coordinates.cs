using System.Text.Json.Serialization;

namespace OrleansHub.Silo.Registry;

/// <summary>In which coordinates a position is written. The hub keeps and tells WGS-84.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Coordinates>))]
internal enum Coordinates
{
    /// <summary>GPS and 天地图.</summary>
    [JsonStringEnumMemberName("wgs-84")] Wgs84,
    /// <summary>高德, 腾讯 and every other map published in China: some 500 m aside.</summary>
    [JsonStringEnumMemberName("gcj-02")] Gcj02,
    /// <summary>百度: aside once more.</summary>
    [JsonStringEnumMemberName("bd-09")] Bd09,
}

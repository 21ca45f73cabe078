using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Reports;

/// <summary>What a rider can say of a station with one tap.</summary>
[GenerateSerializer, Alias("report-kind")]
[JsonConverter(typeof(JsonStringEnumConverter<ReportKind>))]
public enum ReportKind
{
    [JsonStringEnumMemberName("locked")] Locked,
    [JsonStringEnumMemberName("full")] Full,
    [JsonStringEnumMemberName("no-water")] NoWater,
    [JsonStringEnumMemberName("no-power")] NoPower,
    [JsonStringEnumMemberName("ok")] Ok,
}

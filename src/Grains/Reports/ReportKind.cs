using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Reports;

/// <summary>What a rider can say of a station with one tap.</summary>
[GenerateSerializer, Alias("report-kind")]
[JsonConverter(typeof(JsonStringEnumConverter<ReportKind>))]
public enum ReportKind
{
    [Id(0), JsonStringEnumMemberName("locked")] Locked,
    [Id(1), JsonStringEnumMemberName("full")] Full,
    [Id(2), JsonStringEnumMemberName("no-water")] NoWater,
    [Id(3), JsonStringEnumMemberName("no-power")] NoPower,
    [Id(4), JsonStringEnumMemberName("ok")] Ok,
}

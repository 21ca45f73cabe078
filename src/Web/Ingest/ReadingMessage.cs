namespace OrleansHub.Web.Ingest;

/// <summary>
/// A message as /openapi/v1.json describes it; <see cref="BatchParser"/> reads it without this record. A sensor sends in and out (with boot
/// and seq), or id, deltaIn and deltaOut, or people; a kiosk its status.
/// </summary>
internal sealed record ReadingMessage(
    string? Sensor,
    string? Kiosk,
    DateTimeOffset? At,
    long? In,
    long? Out,
    string? Boot,
    long? Seq,
    string? Id,
    int? DeltaIn,
    int? DeltaOut,
    int? People,
    string? Status,
    IReadOnlyDictionary<string, string>? Functions,
    IReadOnlyList<string>? Faults,
    string? Screen);

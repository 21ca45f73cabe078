using OrleansHub.Web.Ingest;

namespace OrleansHub.Web.Replay;

/// <summary>What the hub said to the posts of a replay, added up.</summary>
internal sealed record ReplayTally(int Readings, int Accepted, int Duplicate, int Late, int Quarantined, int Rejected)
{
    public static readonly ReplayTally None = new(0, 0, 0, 0, 0, 0);

    public ReplayTally Add(int readings, PostedReadings receipt) => new(
        Readings + readings, Accepted + receipt.Accepted, Duplicate + receipt.Duplicate, Late + receipt.Late,
        Quarantined + receipt.Quarantined, Rejected + receipt.Rejected.Count);
}

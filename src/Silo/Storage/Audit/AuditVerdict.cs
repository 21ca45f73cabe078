namespace OrleansHub.Silo.Storage.Audit;

/// <summary>What following the chain found: so many entries hang together, up to a hash an operator can note down.</summary>
/// <param name="Whole">How many entries from the first on are as they were written.</param>
/// <param name="Hash">The hash of the last of them.</param>
/// <param name="Broken">The number of the first entry that is not; null when all are.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record AuditVerdict(long Whole, byte[] Hash, long? Broken, string? Reason);

using OrleansHub.Grains.Audit;

namespace OrleansHub.Silo.Storage.Audit;

/// <summary>An act with its place in the chain, counted from 1 without gaps.</summary>
public sealed record AuditEntry(long N, Act Act);

namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>What becomes of a user; what is null stays. Another password ends the user's sessions.</summary>
public sealed record AccountChange(string? Role = null, string? Scope = null, string? PasswordHash = null);

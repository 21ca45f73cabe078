namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>Somebody signed in with a browser. <see cref="Id"/> names the session and opens nothing.</summary>
/// <param name="Seen">When it was used last, give or take what is not worth a write.</param>
public sealed record Session(string Id, string Account, DateTimeOffset Begun, DateTimeOffset Seen, string? Address);

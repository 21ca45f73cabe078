namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>A user. <see cref="Role"/> is a word the web knows; <see cref="Scope"/> an area's code or a station's id, with all below it.</summary>
public sealed record Account(string Name, string Role, string Scope, DateTimeOffset Created);

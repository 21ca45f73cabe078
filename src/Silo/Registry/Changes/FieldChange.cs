using System.Text.Json;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>One field of a station before and after, in the names of the city file: <c>hours</c>, <c>zones[hall].capacity</c>. Null: it is not there.</summary>
public sealed record FieldChange(string Field, JsonElement? Before, JsonElement? After);

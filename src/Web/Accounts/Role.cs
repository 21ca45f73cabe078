using System.Text.Json.Serialization;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Accounts;

/// <summary>What somebody on the staff is there for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Notices and mends, at one or a few stations.</summary>
    [JsonStringEnumMemberName("duty")] Duty,
    /// <summary>Looks at a street, a district, a city, and calls on others.</summary>
    [JsonStringEnumMemberName("manager")] Manager,
    /// <summary>Sets up stations, keys and users; may do what the others may.</summary>
    [JsonStringEnumMemberName("admin")] Admin,
}

/// <summary>The words for roles in the store, on the wire and on the command line.</summary>
internal static class RoleWord
{
    static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(Of);

    public static IReadOnlyCollection<string> All => Roles.Keys;

    public static string Of(Role role) => WireName<Role>.Of(role).ToString();

    public static Role? Find(string? word) => word is not null && Roles.TryGetValue(word, out var role) ? role : null;
}

using System.Buffers;

namespace OrleansHub.Silo.Registry;

/// <summary>The form of the ids of stations and their parts: <c>[a-z0-9-]{1,40}</c>.</summary>
public static class StationId
{
    const int Longest = 40;
    static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsValid(ReadOnlySpan<char> id) => id.Length is >= 1 and <= Longest && !id.ContainsAnyExcept(Allowed);
}

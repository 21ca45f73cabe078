using System.Text;

namespace OrleansHub.Web.Replay;

/// <summary>Makes ids of the names in a file (<c>[a-z0-9-]</c>), the same for the same name and different for different ones.</summary>
internal sealed class Slugs(int longest)
{
    readonly Dictionary<string, string> known = [];
    readonly HashSet<string> taken = [];

    public string Of(string name)
    {
        if (known.TryGetValue(name, out var id)) return id;
        var plain = Plain(name);
        id = plain;
        for (var number = 2; !taken.Add(id); number++) id = $"{plain[..Math.Min(plain.Length, longest - 5)]}-{number}";
        return known[name] = id;
    }

    string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) text.Append(letter);
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }
        var plain = text.ToString().Trim('-');
        if (plain.Length > longest) plain = plain[..longest].TrimEnd('-');
        return plain.Length == 0 ? "x" : plain;
    }
}

using System.Globalization;

namespace OrleansHub.Web.Incidents;

/// <summary>The name of an incident outside its station: <c>cz-0001-7</c> is the seventh of cz-0001.</summary>
internal readonly record struct IncidentId(string Station, int Number)
{
    public static bool TryParse(string? text, out IncidentId id)
    {
        id = default;
        var dash = text?.LastIndexOf('-') ?? -1;
        if (dash < 1 || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        id = new(text![..dash], number);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Station}-{Number}");
}

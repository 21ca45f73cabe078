using Microsoft.AspNetCore.WebUtilities;

namespace OrleansHub.Web.Stations;

/// <summary>The parameters of a read, by name; of a repeated one the last counts. Lighter than the framework's dictionary: nearby is asked often.</summary>
internal readonly struct ReadQuery
{
    readonly List<(string Name, string Value)>? _values;

    public ReadQuery(HttpRequest request)
    {
        if (!request.QueryString.HasValue) return;
        _values = new(6);
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            _values.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }
    }

    /// <summary>The value, or null when the parameter is absent or empty.</summary>
    public string? this[string name]
    {
        get
        {
            if (_values is null) return null;
            for (var i = _values.Count - 1; i >= 0; i--)
            {
                if (_values[i].Name == name) return _values[i].Value is { Length: > 0 } value ? value : null;
            }
            return null;
        }
    }
}

using Microsoft.AspNetCore.WebUtilities;

namespace OrleansHub.Web.Stations;

/// <summary>The parameters of a read, by name; of a repeated one the last counts. It keeps nothing, for nearby is asked often: few parameters are soon read again.</summary>
internal readonly struct ReadQuery(HttpRequest request)
{
    readonly string? _text = request.QueryString.Value;

    /// <summary>The value, or null when the parameter is absent or empty.</summary>
    public string? this[string name]
    {
        get
        {
            var value = ReadOnlyMemory<char>.Empty;
            foreach (var pair in new QueryStringEnumerable(_text))
            {
                if (pair.DecodeName().Span.SequenceEqual(name)) value = pair.DecodeValue();
            }
            return value.IsEmpty ? null : value.ToString();
        }
    }
}

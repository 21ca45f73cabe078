using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrleansHub.Web.Cities;

/// <summary>How the administration of the city writes JSON.</summary>
internal static class CityWire
{
    // Chinese stays readable and a third shorter; the result is never put into HTML unescaped.
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

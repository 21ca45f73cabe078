using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrleansHub.Web.Accounts;

/// <summary>How answers to staff travel: JSON in the names of the wire, with Chinese left readable.</summary>
internal static class StaffAnswer
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync<T>(HttpContext context, T body) => context.Response.WriteAsJsonAsync(body, Json, context.RequestAborted);
}

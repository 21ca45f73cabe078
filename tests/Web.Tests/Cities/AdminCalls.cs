using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OrleansHub.Web.Tests.Cities;

/// <summary>What an administrator asks of a hub.</summary>
internal static class AdminCalls
{
    public static Task<HttpResponseMessage> Import(this HttpClient admin, string file, string query = "", string type = "application/json") =>
        admin.Import(Encoding.UTF8.GetBytes(file), query, type);

    public static async Task<HttpResponseMessage> Import(this HttpClient admin, byte[] file, string query = "", string type = "application/json")
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        return await admin.PostAsync(new Uri($"api/v1/import{query}", UriKind.Relative), content);
    }

    public static async Task<JsonElement> Preview(this HttpClient admin, string file, string type = "application/json")
    {
        using var response = await admin.Import(file, "?preview=true", type);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The lines of an import, the last one the end of it.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Lines(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    public static async Task<HttpResponseMessage> Put(this HttpClient admin, string path, string body, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await admin.SendAsync(request);
    }

    public static Task<JsonElement> Json(this HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The word of a problem, <c>confirm</c> of <c>urn:orleanshub:confirm</c>.</summary>
    public static async Task<string> Word(this HttpResponseMessage response) => (await response.Json()).GetProperty("type").GetString()!.Split(':')[^1];
}

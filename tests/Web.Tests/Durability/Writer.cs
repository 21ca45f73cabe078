using System.Globalization;
using System.Text.Json;

namespace OrleansHub.Web.Tests.Durability;

/// <summary>
/// A door that counts one person in with every message, by its register or, every other writer, by messages with an id of their own. What
/// was not acknowledged is sent again in the same words.
/// </summary>
internal sealed class Writer(int number, string key) : IDisposable
{
    readonly HttpClient http = new() { DefaultRequestHeaders = { Authorization = new("Bearer", key) }, Timeout = TimeSpan.FromSeconds(20) };
    bool hasBase;

    /// <summary>People the server has acknowledged.</summary>
    public int Acknowledged { get; private set; }

    public void Dispose() => http.Dispose();

    public async Task SendUntilRefusedAsync(Uri hub)
    {
        while (await TrySendAsync(hub)) { }
    }

    /// <summary>False when the answer did not come, so that nobody knows whether the reading was stored.</summary>
    public async Task<bool> TrySendAsync(Uri hub)
    {
        try
        {
            using var content = new StringContent(Next(), System.Text.Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(hub, "api/v1/readings"), content);
            if (!response.IsSuccessStatusCode) return false;
            var receipt = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
            (receipt.GetProperty("accepted").GetInt32() + receipt.GetProperty("duplicate").GetInt32()).ShouldBe(1, receipt.GetRawText());
            // The first total of a register is its base and counts nobody.
            if (hasBase || ById) Acknowledged++;
            hasBase = true;
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    /// <summary>Nothing acknowledged is missing, and nothing but the reading on its way can be there beside it.</summary>
    public async Task CheckAsync(Uri hub, string when) => (await PeopleAsync(hub)).ShouldBeInRange(Acknowledged, Acknowledged + 1, $"station s-{number}, {when}");

    /// <summary>Who is in the station by the public API.</summary>
    public Task<int> PeopleAsync(Uri hub) => Poll.UntilAsync($"the count of s-{number} is known", async () =>
    {
        var station = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri(hub, $"api/v1/stations/s-{number}")));
        return station.GetProperty("people") is { ValueKind: JsonValueKind.Number } people ? people.GetInt32() : -1;
    }, people => people >= 0);

    bool ById => number % 2 == 1;

    string Next() => string.Create(CultureInfo.InvariantCulture, $"{{\"sensor\":\"s-{number}/a\",")
        + (ById
            ? string.Create(CultureInfo.InvariantCulture, $"\"id\":\"m{Acknowledged}\",\"deltaIn\":1,\"deltaOut\":0}}")
            : string.Create(CultureInfo.InvariantCulture, $"\"in\":{(hasBase ? Acknowledged + 1 : 0)},\"out\":0,\"boot\":\"x\",\"seq\":{(hasBase ? Acknowledged + 1 : 0)}}}"));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Duty;

/// <summary>How answers to staff are written.</summary>
internal static class DutyJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync<T>(HttpContext context, T body) => context.Response.WriteAsJsonAsync(body, Options, context.RequestAborted);

    /// <summary>On the city's clocks, whole seconds.</summary>
    public static DateTimeOffset Local(DateTimeOffset at, City city)
    {
        var local = TimeZoneInfo.ConvertTime(at, city.TimeZone);
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
    }

    public static DateTimeOffset? Local(DateTimeOffset? at, City city) => at is { } known ? Local(known, city) : null;
}

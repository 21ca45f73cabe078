using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Hours;

/// <summary><c>GET /api/v1/hours</c>: what a timetable means in this city, or why it cannot be read and where.</summary>
internal sealed class HoursRead(IStationRegistry registry, TimeProvider time)
{
    const int UsualDays = 7;
    const int MostDays = 62;

    const string Times = "give a date such as 2026-11-21 or a time such as 2026-11-21T08:00:00+08:00.";

    public Task Answer(HttpContext context)
    {
        var city = registry.City;
        var hours = city.Clock.Schedules.Context;
        var now = time.GetUtcNow();
        var query = new ReadQuery(context.Request);
        if (query["value"] is not { } value) return ReadProblem.BadParameter("value", "give a timetable such as Mo-Fr 09:00-17:00.").WriteAsync(context);
        if (TrySpan(query, hours, now, out var span) is { } problem) return problem.WriteAsync(context);
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        if (!PublicBody.Begin(context, $"W/\"hours-{city.Version}-{minute}\"")) return Task.CompletedTask;
        return PublicBody.Write(context, (value, hours, span, now), static (body, all) => Write(body, all.value, all.hours, all.span, all.now), worthCompressing: true);
    }

    static HubProblem? TrySpan(in ReadQuery query, HoursContext hours, DateTimeOffset now, out (DateTimeOffset From, DateTimeOffset To) span)
    {
        span = (hours.StartOf(hours.DateOf(now)), default);
        if (query["from"] is { } from && !QueryTime.TryParse(from, hours.StartOf, out span.From)) return ReadProblem.BadParameter("from", Times);
        // So near the end of all time there is nothing to add to.
        if (span.From.Year is < 1900 or > 2199) return ReadProblem.BadParameter("from", "give a year from 1900 to 2199.");
        span.To = span.From.AddDays(UsualDays);
        if (query["to"] is { } to && !QueryTime.TryParse(to, hours.StartOf, out span.To)) return ReadProblem.BadParameter("to", Times);
        if (span.To <= span.From) return ReadProblem.BadParameter("to", "give a time after from.");
        return span.To - span.From > TimeSpan.FromDays(MostDays) ? ReadProblem.BadParameter("to", $"ask for at most {MostDays} days at once.") : null;
    }

    static void Write(IBufferWriter<byte> body, string value, HoursContext context, (DateTimeOffset From, DateTimeOffset To) span, DateTimeOffset now)
    {
        using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
        json.WriteStartObject();
        if (!ChineseHours.TryToOsm(value, out var osm, out var error)) Refuse(json, error);
        else if (OpeningHours.Parse(osm) is var hours && hours.Lacks(context.Calendar) is { } lack) Refuse(json, lack);
        else Explain(json, hours, context, span, now);
        json.WriteEndObject();
    }

    static void Refuse(Utf8JsonWriter json, HoursError error)
    {
        json.WriteBoolean("valid"u8, false);
        json.WriteString("error"u8, error.Message.En);
        json.WritePropertyName("errorText"u8);
        json.WriteName(error.Message);
        json.WriteNumber("position"u8, error.Position);
    }

    static void Explain(Utf8JsonWriter json, OpeningHours hours, HoursContext context, (DateTimeOffset From, DateTimeOffset To) span, DateTimeOffset now)
    {
        json.WriteBoolean("valid"u8, true);
        json.WriteString("osm"u8, hours.Value);
        json.WritePropertyName("text"u8);
        json.WriteName(hours.Text);
        json.WriteStartArray("intervals"u8);
        foreach (var interval in hours.Intervals(span.From, span.To, context))
        {
            json.WriteStartObject();
            json.WritePropertyName("from"u8);
            json.WriteTime(interval.From, context.Zone);
            json.WritePropertyName("to"u8);
            json.WriteTime(interval.To, context.Zone);
            json.WriteString("state"u8, WireName<OpenState>.Of(interval.Status.State));
            json.WriteString("comment"u8, interval.Status.Comment);
            json.WritePropertyName("holiday"u8);
            json.WriteName(interval.Status.Holiday);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteSpecialDays(json, context, span);
        json.WriteString("state"u8, WireName<OpenState>.Of(hours.At(now, context).State));
        json.WritePropertyName("nextChange"u8);
        json.WriteTime(hours.NextChange(now, context), context.Zone);
    }

    /// <summary>The holidays and make-up workdays of the span.</summary>
    static void WriteSpecialDays(Utf8JsonWriter json, HoursContext context, (DateTimeOffset From, DateTimeOffset To) span)
    {
        json.WriteStartArray("days"u8);
        for (var day = context.DateOf(span.From); context.StartOf(day) < span.To; day = day.AddDays(1))
        {
            var holiday = context.Calendar.PublicHoliday(day);
            if ((holiday ?? context.Calendar.MakeUpWorkday(day)) is not { } name) continue;
            json.WriteStartObject();
            json.WriteString("date"u8, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("kind"u8, holiday is null ? "make-up"u8 : "holiday"u8);
            json.WritePropertyName("name"u8);
            json.WriteName(name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

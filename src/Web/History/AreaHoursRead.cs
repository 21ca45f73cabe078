using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.History;

/// <summary>
/// <c>GET /api/v1/areas/{code}/hours</c>: visits and mean people of each hour of some days, today, and how such a day usually goes.
/// </summary>
internal sealed class AreaHoursRead(LiveCity city, AreaHours hours, PublicHistory history)
{
    const int Days = 14;
    const int MostDays = 35;
    const string Dates = "give a date such as 2026-11-21; its service day begins at 04:00.";
    static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    public async Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var area = snapshot.Plan.FindArea((string)context.Request.RouteValues["code"]!);
        var today = snapshot.Plan.Clock.DayOf(history.Now);
        var (from, to) = (today.AddDays(1 - Days), today);
        var problem = area < 0 ? ReadProblem.NoSuchArea : history.IsPublished ? null : ReadProblem.NotPublished;
        problem ??= TryRead(new(context.Request), today, ref from, ref to);
        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }
        try
        {
            // What is usual is found in the days before today, whatever days are asked for.
            var recent = await hours.Of(snapshot, area, today.AddDays(-2 * Days), today);
            var asked = from >= recent[0].Day && to <= today
                ? [.. recent.Where(day => day.Day >= from && day.Day <= to)]
                : await hours.Of(snapshot, area, from, to);
            await Write(context, snapshot, area, asked, recent[^1], AreaHours.Usual(recent, recent[^1]));
        }
        catch (StorageUnavailableException) when (!context.Response.HasStarted)
        {
            await ReadProblem.NotReadable.WriteAsync(context, Later);
        }
    }

    static HubProblem? TryRead(ReadQuery given, DateOnly today, ref DateOnly from, ref DateOnly to)
    {
        if (given["to"] is { } end && !TryDate(end, out to)) return ReadProblem.BadParameter("to", Dates);
        if (given["from"] is { } start)
        {
            if (!TryDate(start, out from)) return ReadProblem.BadParameter("from", Dates);
        }
        else from = to.AddDays(1 - Days);
        if (from > to || to > today) return ReadProblem.BadParameter("from", "give a day before the last one; the last one is at most today.");
        return to.DayNumber - from.DayNumber >= MostDays
            ? ReadProblem.BadParameter("to", string.Create(CultureInfo.InvariantCulture, $"ask for at most {MostDays} days at once."))
            : null;
    }

    static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    Task Write(HttpContext context, LiveSnapshot snapshot, int area, ImmutableArray<AreaDay> days, AreaDay today, UsualHours? usual)
    {
        var code = snapshot.Plan.Areas[area].Area.Code;
        if (!PublicBody.Begin(context, Tag(snapshot, code, days, today, usual))) return Task.CompletedTask;
        return PublicBody.Write(context, (code, days, today, usual, At: history.Now, Zone: snapshot.Plan.City.TimeZone), static (body, all) =>
        {
            using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
            json.WriteStartObject();
            json.WriteString("code"u8, all.code);
            json.WritePropertyName("asOf"u8);
            json.WriteTime(all.At, all.Zone);
            json.WriteStartArray("days"u8);
            foreach (var day in all.days) json.WriteDay(day);
            json.WriteEndArray();
            json.WritePropertyName("today"u8);
            json.WriteDay(all.today);
            json.WritePropertyName("usual"u8);
            json.WriteUsual(all.usual);
            json.WriteEndObject();
        }, worthCompressing: true);
    }

    // The hours themselves are the version: late readings are added to days long past.
    static string Tag(LiveSnapshot snapshot, string code, ImmutableArray<AreaDay> days, AreaDay today, UsualHours? usual)
    {
        var hash = new HashCode();
        hash.Add(code);
        foreach (var day in days.Add(today))
        {
            hash.Add(day.Day);
            foreach (var hour in day.Hours) hash.Add(hour);
        }
        foreach (var hour in usual?.Hours ?? []) hash.Add(hour);
        return $"W/\"{snapshot.Epoch}-a{hash.ToHashCode():x}-{days.Length}\"";
    }
}

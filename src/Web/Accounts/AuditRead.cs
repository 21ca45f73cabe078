using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Accounts;

/// <summary><c>GET /api/v1/audit?from=&amp;to=&amp;who=&amp;what=&amp;subject=&amp;after=</c>: what staff did, newest first, page by page.</summary>
internal sealed class AuditRead(AuditStore audit)
{
    const int Page = 100;

    public async Task Answer(HttpContext context)
    {
        var zone = context.Staff().City.TimeZone;
        if (TryRead(context, out var query) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }
        // One more than is shown tells whether there is a page after this one.
        var found = audit.Read(query with { Limit = Page + 1 });
        var entries = found.Take(Page).Select(entry => AuditEntryBody.Of(entry, zone)).ToArray();
        await StaffAnswer.WriteAsync(context, new AuditBody(entries, found.Count > Page ? entries[^1].N : null));
    }

    static HubProblem? TryRead(HttpContext context, out AuditQuery query)
    {
        var (given, hours) = (new ReadQuery(context.Request), context.Staff().City.Clock.Schedules.Context);
        query = new() { Who = given["who"], What = given["what"], Subject = given["subject"] };
        if (!TryTime(given["from"], hours, out var from)) return ReadProblem.BadParameter("from", Times);
        if (!TryTime(given["to"], hours, out var to)) return ReadProblem.BadParameter("to", Times);
        query = query with { From = from, To = to };
        if (given["after"] is not { } after) return null;
        if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return ReadProblem.BadParameter("after", "take next of the page before.");
        query = query with { After = number };
        return null;
    }

    const string Times = "give a date such as 2026-11-21 (it begins at midnight) or a time such as 2026-11-21T08:00:00+08:00.";

    static bool TryTime(string? text, HoursContext hours, out DateTimeOffset? at)
    {
        at = null;
        if (text is null) return true;
        if (!QueryTime.TryParse(text, hours.StartOf, out var known)) return false;
        at = known;
        return true;
    }
}

/// <summary>A page of the audit chain; <paramref name="Next"/> goes into <c>after</c> for the page after it, null on the last.</summary>
internal sealed record AuditBody(AuditEntryBody[] Entries, long? Next);

internal sealed record AuditEntryBody(long N, DateTimeOffset At, string Who, string What, string Subject, JsonElement? Before, JsonElement? After)
{
    public static AuditEntryBody Of(AuditEntry entry, TimeZoneInfo zone) =>
        new(entry.N, TimeZoneInfo.ConvertTime(entry.Act.At, zone), entry.Act.Who, entry.Act.What, entry.Act.Subject, Json(entry.Act.Before), Json(entry.Act.After));

    static JsonElement? Json(string? text)
    {
        if (text is null) return null;
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            // Of a row that somebody tampered with; it is shown as it stands.
            return JsonSerializer.SerializeToElement(text);
        }
    }
}

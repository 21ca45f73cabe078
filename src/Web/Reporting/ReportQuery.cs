using System.Globalization;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary>What a report asks for: an area or a station, whole service days, a step, and how the answer is written.</summary>
internal sealed record ReportQuery
{
    const int MostDays = 3660;
    const long MostRows = 500_000;
    const string Dates = "give a date such as 2026-11-21 (its service day begins at 04:00).";

    public required LiveSnapshot Snapshot { get; init; }

    /// <summary>The code of the area or the id of the station it is about.</summary>
    public required string Area { get; init; }

    public required DateTimeOffset Now { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day, which is part of it.</summary>
    public required DateOnly To { get; init; }

    public ReportStep Step { get; init; } = ReportStep.Day;

    /// <summary>What makes a row, by name; null for what the report makes of itself.</summary>
    public string? By { get; init; }

    /// <summary>Only promises that hold until this time of the day at least; null for all.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Open at less than this load is idle.</summary>
    public double Below { get; init; } = 0.05;

    /// <summary>How many days in a row make a station idle.</summary>
    public int Days { get; init; } = 3;

    public bool Csv { get; init; }

    public bool English { get; init; }

    public CityPlan Plan => Snapshot.Plan;

    public DateTimeOffset Start => Plan.Clock.StartOf(From);

    public DateTimeOffset End => Plan.Clock.EndOf(To);

    public int DayCount => To.DayNumber - From.DayNumber + 1;

    /// <summary>The name of what it is about.</summary>
    public LocalName Name =>
        Plan.FindArea(Area) is >= 0 and var area ? Plan.Areas[area].Area.Name : Plan.FindStation(Area) is >= 0 and var one ? Plan.Stations[one].Name : new(Area);

    /// <summary>The stations it is about, by id.</summary>
    public IReadOnlyList<StationProfile> Stations =>
        Plan.FindArea(Area) is >= 0 and var area ? [.. Plan.Areas[area].Stations.Select(station => Plan.Stations[station])]
        : Plan.FindStation(Area) is >= 0 and var one ? [Plan.Stations[one]]
        : [];

    public static HubProblem? TryRead(HttpRequest request, LiveSnapshot snapshot, string area, DateTimeOffset now, out ReportQuery query)
    {
        var given = new ReadQuery(request);
        var today = snapshot.Plan.Clock.DayOf(now);
        query = new() { Snapshot = snapshot, Area = area, Now = now, From = today.AddDays(-6), To = today };
        if (snapshot.Plan.FindArea(area) < 0 && snapshot.Plan.FindStation(area) < 0) return ReadProblem.NoSuchArea;
        if (given["to"] is { } to)
        {
            if (!TryDay(to, out var day)) return ReadProblem.BadParameter("to", Dates);
            query = query with { To = day, From = day.AddDays(-6) };
        }
        if (given["from"] is { } from)
        {
            if (!TryDay(from, out var day)) return ReadProblem.BadParameter("from", Dates);
            query = query with { From = day };
        }
        if (query.From > query.To) return ReadProblem.BadParameter("from", "give a day that is not after the last.");
        if (query.From > today) return ReadProblem.BadParameter("from", "give a day that has begun; there is no report of the future.");
        if (query.To > today) query = query with { To = today };
        if (query.DayCount > MostDays) return ReadProblem.BadParameter("to", "ask for at most ten years at once.");
        return TryReadForm(given, ref query);
    }

    /// <summary>A report so long that nobody reads it is refused.</summary>
    public static HubProblem? TooLong(long rows) => rows <= MostRows
        ? null
        : ReadProblem.BadParameter("step", string.Create(CultureInfo.InvariantCulture, $"these would be {rows:N0} rows; take a longer step, fewer days or a smaller area ({MostRows:N0} rows at most)."));

    static HubProblem? TryReadForm(ReadQuery given, ref ReportQuery query)
    {
        if (ReportSteps.Parse(given["step"] ?? "1d") is not { } step) return ReadProblem.BadParameter("step", "take one of 15m, 1h, 1d, total.");
        query = query with { Step = step };
        if (given["by"] is { } by)
        {
            if (by is not ("area" or "station" or "cause" or "department")) return ReadProblem.BadParameter("by", "take area or station; of incidents also cause or department.");
            query = query with { By = by };
        }
        if (given["at"] is { } at)
        {
            if (!TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return ReadProblem.BadParameter("at", "give a time of the day such as 20:30.");
            query = query with { At = time };
        }
        if (given["below"] is { } below)
        {
            if (!double.TryParse(below, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var load) || load is <= 0 or > 1) return ReadProblem.BadParameter("below", "give a load between 0 and 1, such as 0.05.");
            query = query with { Below = load };
        }
        if (given["days"] is { } days)
        {
            if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var many) || many is < 1 or > 366) return ReadProblem.BadParameter("days", "give a number of days from 1 to 366.");
            query = query with { Days = many };
        }
        if (given["format"] is { } format)
        {
            if (format is not ("json" or "csv")) return ReadProblem.BadParameter("format", "take json or csv.");
            query = query with { Csv = format == "csv" };
        }
        if (given["lang"] is { } lang)
        {
            if (lang is not ("zh" or "en")) return ReadProblem.BadParameter("lang", "take zh or en.");
            query = query with { English = lang == "en" };
        }
        return null;
    }

    static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1970 and < 9000;
}

using System.Globalization;
using OrleansHub.Grains.Counting;
using OrleansHub.Silo.History;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.History;

/// <summary>What a read of history asks for: a time [from, to), a step, a format.</summary>
internal sealed record HistoryQuery(DateTimeOffset From, DateTimeOffset To, Step Step, bool Csv)
{
    public static readonly HistoryQuery Everything = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Step.Day, Csv: false);

    public string StepText => Step switch { Step.Quarter => "15m", Step.Hour => "1h", _ => "1d" };

    const string Times = "give a date such as 2026-11-21 (its service day begins at 04:00) or a time such as 2026-11-21T08:00:00+08:00.";

    public static HubProblem? TryRead(HttpRequest request, ServiceClock clock, DateTimeOffset now, out HistoryQuery query)
    {
        var given = new ReadQuery(request);
        query = new(clock.StartOf(clock.DayOf(now)), now, Step.Quarter, AsksForCsv(request));
        if (given["from"] is { } from)
        {
            if (!QueryTime.TryParse(from, clock.StartOf, out var at)) return ReadProblem.BadParameter("from", Times);
            query = query with { From = at };
        }
        if (given["to"] is { } to)
        {
            if (!QueryTime.TryParse(to, clock.StartOf, out var at)) return ReadProblem.BadParameter("to", Times);
            query = query with { To = at };
        }
        if (StepName.Parse(given["step"] ?? "15m") is not { } step) return ReadProblem.BadParameter("step", "take one of 15m, 1h, 1d.");
        if (given["format"] is { } format)
        {
            if (format is not ("json" or "csv")) return ReadProblem.BadParameter("format", "take json or csv.");
            query = query with { Csv = format == "csv" };
        }
        query = query with { Step = step };
        if (query.From >= query.To) return ReadProblem.BadParameter("from", "give a time before the end; without to, the end is now.");
        var most = MostDays(step);
        return query.To - query.From > TimeSpan.FromDays(most)
            ? ReadProblem.BadParameter("to", string.Create(CultureInfo.InvariantCulture, $"ask for at most {most} days at once, or take a longer step."))
            : null;
    }

    // About 9,000 rows a zone.
    static int MostDays(Step step) => step switch { Step.Quarter => 93, Step.Hour => 380, _ => 3660 };

    static bool AsksForCsv(HttpRequest request) =>
        request.Headers.Accept.Count > 0 && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase));
}

using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Tests.Counting;
using Xunit.Abstractions;

namespace OrleansHub.Grains.Tests.Hours;

/// <summary>The evaluated values of opening_hours.js: nobody here made them.</summary>
public class EvaluatedCasesTests(ITestOutputHelper output)
{
    const string File = "hours/opening_hours.js_cases.json";

    [RealFact]
    public void Every_case_that_can_be_read_is_answered_as_evaluated()
    {
        var json = SharedData.Json(File);
        var cases = json.GetProperty("intervals").EnumerateArray().Select(EvaluatedCase.Of).ToArray();

        var judged = (from one in cases let judgement = one.Judge() select (Case: one, judgement.Verdict, judgement.Detail)).ToArray();

        foreach (var group in judged.GroupBy(one => one.Verdict).OrderBy(group => group.Key)) output.WriteLine($"{group.Key}: {group.Count()}");
        foreach (var (one, verdict, detail) in judged.Where(one => one.Verdict != Verdict.Passes))
            output.WriteLine($"{verdict} #{one.Index} {one.Value} {one.Place} {detail}");
        judged.Where(one => one.Verdict == Verdict.Wrong).Select(one => $"{one.Case.Value}: {one.Detail}").ShouldBeEmpty();
        judged.Count(one => one.Verdict is Verdict.Passes or Verdict.PassesByState).ShouldBeGreaterThanOrEqualTo(514);
        cases.Length.ShouldBe(716);
    }

    [RealFact]
    public void What_is_refused_says_why_in_both_languages_and_where()
    {
        var json = SharedData.Json(File);

        var refused = Values(json, "intervals").Concat(Values(json, "should_fail"))
            .Select(value => (Value: value, Error: OpeningHours.TryParse(value, out _, out var error) ? null : error))
            .Where(one => one.Error is not null).ToArray();

        refused.ShouldNotBeEmpty();
        refused.Where(one => one.Error!.Position < 0 || one.Error.Position > one.Value.Length).ShouldBeEmpty();
        refused.Where(one => string.IsNullOrWhiteSpace(one.Error!.Message.Zh) || string.IsNullOrWhiteSpace(one.Error.Message.En)).ShouldBeEmpty();
        foreach (var (value, error) in refused) output.WriteLine($"{value}  →  {error!.Message.Zh} / {error.Message.En} @{error.Position}");
    }

    [RealFact]
    public void Every_value_that_should_fail_is_refused()
    {
        var json = SharedData.Json(File);
        var cases = json.GetProperty("should_fail").EnumerateArray()
            // Misuse of the program the cases come from, with a good value.
            .Where(one => !one.GetProperty("name").GetString()!.StartsWith("Wrong constructor call", StringComparison.Ordinal))
            .Select(EvaluatedCase.Of).ToArray();

        var accepted = cases.Where(one => OpeningHours.TryParse(one.Value, out var hours, out _) && hours.Lacks(one.Calendar) is null).ToArray();

        // It fails only where points in time are asked for.
        accepted.Select(one => one.Value).ShouldBe(["Mo 12:00-14:00"]);
        output.WriteLine($"{cases.Length - accepted.Length} of {cases.Length} refused");
    }

    [RealFact]
    public void The_next_change_is_the_one_evaluated()
    {
        var json = SharedData.Json(File);
        foreach (var one in json.GetProperty("next_change").EnumerateArray())
        {
            var hours = OpeningHours.Parse(one[1].GetString()!);
            var context = new HoursContext(TimeZoneInfo.Utc, new SwabianCalendar());

            var next = hours.NextChange(EvaluatedCase.Instant(one[2].GetString()!), context);

            next.ShouldBe(one[3].GetString() is { } want ? EvaluatedCase.Instant(want) : null, hours.Value);
        }
    }

    static IEnumerable<string> Values(JsonElement json, string list) =>
        json.GetProperty(list).EnumerateArray().Select(one => one.GetProperty("value").ToString());
}

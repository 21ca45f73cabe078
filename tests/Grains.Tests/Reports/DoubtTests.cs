using System.Collections.Immutable;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Grains.Tests.Reports;

public class DoubtTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;

    /// <summary>"locked 10, ok 5": what was said how many minutes ago.</summary>
    static ImmutableArray<RiderReport> Said(string said) =>
        [.. said.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' '))
            .Select(one => new RiderReport(Enum.Parse<ReportKind>(one[0], ignoreCase: true), Now.AddMinutes(-int.Parse(one[1], null))))
            .OrderBy(report => report.At)];

    static DateTimeOffset? Ago(int? minutes) => minutes is { } some ? Now.AddMinutes(-some) : null;

    [Theory]
    [InlineData("", null, false, "nobody said anything")]
    [InlineData("locked 0", null, true, "one rider and no proof against it")]
    [InlineData("locked 59", null, true, "one is believed for an hour")]
    [InlineData("locked 60", null, false, "and no longer")]
    [InlineData("locked 89, locked 89", null, true, "two are believed for longer")]
    [InlineData("locked 90, locked 90", null, false, "but not for ever")]
    [InlineData("locked 100, locked 100, locked 100, locked 100", null, true, "four for longer still")]
    [InlineData("locked 120, locked 120, locked 120, locked 120, locked 120", null, false, "nothing counts after two hours")]
    [InlineData("locked 10", 5, false, "somebody came in since")]
    [InlineData("locked 10, locked 12, locked 14", 5, false, "however many said it before")]
    [InlineData("locked 10", 10, false, "a proof of the same instant wins")]
    [InlineData("locked 5", 10, true, "a proof from before it says nothing")]
    [InlineData("locked 5, locked 20", 10, true, "of two only the newer stands against the proof")]
    [InlineData("locked 70, locked 80", 75, false, "and that one is too old alone")]
    [InlineData("locked 10, ok 5", null, false, "another rider says it is open")]
    [InlineData("locked 10, locked 8, ok 5", null, true, "one against two")]
    [InlineData("locked 10, locked 8, ok 5, ok 4", null, false, "two against two")]
    [InlineData("ok 10, locked 5", null, true, "it was open before, and is locked since")]
    [InlineData("locked 115, locked 5, ok 1", null, false, "an old voice hardly helps")]
    [InlineData("full 1, full 2, no-water 3, nopower 4", null, false, "other complaints do not say that it is locked")]
    public void Riders_make_an_opening_doubtful_or_do_not(string said, int? proofMinutesAgo, bool isDoubted, string because)
    {
        Doubt.At(Said(said.Replace("no-water", "nowater", StringComparison.Ordinal)), ReportKind.Locked, Ago(proofMinutesAgo), Now).IsDoubted.ShouldBe(isDoubted, because);
    }

    [Theory]
    [InlineData("locked 0")]
    [InlineData("locked 10, locked 30")]
    [InlineData("locked 10, locked 30, locked 119")]
    [InlineData("locked 20, locked 18, ok 5")]
    [InlineData("locked 3, locked 90, ok 2, full 5")]
    public void It_holds_until_it_says_and_decays_by_the_clock_alone(string said)
    {
        var reports = Said(said);
        var doubt = Doubt.At(reports, ReportKind.Locked, null, Now);

        for (var at = Now; at < Now.AddHours(2.5); at += TimeSpan.FromSeconds(7))
        {
            var then = Doubt.At(reports, ReportKind.Locked, null, at);
            if (at < doubt.Until) then.IsDoubted.ShouldBe(doubt.IsDoubted, $"at {at}");
            else doubt = then;
            then.Until.ShouldBeGreaterThan(at);
        }

        doubt.ShouldBe(new Doubt(false, DateTimeOffset.MaxValue));
    }
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.History;
using OrleansHub.Web.History;

namespace OrleansHub.Web.Tests.History;

public class HalfHoursTests
{
    static readonly ServiceClock Shanghai = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    static readonly DateOnly Day = new(2026, 11, 20);
    static readonly DateTimeOffset Four = new(2026, 11, 20, 4, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_half_hour_is_the_mean_of_its_quarters_by_the_time_each_was_known()
    {
        var people = Of(Four.AddMinutes(30), Quarter("hall", 0, mean: 4, known: 15), Quarter("hall", 15, mean: 10, known: 5));

        people.ShouldBe([(4 * 15 + 10 * 5) / 20d]);
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, 6d)]
    public void What_was_known_for_less_than_half_of_the_time_is_not_known(int minutes, double? expected)
    {
        Of(Four.AddMinutes(60), Quarter("hall", 0, mean: 6, known: minutes), Quarter("hall", 30, mean: 1, known: 15), Quarter("hall", 45, mean: 1, known: 15))
            .ShouldBe([expected, 1]);
    }

    [Fact]
    public void A_station_is_known_when_all_its_zones_are()
    {
        var people = HalfHours.Of(
            [Quarter("hall", 0, 4, 15), Quarter("rest", 0, 2, 15), Quarter("hall", 15, 4, 15), Quarter("rest", 15, 2, 15), Quarter("hall", 30, 9, 15), Quarter("hall", 45, 9, 15)],
            ["hall", "rest"], Shanghai, Day, Four.AddMinutes(60));

        people.ShouldBe([6, null]);
    }

    [Fact]
    public void The_running_half_hour_is_measured_by_what_has_passed_of_it()
    {
        Of(Four.AddMinutes(34), Quarter("hall", 0, 1, 15), Quarter("hall", 15, 1, 15), Quarter("hall", 30, 8, known: 3)).ShouldBe([1, 8]);
        Of(Four.AddMinutes(34), Quarter("hall", 0, 1, 15), Quarter("hall", 15, 1, 15)).ShouldBe([1], "nothing is known of it yet");
    }

    [Fact]
    public void A_gap_stays_a_gap()
    {
        Of(Four.AddMinutes(90), Quarter("hall", 0, 3, 15), Quarter("hall", 15, 3, 15), Quarter("hall", 60, 5, 15), Quarter("hall", 75, 5, 15)).ShouldBe([3, null, 5]);
    }

    [Theory]
    [InlineData("2026-11-20", DayKind.Workday)]
    [InlineData("2026-11-21", DayKind.Weekend)]
    [InlineData("2026-10-01", DayKind.Holiday)]
    [InlineData("2026-10-10", DayKind.Workday)]
    [InlineData("2026-02-14", DayKind.Workday)]
    [InlineData("2026-02-17", DayKind.Holiday)]
    internal void A_make_up_Saturday_is_a_workday(string day, DayKind expected)
    {
        ChineseCalendar.BuiltIn.KindOf(DateOnly.Parse(day, null)).ShouldBe(expected);
    }

    [Fact]
    public void Two_days_are_not_yet_usual_and_three_are()
    {
        UsualDay.Of(DayKind.Workday, [[1], [2]]).ShouldBeNull();
        UsualDay.Of(DayKind.Workday, [[1], [2], [9]])!.Steps[0].ShouldBe(new UsualStep(1.5, 2, 5.5));
    }

    [Fact]
    public void A_half_hour_that_two_days_know_has_no_usual_value()
    {
        var usual = UsualDay.Of(DayKind.Weekend, [[1, 4], [2, null], [3, 6], [4]])!;

        (usual.Days, usual.Steps[0]!.Value.Median, usual.Steps[1], usual.Steps.Length).ShouldBe((4, 2.5, null, 48));
    }

    static double?[] Of(DateTimeOffset now, params HistorySpan[] quarters) => HalfHours.Of(quarters, ["hall"], Shanghai, Day, now);

    static HistorySpan Quarter(string zone, int minutes, double mean, int known) =>
        new(zone, Four.AddMinutes(minutes), 0, 0, 0, 9, mean, TimeSpan.FromMinutes(known));
}

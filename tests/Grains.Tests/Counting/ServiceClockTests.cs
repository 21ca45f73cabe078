using System.Globalization;
using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class ServiceClockTests
{
    static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Asia/Shanghai", "2026-11-21T04:00:00+08:00", "2026-11-21")]
    [InlineData("Asia/Shanghai", "2026-11-21T03:59:59.999+08:00", "2026-11-20")]
    [InlineData("Asia/Shanghai", "2026-11-20T20:00:00Z", "2026-11-21")]
    [InlineData("Asia/Shanghai", "2026-12-31T23:00:00+08:00", "2026-12-31")]
    [InlineData("Asia/Shanghai", "2027-01-01T03:00:00+08:00", "2026-12-31")]
    [InlineData("Europe/Berlin", "2026-03-29T03:30:00+02:00", "2026-03-28")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30:00+01:00", "2026-10-24")]
    [InlineData("America/Los_Angeles", "2026-11-01T04:00:00-08:00", "2026-11-01")]
    public void The_service_day_begins_at_four(string zone, string instant, string day) =>
        new ServiceClock(TimeZoneInfo.FindSystemTimeZoneById(zone)).DayOf(At(instant)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-28", 24)]
    [InlineData("Europe/Berlin", "2026-03-28", 23)]
    [InlineData("Europe/Berlin", "2026-10-24", 25)]
    [InlineData("America/New_York", "2020-03-07", 23)]
    public void A_day_with_a_change_of_clocks_is_shorter_or_longer(string zone, string day, int hours)
    {
        var clock = new ServiceClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        (clock.EndOf(date) - clock.StartOf(date)).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void Days_follow_one_another_without_gap_even_where_four_o_clock_is_skipped_or_repeated()
    {
        var from = new DateOnly(2026, 1, 1);
        foreach (var (skipped, repeated) in new[] { (3, 4), (4, 3), (4, 4) })
        {
            var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, skipped, 0, 0), 3, 10),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, repeated, 30, 0), 10, 10));
            var clock = new ServiceClock(TimeZoneInfo.CreateCustomTimeZone("odd", TimeSpan.FromHours(2), "odd", "odd", "odd", [rule]));
            for (var day = from; day.Year == 2026; day = day.AddDays(1))
            {
                var start = clock.StartOf(day);
                clock.DayOf(start).ShouldBe(day);
                clock.DayOf(start.AddMilliseconds(-1)).ShouldBe(day.AddDays(-1));
                clock.EndOf(day).ShouldBe(clock.StartOf(day.AddDays(1)));
            }
        }
    }

    [Fact]
    public void The_ends_of_the_calendar_are_days_too()
    {
        foreach (var zone in new[] { "Asia/Shanghai", "America/New_York", "UTC" })
        {
            var clock = new ServiceClock(TimeZoneInfo.FindSystemTimeZoneById(zone));

            clock.DayOf(DateTimeOffset.MinValue).ShouldBeLessThan(new DateOnly(1, 1, 3));
            clock.DayOf(DateTimeOffset.MaxValue).ShouldBeGreaterThan(new DateOnly(9999, 12, 29));
            clock.EndOf(DateOnly.MaxValue).ShouldBe(DateTimeOffset.MaxValue);
            clock.StartOf(DateOnly.MinValue).Year.ShouldBe(1);
        }
    }
}

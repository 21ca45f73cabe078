using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class DeviceTimeTests
{
    readonly Door door = new();

    Verdict Read(int total, TimeSpan ahead) => door.Stamped(total, 0, door.Now + ahead);

    [Theory]
    [InlineData(301, 301)]
    [InlineData(86_400 * 365, 86_400 * 365)]
    [InlineData(300, null)]
    [InlineData(-300, null)]
    [InlineData(-301, null)]
    public void A_clock_too_far_ahead_is_flagged_at_once(int seconds, int? skew)
    {
        Read(5, TimeSpan.FromSeconds(seconds)).ShouldBe(Verdict.Accepted);

        door.Health.ClockSkewSeconds.ShouldBe(skew);
    }

    [Fact]
    public void The_time_of_a_clock_too_far_ahead_is_not_used()
    {
        Read(5, TimeSpan.FromHours(3));
        door.Wait(1);

        Read(7, TimeSpan.FromHours(3)).ShouldBe(Verdict.Accepted);

        door.Look().ShouldSatisfyAllConditions(it => it.LastVisit.ShouldBe(door.Now), it => it.AsOf.ShouldBe(door.Now), it => it.People.ShouldBe(2));
    }

    [Fact]
    public void A_clock_put_right_clears_the_flag_and_loses_nobody()
    {
        Read(5, TimeSpan.FromHours(3));
        door.Wait(1);

        Read(7, TimeSpan.Zero).ShouldBe(Verdict.Accepted);

        door.Health.ClockSkewSeconds.ShouldBeNull();
        door.Look().People.ShouldBe(2);
    }

    [Fact]
    public void A_clock_put_right_by_years_may_come_with_a_reset()
    {
        Read(50_000, TimeSpan.FromDays(36_500));
        door.Wait(1);

        Read(7, TimeSpan.Zero).ShouldBe(Verdict.Accepted);

        (door.Look().People, door.Health.Resets).ShouldBe((7, 1));
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(-60 * 24 * 20)]
    [InlineData(-60 * 24 * 365 * 50)]
    public void Three_readings_an_interval_apart_and_equally_late_are_a_slow_clock(int minutes)
    {
        var behind = TimeSpan.FromMinutes(minutes);
        for (var total = 0; total < 3; total++)
        {
            door.Wait(1);
            Read(total, behind);
        }
        door.Health.ClockSkewSeconds.ShouldBe(minutes * 60);
        door.Wait(1);
        var people = door.Look().People;

        Read(12, behind).ShouldBe(Verdict.Accepted);

        door.Look().LastVisit.ShouldBe(door.Now);
        door.Look().People.ShouldBe(people + 10);
        door.Look().Freshness.ShouldBe(Freshness.Live);
    }

    [Fact]
    public void A_backlog_sent_at_once_is_no_slow_clock()
    {
        var sent = Enumerable.Range(0, 60).Select(i => (Total: i, At: door.Now.AddMinutes(i - 60))).ToArray();

        foreach (var (total, at) in sent) door.Stamped(total, 0, at).ShouldBe(Verdict.Accepted);

        door.Health.ClockSkewSeconds.ShouldBeNull();
        door.Look().LastVisit.ShouldBe(sent[^1].At);
        door.History().Buckets.Where(bucket => bucket.In > 0).Select(bucket => bucket.Start).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void A_device_that_sends_once_a_day_has_no_slow_clock()
    {
        for (var day = 0; day < 6; day++) door.Wait(24 * 60).Passed($"{day}", 1, 0, door.Now.AddHours(-2)).ShouldBe(Verdict.Accepted);

        door.Health.ClockSkewSeconds.ShouldBeNull();
    }

    [Fact]
    public void A_reading_in_time_ends_the_suspicion()
    {
        foreach (var minutes in new[] { -10, -10, 0, -10, -10, 0 })
        {
            door.Wait(1);
            door.Passed($"{door.Now}", 1, 0, door.Now.AddMinutes(minutes));
        }

        door.Health.ClockSkewSeconds.ShouldBeNull();
    }

    [Theory]
    [InlineData(7, Verdict.Late)]
    [InlineData(7.01, Verdict.TooLate)]
    [InlineData(4000, Verdict.TooLate)]
    public void Seven_days_are_kept(double days, Verdict expected) => Read(5, TimeSpan.FromDays(-days)).ShouldBe(expected);

    [Fact]
    public void A_wrong_time_once_sent_holds_up_no_later_register()
    {
        Read(5, TimeSpan.FromDays(36_500));
        door.Passed("a", 1, 0, door.Now);
        door.Wait(1);

        Read(6, TimeSpan.Zero).ShouldBe(Verdict.Accepted);
    }

    [Fact]
    public void A_device_without_a_clock_is_fine()
    {
        door.Total(5, 5);

        door.Health.ClockSkewSeconds.ShouldBeNull();
        door.Health.AsOf.ShouldBe(door.Now);
    }
}

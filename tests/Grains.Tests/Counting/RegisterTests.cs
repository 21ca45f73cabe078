using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class RegisterTests
{
    [Fact]
    public void The_first_reading_sets_the_base_and_moves_nobody()
    {
        var door = new Door();

        door.Total(50_000, 49_000).ShouldBe(Verdict.Accepted);

        door.Look().People.ShouldBe(0);
        door.Look().LastVisit.ShouldBeNull();
        door.Moved().ShouldBe((0, 0));
    }

    [Fact]
    public void A_reading_is_merged_not_added()
    {
        var door = new Door();
        door.Total(1200, 1180);

        door.Wait(1).Total(1203, 1181);

        door.Look().People.ShouldBe(2);
        door.Look().VisitsToday.ShouldBe(3);
        door.Look().LastVisit.ShouldBe(door.Now);
    }

    [Fact]
    public void A_lost_reading_is_made_good_by_the_next()
    {
        var door = new Door();
        door.Total(10, 10, seq: 1);

        door.Wait(5).Total(17, 11, seq: 6);

        door.Look().People.ShouldBe(6);
    }

    [Fact]
    public void A_catch_up_after_hours_of_silence_counts_live()
    {
        var door = new Door();
        door.Total(10, 10);

        door.Wait(5 * 60).Total(400, 395).ShouldBe(Verdict.Accepted);

        door.Look().People.ShouldBe(5);
    }

    [Theory]
    [InlineData(5, 5, Verdict.Duplicate)]
    [InlineData(4, 9, Verdict.Late)]
    public void A_sequence_that_is_not_newer_changes_nothing(int seq, int total, Verdict expected)
    {
        var door = new Door();
        door.Total(0, 0, "a", 1);
        door.Wait(1).Total(5, 0, "a", 5);
        var counts = door.Counts;

        door.Wait(1).Total(total, 0, "a", seq).ShouldBe(expected);

        door.Counts.ShouldBeSameAs(counts);
    }

    [Theory]
    [InlineData(0, 5, Verdict.Duplicate)]
    [InlineData(0, 6, Verdict.Late)]
    [InlineData(-30, 3, Verdict.Late)]
    public void Without_a_sequence_a_time_that_is_not_newer_changes_nothing(int seconds, int total, Verdict expected)
    {
        var door = new Door();
        door.Stamped(0, 0, door.Now.AddMinutes(-1));
        door.Stamped(5, 0, door.Now);
        var counts = door.Counts;

        door.Stamped(total, 0, door.Now.AddSeconds(seconds)).ShouldBe(expected);

        door.Counts.ShouldBeSameAs(counts);
    }

    [Fact]
    public void Without_sequence_and_time_the_order_of_arrival_counts()
    {
        var door = new Door();
        door.Total(7, 7);

        door.Wait(1).Total(9, 7).ShouldBe(Verdict.Accepted);
        door.Wait(1).Total(9, 7).ShouldBe(Verdict.Accepted);

        door.Look().People.ShouldBe(2);
    }

    [Theory]
    [InlineData("the register went on", 105, 101, 5, 1, 0)]
    [InlineData("the register began anew", 4, 1, 4, 1, 1)]
    [InlineData("one total began anew", 104, 1, 4, 1, 1)]
    public void After_a_restart(string what, int @in, int @out, int entries, int exits, int resets)
    {
        var door = new Door();
        door.Total(100, 100, "a", 900);

        door.Wait(1).Total(@in, @out, "b", 1).ShouldBe(Verdict.Accepted, what);

        door.Moved().ShouldBe((entries, exits), what);
        door.Health.Resets.ShouldBe(resets, what);
    }

    [Fact]
    public void A_delayed_reading_of_the_boot_before_changes_nothing()
    {
        var door = new Door();
        door.Total(100, 100, "a", 900);
        door.Wait(1).Total(3, 0, "b", 1);
        var counts = door.Counts;

        door.Total(102, 100, "a", 901).ShouldBe(Verdict.Late);

        door.Counts.ShouldBeSameAs(counts);
    }

    [Fact]
    public void A_boot_never_heard_of_is_late_when_its_time_is()
    {
        var door = new Door();
        door.Stamped(100, 100, door.Now.AddMinutes(-3), "a", 900);
        door.Stamped(2, 0, door.Now, "c", 1);

        door.Stamped(7, 1, door.Now.AddMinutes(-1), "b", 4).ShouldBe(Verdict.Late);

        door.Moved().ShouldBe((2, 0));
    }

    [Fact]
    public void A_device_without_boot_may_restart_its_sequence_when_its_time_goes_on()
    {
        var door = new Door();
        door.Stamped(100, 100, door.Now.AddMinutes(-1), seq: 900);

        door.Stamped(2, 1, door.Now, seq: 1).ShouldBe(Verdict.Accepted);

        door.Moved().ShouldBe((2, 1));
    }

    [Fact]
    public void A_reading_without_boot_is_taken_for_the_same_boot()
    {
        var door = new Door();
        door.Total(100, 100, "a", 1);
        door.Wait(1).Total(101, 100, null, 2).ShouldBe(Verdict.Accepted);

        door.Wait(1).Total(103, 100, "a", 3).ShouldBe(Verdict.Accepted);

        door.Moved().ShouldBe((3, 0));
    }

    [Fact]
    public void Invert_swaps_in_and_out()
    {
        var door = new Door(Door.OneDoor(sensor => sensor with { Invert = true }));
        door.Total(0, 0);

        door.Wait(1).Total(1, 8);

        door.Moved().ShouldBe((8, 1));
        door.Look().People.ShouldBe(7);
    }
}

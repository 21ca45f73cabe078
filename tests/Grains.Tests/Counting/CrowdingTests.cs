using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class CrowdingTests
{
    [Theory]
    [InlineData(0, Level.Quiet)]
    [InlineData(29, Level.Quiet)]
    [InlineData(30, Level.Moderate)]
    [InlineData(69, Level.Moderate)]
    [InlineData(70, Level.Busy)]
    [InlineData(99, Level.Busy)]
    [InlineData(100, Level.Full)]
    [InlineData(250, Level.Full)]
    public void The_first_level_is_taken_from_the_borders(int people, Level level) =>
        Crowding.Of(people, 100, Level.Unknown).ShouldBe(level);

    [Theory]
    [InlineData(Level.Quiet, 34, Level.Quiet)]
    [InlineData(Level.Quiet, 35, Level.Moderate)]
    [InlineData(Level.Quiet, 74, Level.Moderate)]
    [InlineData(Level.Quiet, 75, Level.Busy)]
    [InlineData(Level.Quiet, 105, Level.Full)]
    [InlineData(Level.Moderate, 26, Level.Moderate)]
    [InlineData(Level.Moderate, 25, Level.Quiet)]
    [InlineData(Level.Busy, 66, Level.Busy)]
    [InlineData(Level.Busy, 65, Level.Moderate)]
    [InlineData(Level.Busy, 104, Level.Busy)]
    [InlineData(Level.Full, 96, Level.Full)]
    [InlineData(Level.Full, 95, Level.Busy)]
    [InlineData(Level.Full, 0, Level.Quiet)]
    public void A_level_changes_only_five_points_past_its_border(Level before, int people, Level after) =>
        Crowding.Of(people, 100, before).ShouldBe(after);

    [Fact]
    public void A_count_that_wavers_round_a_border_does_not_flicker()
    {
        var door = new Door(Door.OneDoor(hall: zone => zone with { Capacity = 100 }));
        door.Total(0, 0);
        door.Wait(1).Total(36, 0);
        var levels = new HashSet<Level>();

        for (var i = 1; i <= 20; i++)
        {
            door.Wait(1).Total(36 + 8 * (i / 2), 8 * ((i + 1) / 2));
            levels.Add(door.Look().Level);
        }

        levels.ShouldBe([Level.Moderate]);
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData(5, null)]
    [InlineData(5, 0)]
    public void Without_people_or_room_the_level_is_unknown(int? people, int? capacity) =>
        Crowding.Of(people, capacity, Level.Busy).ShouldBe(Level.Unknown);
}

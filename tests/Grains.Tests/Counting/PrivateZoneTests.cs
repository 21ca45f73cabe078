using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public class PrivateZoneTests
{
    [Theory]
    [InlineData(false, 5, true)]
    [InlineData(true, 0, false)]
    public void Who_enters_a_private_zone_is_neither_a_visit_nor_a_proof_that_the_place_is_open(bool isPrivate, int visits, bool isProof)
    {
        var door = new Door(Door.OneDoor(hall: zone => zone with { Private = isPrivate }));
        door.Total(0, 0);

        door.Wait(1).Total(5, 2);

        (door.Look().VisitsToday, door.Look().LastVisit is not null).ShouldBe((visits, isProof));
    }

    [Fact]
    public void It_is_counted_all_the_same()
    {
        var door = new Door(Door.OneDoor(hall: zone => zone with { Private = true }));
        door.Total(0, 0);

        door.Wait(1).Total(5, 2);

        door.Look().Zones.ShouldHaveSingleItem().People.ShouldBe(3);
    }
}

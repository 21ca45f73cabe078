using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class RecountingTests
{
    static readonly StationProfile Station = Door.OneDoor() with
    {
        Zones =
        [
            new() { Id = "hall", Capacity = 40 }, new() { Id = "closet", Capacity = 2 }, new() { Id = "nursing", Capacity = 3, Private = true },
            new() { Id = "yard" }, new() { Id = "attic" },
        ],
        Sensors = [new() { Id = "door-1", Zone = "hall" }, new() { Id = "d2", Zone = "nursing" }, new() { Id = "d3", Zone = "yard" }, new() { Id = "d4", Zone = "closet" }],
    };

    static Door HallOf(int people)
    {
        var door = new Door(Station);
        door.Total(0, 0);
        door.Wait(1).Total(people, 0);
        return door;
    }

    static (RecountAnswer Answer, Counted Counted) Take(Door door, Recount recount) => Recounting.Of(Station, door.Clock, door.Counts, recount, door.Now);

    [Theory]
    [InlineData("hall", 38, null, "漏记", RecountVerdict.Done)]
    [InlineData("hall", 0, 41, "漏记", RecountVerdict.Done)]
    [InlineData("hall", 400, null, "漏记", RecountVerdict.Done)]
    [InlineData("hall", 401, null, "漏记", RecountVerdict.Impossible)]
    [InlineData("hall", -1, null, "漏记", RecountVerdict.Impossible)]
    [InlineData("hall", int.MinValue, null, "漏记", RecountVerdict.Impossible)]
    [InlineData("hall", int.MaxValue, null, "漏记", RecountVerdict.Impossible)]
    // A wedding in the closet; and where nobody wrote how much room there is.
    [InlineData("closet", 100, null, "漏记", RecountVerdict.Done)]
    [InlineData("closet", 101, null, "漏记", RecountVerdict.Impossible)]
    [InlineData("yard", Counter.MostPeople, null, "漏记", RecountVerdict.Done)]
    [InlineData("yard", Counter.MostPeople + 1, null, "漏记", RecountVerdict.Impossible)]
    [InlineData("hall", 38, 40, "漏记", RecountVerdict.Changed)]
    [InlineData("hall", 38, null, " ", RecountVerdict.BadReason)]
    [InlineData("hall", 38, null, "two\nlines", RecountVerdict.BadReason)]
    [InlineData("hall", 38, null, "王师傅 13800138000", RecountVerdict.BadReason)]
    [InlineData("nursing", 1, null, "漏记", RecountVerdict.PrivateZone)]
    [InlineData("attic", 1, null, "漏记", RecountVerdict.NoSensor)]
    [InlineData("cellar", 1, null, "漏记", RecountVerdict.UnknownZone)]
    public void What_can_be_is_taken_and_what_cannot_changes_nothing(string zone, int people, int? was, string reason, RecountVerdict expected)
    {
        var (answer, counted) = Take(HallOf(41), new(zone, people, was, reason, "wang"));

        answer.Verdict.ShouldBe(expected);
        if (expected != RecountVerdict.Done) counted.Counts.ShouldBeNull();
    }

    [Fact]
    public void A_recount_tells_old_and_new_and_leaves_an_event_and_an_act()
    {
        var door = HallOf(41);
        var recount = new Recount("hall", 38, 41, " 进出口漏记 ", "wang");

        var (answer, counted) = Take(door, recount);
        door.Counts = counted.Counts;

        answer.ShouldBe(new RecountAnswer(RecountVerdict.Done, 41, door.Now));
        door.Hall.People.ShouldBe(38);
        counted.History.Events.ShouldBe([new DayEvent(door.Now, DayEventKind.Recount, "hall", 38, 41)]);
        var act = Recounting.Act("cz-0001", recount, answer);
        (act.Who, act.At, act.What, act.Subject, act.Before, act.After)
            .ShouldBe(("wang", door.Now, "recount", "cz-0001/hall", """{"people":41}""", """{"people":38,"reason":"进出口漏记"}"""));
    }

    [Fact]
    public void Where_nothing_was_known_nothing_can_have_changed()
    {
        var door = new Door(Station);

        var (answer, _) = Take(door, new("hall", 38, 41, "漏记", "wang"));

        (answer.Verdict, answer.Was).ShouldBe((RecountVerdict.Done, null));
    }

    [Fact]
    public void The_same_request_is_known_for_two_minutes_and_another_never()
    {
        var recount = new Recount("hall", 38, 41, "漏记", "wang");
        var last = new LastRecount(recount, 41, Door.Morning);

        last.AnswerTo(recount with { }, Door.Morning.AddSeconds(119)).ShouldBe(new RecountAnswer(RecountVerdict.Done, 41, Door.Morning));
        last.AnswerTo(recount, Door.Morning.AddMinutes(2)).ShouldBeNull();
        last.AnswerTo(recount with { People = 39 }, Door.Morning).ShouldBeNull();
        last.AnswerTo(recount with { By = "li" }, Door.Morning).ShouldBeNull();
    }
}

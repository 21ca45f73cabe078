using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public class ExtendedVisitsTests
{
    // 2026-11-20 is a Friday.
    [Theory]
    [InlineData("2026-11-20 17:29", 0)]
    [InlineData("2026-11-20 17:31", 5)]
    [InlineData("2026-11-20 20:29", 5)]
    [InlineData("2026-11-20 20:31", 0)]
    [InlineData("2026-11-21 10:00", 5)]
    public void Visits_inside_extended_hours_are_counted_apart(string at, int extended)
    {
        var door = Extended("extended");
        door.Now = Local(at).AddMinutes(-1);
        door.Total(0, 0);

        door.Wait(1).Total(5, 2);

        door.Look().VisitsToday.ShouldBe(5);
        door.Look().VisitsExtended.ShouldBe(extended);
        door.History().Buckets.Sum(quarter => quarter.Extended).ShouldBe(extended);
    }

    [Fact]
    public void A_late_visit_is_one_inside_extended_hours_when_it_was()
    {
        var door = Extended("extended");
        door.Now = Local("2026-11-20 10:00");

        door.Passed("evening", 3, 1, Local("2026-11-18 19:00")).ShouldBe(Verdict.Late);
        door.Passed("morning", 4, 1, Local("2026-11-18 09:00")).ShouldBe(Verdict.Late);

        door.Look().VisitsExtended.ShouldBe(0);
        door.Buckets.Select(quarter => (quarter.In, quarter.Extended)).ShouldBe([(3, 3), (4, 0)]);
    }

    [Fact]
    public void They_begin_anew_with_the_service_day_and_are_none_where_nobody_promised_them()
    {
        foreach (var (tag, expected) in new[] { ("extended", 5), ("other", 0) })
        {
            var door = Extended(tag);
            door.Now = Local("2026-11-20 19:00");
            door.Total(0, 0);
            door.Wait(1).Total(5, 0);

            door.Look().VisitsExtended.ShouldBe(expected);
            door.Wait(TimeSpan.FromHours(10)).Look().VisitsExtended.ShouldBe(0);
        }
    }

    static Door Extended(string tag) => new(Door.OneDoor() with { Tags = [tag], Hours = "Mo-Su 08:30-20:30" });

    static DateTimeOffset Local(string at) => new(DateTime.Parse(at, null), TimeSpan.FromHours(8));
}

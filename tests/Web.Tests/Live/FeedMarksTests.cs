using OrleansHub.Grains.Areas;
using OrleansHub.Web.Live.Feed;

namespace OrleansHub.Web.Tests.Live;

public class FeedMarksTests
{
    static readonly Guid Epoch = Guid.NewGuid();
    readonly FeedMarks marks = new();

    [Fact]
    public void Marks_that_count_up_by_one_are_nothing_to_worry_about()
    {
        marks.Subscribed(new(Epoch, 5)).ShouldBeTrue();

        for (var i = 6; i < 10; i++) marks.Changed(new(Epoch, i));
        marks.Renewed(new(Epoch, 9));
        marks.Renewed(new(Epoch, 9));

        marks.Lost.ShouldBeFalse();
    }

    [Fact]
    public void A_change_that_overtakes_the_answer_to_the_subscription_is_not_a_gap()
    {
        marks.Subscribing();
        marks.Changed(new(Epoch, 6));
        marks.Subscribed(new(Epoch, 5));
        marks.Changed(new(Epoch, 7));

        marks.Lost.ShouldBeFalse();
    }

    [Fact]
    public void A_gap_and_a_new_epoch_are_found_at_the_next_change()
    {
        marks.Subscribed(new(Epoch, 5));
        marks.Changed(new(Epoch, 7));
        marks.Lost.ShouldBeTrue();

        marks.Subscribing();
        marks.Subscribed(new(Epoch, 7)).ShouldBeFalse("the area still knows what it knew");
        marks.Lost.ShouldBeFalse();
        marks.Changed(new(Guid.NewGuid(), 8));
        marks.Lost.ShouldBeTrue();
    }

    [Fact]
    public void A_change_that_never_came_is_found_at_the_second_renewal()
    {
        marks.Subscribed(new(Epoch, 5));

        marks.Renewed(new(Epoch, 6));
        marks.Lost.ShouldBeFalse("it may be on its way");
        marks.Renewed(new(Epoch, 6));

        marks.Lost.ShouldBeTrue();
    }
}

using FsCheck;
using FsCheck.Fluent;
using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class MergeProperties
{
    /// <summary>
    /// A morning of one boot: minute by minute some come and some go; then the order of delivery, with repeats and losses. All of it together
    /// is what a door can pass in a minute, because readings without a time that arrive at once seem to be of one.
    /// </summary>
    static Gen<(RegisterReading[] Sent, int[] Delivered)> Mornings(bool bySequence) =>
        from moved in Gen.Choose(0, 3).Two().ArrayOf().Where(moved => moved.Length is > 1 and <= 40)
        from @base in Gen.Choose(0, 60_000).Two()
        from delivered in Gen.Choose(0, moved.Length - 1).ListOf()
        select (Morning(moved, @base.Item1, @base.Item2, bySequence), delivered.ToArray());

    static RegisterReading[] Morning((int, int)[] moved, long @in, long @out, bool bySequence) =>
        [.. moved.Select((move, minute) => new RegisterReading(
            "door-1", bySequence ? null : Door.Morning.AddMinutes(minute), @in += move.Item1, @out += move.Item2, "x", bySequence ? minute : null))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Within_a_boot_merging_is_idempotent_and_free_of_order(bool bySequence) => Chance.ForAll(Mornings(bySequence), morning =>
    {
        var (sent, order) = morning;
        var door = Begin(sent);

        foreach (var place in order.Concat(Enumerable.Range(0, sent.Length)).Reverse()) door.Read(sent[place]);
        var counts = door.Counts;
        foreach (var place in order) door.Read(sent[place]).ShouldBeOneOf(Verdict.Duplicate, Verdict.Late);

        door.Moved().ShouldBe(Difference(sent));
        door.Counts.ShouldBeSameAs(counts);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_is_lost_is_made_good_by_a_later_reading(bool bySequence) => Chance.ForAll(Mornings(bySequence), morning =>
    {
        var (sent, survived) = morning;
        var door = Begin(sent);

        foreach (var place in survived) door.Read(sent[place]);
        door.Read(sent[^1]);

        door.Moved().ShouldBe(Difference(sent));
        door.Hall.Raw.ShouldBe(Difference(sent).In - Difference(sent).Out);
    });

    static Door Begin(RegisterReading[] sent)
    {
        var door = new Door();
        door.Read(sent[0]);
        return door.Wait(90);
    }

    static (int In, int Out) Difference(RegisterReading[] sent) => ((int)(sent[^1].In - sent[0].In), (int)(sent[^1].Out - sent[0].Out));
}

using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class RegisterStepTests
{
    const int Wide16 = 1 << 16;
    const int Wide24 = 1 << 24;

    [Theory]
    // last, total, modulus, down, restarted, limit → kind, people
    [InlineData(10, 10, Wide16, false, false, StepKind.Onward, 0)]
    [InlineData(10, 130, Wide16, false, false, StepKind.Onward, 120)]
    [InlineData(10, 131, Wide16, false, false, StepKind.Implausible, 0)]
    [InlineData(Wide16 - 1, 0, Wide16, false, false, StepKind.Wrap, 1)]
    [InlineData(Wide16 - 100, 20, Wide16, false, false, StepKind.Wrap, 120)]
    [InlineData(Wide16 - 100, 21, Wide16, false, false, StepKind.Reset, 21)]
    [InlineData(Wide24 - 5, 5, Wide24, false, false, StepKind.Wrap, 10)]
    [InlineData(Wide16 - 5, 5, Wide24, false, false, StepKind.Reset, 5)]
    [InlineData(Wide16 - 5, 5, Wide16, false, true, StepKind.Reset, 5)]
    [InlineData(1000, 7, Wide16, false, false, StepKind.Reset, 7)]
    [InlineData(1000, 700, Wide16, false, false, StepKind.Implausible, 0)]
    [InlineData(1000, 0, Wide16, false, false, StepKind.Reset, 0)]
    // Counting down: fewer is more people; a total above the last is a wrap or a reset.
    [InlineData(1000, 990, Wide16, true, false, StepKind.Onward, 10)]
    [InlineData(1000, 1000, Wide16, true, false, StepKind.Onward, 0)]
    [InlineData(1000, 800, Wide16, true, false, StepKind.Implausible, 0)]
    [InlineData(3, Wide16 - 4, Wide16, true, false, StepKind.Wrap, 7)]
    [InlineData(3, 0, Wide16, true, false, StepKind.Wrap, 3)]
    [InlineData(1000, 0, Wide16, true, true, StepKind.Reset, 0)]
    [InlineData(30_000, Wide16 - 9, Wide16, true, false, StepKind.Reset, 9)]
    [InlineData(30_000, 40_000, Wide16, true, false, StepKind.Implausible, 0)]
    // A register that was thought to be wider when it was last read.
    [InlineData(Wide24 - 1, 4, Wide16, false, false, StepKind.Wrap, 5)]
    internal void Between_two_totals(long last, long total, long modulus, bool down, bool restarted, StepKind kind, long people) =>
        RegisterStep.Between(last, total, modulus, down, restarted, limit: 120).ShouldBe(new RegisterStep(kind, people));

    [Theory]
    [InlineData(16, 65_536)]
    [InlineData(24, 16_777_216)]
    [InlineData(32, 4_294_967_296)]
    [InlineData(0, 4_294_967_296)]
    [InlineData(64, 4_294_967_296)]
    public void The_width_of_a_register(int bits, long modulus) =>
        RegisterStep.Modulus(new SensorProfile { Id = "d", Zone = "z", Bits = bits }).ShouldBe(modulus);

    [Theory]
    [InlineData(0.2, 120)]
    [InlineData(1, 120)]
    [InlineData(2.5, 300)]
    [InlineData(-60, 120)]
    public void What_a_door_can_pass_grows_with_the_time_since_its_last_reading(double minutes, double most) =>
        DoorLimit.Between(new SensorProfile { Id = "d", Zone = "z" }, 1_000_000_000, 1_000_000_000 + (long)(minutes * 60_000)).ShouldBe(most);

    [Theory]
    [InlineData(0, 1_000_000_000, 240)]
    [InlineData(1_000_000_000, 1_000_000_000, 240)]
    [InlineData(1_000_000_000, 1_000_180_000, 360)]
    public void What_an_interval_can_tell_of_is_at_least_the_interval(long last, long at, double most) =>
        DoorLimit.OfInterval(new SensorProfile { Id = "d", Zone = "z", EverySeconds = 120 }, last, at).ShouldBe(most);
}

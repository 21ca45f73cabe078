using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

enum StepKind
{
    Onward,
    Wrap,
    Reset,
    /// <summary>No door could pass that many: the register is re-based and nothing counted.</summary>
    Implausible,
}

/// <summary>
/// Rule 3: how many people a register counted between two totals. A register that counts down is read as the distance it still has to
/// zero, which counts up; so wraps and resets are the same for both.
/// </summary>
readonly record struct RegisterStep(StepKind Kind, long People)
{
    public static long Modulus(SensorProfile sensor) => 1L << (sensor.Bits is > 0 and < 63 ? sensor.Bits : 32);

    /// <param name="restarted">The device restarted between the two, so a lower total is no wrap.</param>
    /// <param name="limit">The most people that can have passed.</param>
    public static RegisterStep Between(long last, long total, long modulus, bool down, bool restarted, double limit)
    {
        var from = Upward(last, modulus, down);
        var to = Upward(total, modulus, down);
        if (to >= from) return Plausible(StepKind.Onward, to - from, limit);
        // Only from the last quarter of its range can a register have wrapped: from further down, and after long silence, "wrapped" would
        // explain anything.
        if (!restarted && from >= modulus - modulus / 4 && to + modulus - from <= limit) return new(StepKind.Wrap, to + modulus - from);
        return Plausible(StepKind.Reset, to, limit);
    }

    static long Upward(long total, long modulus, bool down) => (down ? modulus - total % modulus : total) % modulus;

    static RegisterStep Plausible(StepKind kind, long people, double limit) => people <= limit ? new(kind, people) : new(StepKind.Implausible, 0);
}

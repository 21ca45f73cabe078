using System.Globalization;

namespace OrleansHub.Bench.Harness;

/// <summary>What a figure should reach (docs: the performance targets of the design).</summary>
sealed record Target(double Limit, bool AtLeast)
{
    public bool IsMetBy(double value) => AtLeast ? value >= Limit : value <= Limit;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(AtLeast ? '≥' : '≤')} {Limit:0.###}");

    public static Target Least(double limit) => new(limit, true);

    public static Target Most(double limit) => new(limit, false);
}

namespace OrleansHub.Bench.Harness;

/// <summary>One subject of the benchmark: <see cref="Name"/> is what <c>./bench</c> is asked for.</summary>
interface IRow
{
    string Name { get; }

    Task<IReadOnlyList<Figure>> Measure(Lab lab);
}

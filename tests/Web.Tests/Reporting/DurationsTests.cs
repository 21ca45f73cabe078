using OrleansHub.Web.Reporting;

namespace OrleansHub.Web.Tests.Reporting;

public sealed class DurationsTests
{
    [Theory]
    [InlineData(new double[] { }, null, null)]
    [InlineData(new double[] { 7 }, 7d, 7d)]
    [InlineData(new double[] { 10, 20 }, 15d, 19d)]
    [InlineData(new double[] { 5, 1, 3, 2, 4 }, 3d, 4.6)]
    public void The_usual_and_the_slow_lie_between_the_values(double[] minutes, double? median, double? slow)
    {
        var durations = new Durations();
        foreach (var one in minutes) durations.Add(TimeSpan.FromMinutes(one));
        durations.Add(null);

        durations.Quantile(0.5)?.TotalMinutes.ShouldBe(median!.Value, 1e-6);
        durations.Quantile(0.9)?.TotalMinutes.ShouldBe(slow!.Value, 1e-6);
        durations.Quantile(0.5).HasValue.ShouldBe(median is not null);
        durations.Count.ShouldBe(minutes.Length);
    }
}

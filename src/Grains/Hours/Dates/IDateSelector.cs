using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Dates;

/// <summary>One condition on a day, such as <c>Mo-Fr</c>, <c>PH</c> or <c>Dec 24-26</c>.</summary>
interface IDateSelector
{
    bool Matches(Day day);

    /// <summary>The holiday by which the day matches, if it is one.</summary>
    LocalName? Holiday(Day day) => null;
}

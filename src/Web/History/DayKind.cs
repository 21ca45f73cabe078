using System.Text.Json.Serialization;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Web.History;

/// <summary>The kinds of days on which people come differently.</summary>
internal enum DayKind
{
    [JsonStringEnumMemberName("workday")] Workday,
    [JsonStringEnumMemberName("weekend")] Weekend,
    [JsonStringEnumMemberName("holiday")] Holiday,
}

internal static class DayKinds
{
    /// <summary>What a calendar makes of a day: a make-up Saturday is a workday.</summary>
    public static DayKind KindOf(this IHolidayCalendar calendar, DateOnly day) =>
        calendar.PublicHoliday(day) is not null ? DayKind.Holiday
        : calendar.ReadAs(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend
        : DayKind.Workday;
}

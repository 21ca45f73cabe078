using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Hours;

/// <summary>The kinds of days on which people come, and are on duty, differently.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayKind>))]
public enum DayKind
{
    [JsonStringEnumMemberName("workday")] Workday,
    [JsonStringEnumMemberName("weekend")] Weekend,
    [JsonStringEnumMemberName("holiday")] Holiday,
}

/// <summary>What a calendar makes of a day.</summary>
public static class DayKinds
{
    /// <summary>A make-up Saturday is a workday.</summary>
    public static DayKind KindOf(this IHolidayCalendar calendar, DateOnly day) =>
        calendar.PublicHoliday(day) is not null ? DayKind.Holiday
        : calendar.ReadAs(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend
        : DayKind.Workday;
}

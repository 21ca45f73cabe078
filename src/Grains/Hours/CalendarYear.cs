using System.Collections.Immutable;

namespace OrleansHub.Grains.Hours;

/// <summary>A day that differs from its weekday: off, or a make-up workday of the holiday named.</summary>
public sealed record CalendarDay(DateOnly Date, string Name, bool IsOff);

/// <summary>What was announced for a year. A day of the year before (a New Year that begins in December) can be among them.</summary>
public sealed record CalendarYear(int Year, ImmutableArray<CalendarDay> Days);

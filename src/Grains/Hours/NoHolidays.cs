using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>A calendar that knows nothing: every week is an ordinary week.</summary>
public sealed class NoHolidays : IHolidayCalendar
{
    public static readonly NoHolidays Instance = new();

    public bool KnowsPublicHolidays => false;
    public bool KnowsSchoolHolidays => false;
    public bool Covers(int year) => false;
    public LocalName? PublicHoliday(DateOnly day) => null;
    public LocalName? SchoolHoliday(DateOnly day) => null;
    public LocalName? MakeUpWorkday(DateOnly day) => null;
    public DateOnly ReadAs(DateOnly day) => day;
}

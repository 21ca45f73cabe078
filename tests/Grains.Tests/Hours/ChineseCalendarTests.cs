using System.Text;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Grains.Tests.Counting;

namespace OrleansHub.Grains.Tests.Hours;

public class ChineseCalendarTests
{
    static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    static readonly ChineseCalendar Calendar = ChineseCalendar.BuiltIn;

    [RealFact]
    public void The_calendar_agrees_with_the_announcements_on_every_day_of_three_years()
    {
        var announced = new Dictionary<DateOnly, CalendarDay>();
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            HolidayFile.TryRead(SharedData.Bytes($"calendar/holiday-cn_{year}.json"), out var file, out var error).ShouldBeTrue(error?.En);
            foreach (var day in file!.Days) announced[day.Date] = day;
        }

        var days = 0;
        for (var day = new DateOnly(2024, 1, 1); day.Year <= 2026; day = day.AddDays(1), days++)
        {
            var want = announced.GetValueOrDefault(day);
            Calendar.PublicHoliday(day)?.Zh.ShouldBe(want is { IsOff: true } ? want.Name : null, day.ToString("o"));
            (Calendar.PublicHoliday(day) is not null).ShouldBe(want is { IsOff: true }, day.ToString("o"));
            (Calendar.MakeUpWorkday(day) is not null).ShouldBe(want is { IsOff: false }, day.ToString("o"));
        }
        days.ShouldBe(1096);
    }

    [Theory]
    [InlineData("2026-02-14", "2026-02-13", "a make-up Saturday is the Friday before it")]
    [InlineData("2026-01-04", "2026-01-05", "a make-up Sunday is the Monday after it")]
    [InlineData("2026-02-16", "2026-02-16", "a holiday keeps its weekday")]
    [InlineData("2026-11-21", "2026-11-21", "an ordinary Saturday")]
    public void A_make_up_workday_is_read_as_the_nearest_workday(string day, string readAs, string why)
    {
        Calendar.ReadAs(DateOnly.Parse(day)).ShouldBe(DateOnly.Parse(readAs), why);
    }

    [Theory]
    [InlineData("2026-10-09 10:00", OpenState.Open, null, "a Friday")]
    [InlineData("2026-10-10 10:00", OpenState.Open, null, "a make-up Saturday")]
    [InlineData("2026-10-10 17:00", OpenState.Closed, null, "a make-up Saturday keeps the hours of Friday, which ends at 17:00")]
    [InlineData("2026-10-11 10:00", OpenState.Closed, null, "an ordinary Sunday")]
    [InlineData("2026-10-17 10:00", OpenState.Closed, null, "an ordinary Saturday")]
    [InlineData("2026-09-20 10:00", OpenState.Open, null, "a make-up Sunday")]
    [InlineData("2026-10-01 10:00", OpenState.Closed, "National Day", "a Thursday off")]
    [InlineData("2026-09-27 10:00", OpenState.Closed, "Mid-Autumn Festival", "a Sunday off")]
    public void Workdays_follow_the_calendar(string local, OpenState state, string? holiday, string why)
    {
        var hours = OpeningHours.Parse("Mo-Fr 09:00-17:00; PH off");

        var status = hours.At(new(DateTime.Parse(local), TimeSpan.FromHours(8)), new(China, Calendar));

        status.State.ShouldBe(state, why);
        status.Holiday?.En.ShouldBe(holiday, why);
    }

    [Fact]
    public void The_night_of_a_make_up_saturday_reaches_into_sunday()
    {
        var hours = OpeningHours.Parse("Fr 20:00-02:00");
        var context = new HoursContext(China, Calendar);

        hours.At(new(2026, 10, 11, 1, 0, 0, TimeSpan.FromHours(8)), context).State.ShouldBe(OpenState.Open);
        hours.At(new(2026, 10, 18, 1, 0, 0, TimeSpan.FromHours(8)), context).State.ShouldBe(OpenState.Closed);
    }

    [Fact]
    public void An_operator_replaces_a_year_and_adds_the_next_with_its_december()
    {
        var json = """
            {"$schema":"x","year":2027,"days":[{"name":"元旦","date":"2026-12-31","isOffDay":true},{"name":"元旦","date":"2027-01-02","isOffDay":false}]}
            """;

        HolidayFile.TryRead(Encoding.UTF8.GetBytes(json), out var year, out _).ShouldBeTrue();
        var next = Calendar.With(year!);

        Calendar.Covers(2027).ShouldBeFalse();
        next.Covers(2027).ShouldBeTrue();
        next.Years.ShouldBe([2024, 2025, 2026, 2027]);
        next.PublicHoliday(new(2026, 12, 31))!.ShouldBe(new LocalName("元旦", "New Year's Day"));
        next.ReadAs(new(2027, 1, 2)).ShouldBe(new(2027, 1, 1));
        next.PublicHoliday(new(2026, 10, 1)).ShouldNotBeNull();
        next.With(new(2027, [])).PublicHoliday(new(2026, 12, 31)).ShouldBeNull("the year was replaced");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"year\":2027}")]
    [InlineData("{\"year\":\"2027\",\"days\":[]}")]
    [InlineData("{\"year\":2027,\"days\":[]}")]
    [InlineData("{\"year\":99999,\"days\":[{}]}")]
    [InlineData("{\"year\":2027,\"days\":[1]}")]
    [InlineData("{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-02-30\",\"isOffDay\":true}]}")]
    [InlineData("{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2025-01-01\",\"isOffDay\":true}]}")]
    [InlineData("{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":1}]}")]
    [InlineData("{\"year\":2027,\"days\":[{\"name\":\"\\ud800\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}")]
    [InlineData("{\"year\":2027,\"days\":[{\"name\":\"x\",\"date\":\"2027-01-01\",\"isOffDay\":true},{\"name\":\"x\",\"date\":\"2027-01-01\",\"isOffDay\":false}]}")]
    public void A_file_that_is_no_year_is_refused_with_a_reason(string json)
    {
        HolidayFile.TryRead(Encoding.UTF8.GetBytes(json), out _, out var error).ShouldBeFalse();

        error!.Zh.ShouldNotBeEmpty();
        error.En.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void School_holidays_are_not_known_and_hours_that_need_them_say_so()
    {
        var lack = OpeningHours.Parse("Mo-Fr 09:00-17:00; SH off").Lacks(Calendar);

        lack!.Position.ShouldBe("Mo-Fr 09:00-17:00; ".Length);
        OpeningHours.Parse("Mo-Fr 09:00-17:00; PH off").Lacks(Calendar).ShouldBeNull();
        OpeningHours.Parse("PH off").Lacks(NoHolidays.Instance).ShouldNotBeNull();
    }
}

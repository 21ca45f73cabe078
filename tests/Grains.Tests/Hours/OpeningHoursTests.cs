using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Hours;

public class OpeningHoursTests
{
    static readonly HoursContext Chizhou = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), ChineseCalendar.BuiltIn);

    [Theory]
    [InlineData("08:30-20:30", "2026-11-20 08:29:59", OpenState.Closed, "2026-11-20 08:30")]
    [InlineData("08:30-20:30", "2026-11-20 08:30", OpenState.Open, "2026-11-20 20:30")]
    [InlineData("08:30-20:30", "2026-11-20 20:30", OpenState.Closed, "2026-11-21 08:30")]
    [InlineData("08:30-24:00", "2026-11-20 23:59:59", OpenState.Open, "2026-11-21 00:00")]
    [InlineData("08:30-24:00", "2026-11-21 00:00", OpenState.Closed, "2026-11-21 08:30")]
    [InlineData("Fr 08:30-24:00; Sa 00:00-12:00", "2026-11-20 12:00", OpenState.Open, "2026-11-21 12:00")]
    [InlineData("22:00-06:00", "2026-11-21 03:00", OpenState.Open, "2026-11-21 06:00")]
    [InlineData("22:00-06:00", "2026-11-20 23:00", OpenState.Open, "2026-11-21 06:00")]
    [InlineData("Fr 22:00-06:00", "2026-11-21 03:00", OpenState.Open, "2026-11-21 06:00")]
    [InlineData("Fr 22:00-06:00", "2026-11-20 03:00", OpenState.Closed, "2026-11-20 22:00")]
    [InlineData("17:00+", "2026-11-20 18:00", OpenState.Unknown, "2026-11-21 03:00")]
    [InlineData("24/7; 12:00-13:00 unknown", "2026-11-20 14:00", OpenState.Open, "2026-11-21 12:00")]
    [InlineData("08:30-20:30; 12:00-13:00 \"call first\"", "2026-11-20 12:30", OpenState.Unknown, "2026-11-20 13:00")]
    [InlineData("Mo-Fr 08:30-20:30; Fr 12:00-13:00 unknown", "2026-11-20 14:00", OpenState.Closed, "2026-11-23 08:30")]
    [InlineData("10am-2am", "2026-11-20 16:00", OpenState.Open, "2026-11-21 02:00")]
    [InlineData("10:00-02:00", "2026-11-20 16:00", OpenState.Open, "2026-11-21 02:00")]
    [InlineData("18:00-23:00,1:00-3:00", "2026-11-21 02:00", OpenState.Open, "2026-11-21 03:00")]
    [InlineData("8:00-12:00,02:00-05:30", "2026-11-21 02:00", OpenState.Open, "2026-11-21 05:30")]
    [InlineData("10:00-0:00", "2026-11-20 23:00", OpenState.Open, "2026-11-21 00:00")]
    [InlineData("Mo-Su 8-00", "2026-11-20 23:00", OpenState.Open, "2026-11-21 00:00")]
    [InlineData("Mo-Su 14-18,10-12", "2026-11-20 11:00", OpenState.Open, "2026-11-20 12:00")]
    [InlineData("Mo-Su 14:00-18:00,8:00-12:00", "2026-11-20 11:00", OpenState.Open, "2026-11-20 12:00")]
    [InlineData("Mo-Su 06-06", "2026-11-20 11:00", OpenState.Open, null)]
    [InlineData("9-5pm", "2026-11-20 16:00", OpenState.Open, "2026-11-20 17:00")]
    [InlineData("10pm-6", "2026-11-20 23:00", OpenState.Open, "2026-11-21 06:00")]
    [InlineData("22-6", "2026-11-20 23:00", OpenState.Open, "2026-11-21 06:00")]
    [InlineData("14:00-17:00+", "2026-11-20 16:00", OpenState.Open, "2026-11-20 17:00")]
    [InlineData("24/7", "2026-11-20 16:00", OpenState.Open, null)]
    [InlineData("24/7 off", "2026-11-20 16:00", OpenState.Closed, null)]
    [InlineData("unknown", "2026-11-20 16:00", OpenState.Unknown, null)]
    [InlineData("\"ask at the gate\"", "2026-11-20 16:00", OpenState.Unknown, null)]
    [InlineData("Mo-Fr 09:00-17:00; PH off", "2026-09-30 18:00", OpenState.Closed, "2026-10-08 09:00")]
    [InlineData("Sa 10:00-12:00; Sa[1] off", "2026-11-02 09:00", OpenState.Closed, "2026-11-14 10:00")]
    [InlineData("Mo-Fr 09:00-12:00 || Mo-Fr 09:00-17:00 unknown \"ring\"", "2026-11-20 13:00", OpenState.Unknown, "2026-11-20 17:00")]
    [InlineData("09:00-12:00 || 08:00-18:00 unknown, Fr off", "2026-11-20 10:00", OpenState.Open, "2026-11-20 12:00")]
    [InlineData("09:00-12:00 || 08:00-18:00 unknown, Fr off", "2026-11-20 13:00", OpenState.Unknown, "2026-11-20 18:00")]
    [InlineData("09:00-12:00 || 08:00-18:00 unknown; Fr off", "2026-11-20 10:00", OpenState.Closed, "2026-11-21 08:00")]
    [InlineData("2026 Nov 20", "2026-11-20 13:00", OpenState.Open, "2026-11-21 00:00")]
    [InlineData("2026 Nov 20", "2026-11-21 13:00", OpenState.Closed, null)]
    [InlineData("Feb 29 10:00-12:00", "2024-02-29 13:00", OpenState.Closed, "2028-02-29 10:00")]
    [InlineData("2027||Mo 09:00-12:00||Mo 08:00-13:00 unknown||off", "2026-11-23 09:00", OpenState.Open, "2026-11-23 12:00")]
    [InlineData("2027||Mo 09:00-12:00||Mo 08:00-13:00 unknown||off", "2026-11-23 12:30", OpenState.Unknown, "2026-11-23 13:00")]
    public void It_answers_for_an_instant_and_says_until_when(string value, string local, OpenState state, string? until)
    {
        var hours = OpeningHours.Parse(value);
        var at = Local(local);

        hours.At(at, Chizhou).State.ShouldBe(state);
        hours.NextChange(at, Chizhou).ShouldBe(until is null ? null : Local(until));
        hours.NextChange(at, Chizhou).ShouldBe(until is null ? null : Local(until), "and says it again from memory");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Mo-Fr 09:00-", 12)]
    [InlineData("Mo-Xx 09:00-17:00", 3)]
    [InlineData("Mo 25:00-26:00", 3)]
    [InlineData("sunrise-sunset", 0)]
    [InlineData("Mo-Fr 08:00-dusk", 12)]
    [InlineData("easter off", 0)]
    [InlineData("summer 08:00-20:00", 0)]
    [InlineData("Mo-Fr 08:00-20:00 \"no end", 18)]
    [InlineData("PH +2 days", 4)]
    [InlineData("08:00-20:00/90", 11)]
    [InlineData("12:00", 0)]
    [InlineData("Mo-Fr 9-5", 8)]
    [InlineData("Mo-Fr 9:00-5:00", 11)]
    [InlineData("10am-8", 5)]
    [InlineData("10-10", 3)]
    [InlineData("Mo-Fr 1pm-5", 10)]
    [InlineData("9am-12pm,1pm-5", 13)]
    [InlineData("Mo-Fr 1-5pm", 6)]
    [InlineData("Mo-Fr 8:00-12:00,2:00-5:30", 17)]
    [InlineData("week 54", 5)]
    [InlineData("Feb 30", 4)]
    [InlineData("Mo[6]", 3)]
    [InlineData("2014-2012", 0)]
    public void A_refusal_points_at_the_place(string value, int position)
    {
        OpeningHours.TryParse(value, out var hours, out var error).ShouldBeFalse();

        hours.ShouldBeNull();
        error!.Position.ShouldBe(position, error.Message.En);
        Should.Throw<FormatException>(() => OpeningHours.Parse(value)).Message.ShouldContain($"{position}");
    }

    [Fact]
    public void An_answer_for_another_context_is_never_the_one_remembered()
    {
        var hours = OpeningHours.Parse("08:00-20:00; PH off");
        var utc = new HoursContext(TimeZoneInfo.Utc, NoHolidays.Instance);
        var at = Local("2026-10-01 10:00");

        for (var i = 0; i < 2; i++)
        {
            hours.At(at, Chizhou).State.ShouldBe(OpenState.Closed);
            hours.At(at, utc).State.ShouldBe(OpenState.Closed);
            hours.NextChange(at, Chizhou).ShouldBe(Local("2026-10-08 08:00"));
            hours.NextChange(at, utc).ShouldBe(new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));
        }
    }

    [Fact]
    public void Years_that_nobody_speaks_of_are_unknown()
    {
        var hours = OpeningHours.Parse("08:00-20:00");

        foreach (var at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(1800, 1, 1, 0, 0, 0, TimeSpan.Zero) })
        {
            hours.At(at, Chizhou).State.ShouldBe(OpenState.Unknown);
            hours.NextChange(at, Chizhou).ShouldBeNull();
            hours.Intervals(at, at, Chizhou).ShouldBeEmpty();
        }
        hours.NextChange(new(2199, 12, 31, 23, 0, 0, TimeSpan.Zero), Chizhou).ShouldBeNull();
    }

    static DateTimeOffset Local(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}

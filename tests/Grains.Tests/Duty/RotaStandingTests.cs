using System.Collections.Immutable;
using System.Globalization;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Grains.Tests.Duty;

public class RotaStandingTests
{
    static readonly HoursContext Chizhou = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), ChineseCalendar.BuiltIn);

    static readonly ImmutableArray<Shift> Rota =
    [
        Shift("day", DayKind.Workday, "08:30", "17:30"), Shift("evening", DayKind.Workday, "17:30", "20:30"),
        Shift("night", DayKind.Workday, "22:00", "06:00"), Shift("weekend", DayKind.Weekend, "09:00", "17:00"), Shift("feast", DayKind.Holiday, "10:00", "16:00"),
    ];

    static Shift Shift(string name, DayKind days, string from, string to) =>
        new() { Name = new(name), Days = days, From = TimeOnly.Parse(from, CultureInfo.InvariantCulture), To = TimeOnly.Parse(to, CultureInfo.InvariantCulture) };

    static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+08:00", CultureInfo.InvariantCulture);

    static string? Text(Turn? turn) => turn is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{turn.Shift.Name.Zh} {turn.From.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}-{turn.To.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}");

    [Theory]
    // A Friday, its night and the weekend after it.
    [InlineData("2026-11-20T08:29:59", null, "day 11-20 08:30-11-20 17:30")]
    [InlineData("2026-11-20T08:30:00", "day 11-20 08:30-11-20 17:30", "evening 11-20 17:30-11-20 20:30")]
    [InlineData("2026-11-20T17:30:00", "evening 11-20 17:30-11-20 20:30", "night 11-20 22:00-11-21 06:00")]
    [InlineData("2026-11-20T21:00:00", null, "night 11-20 22:00-11-21 06:00")]
    [InlineData("2026-11-20T23:00:00", "night 11-20 22:00-11-21 06:00", "weekend 11-21 09:00-11-21 17:00")]
    [InlineData("2026-11-21T05:59:59", "night 11-20 22:00-11-21 06:00", "weekend 11-21 09:00-11-21 17:00")]
    [InlineData("2026-11-21T06:00:00", null, "weekend 11-21 09:00-11-21 17:00")]
    [InlineData("2026-11-22T18:00:00", null, "day 11-23 08:30-11-23 17:30")]
    // A Saturday that makes up for Spring Festival is a workday; the festival is none, whatever its weekdays.
    [InlineData("2026-02-14T10:00:00", "day 02-14 08:30-02-14 17:30", "evening 02-14 17:30-02-14 20:30")]
    [InlineData("2026-02-16T10:00:00", "feast 02-16 10:00-02-16 16:00", "feast 02-17 10:00-02-17 16:00")]
    [InlineData("2026-02-21T17:00:00", null, "feast 02-22 10:00-02-22 16:00")]
    [InlineData("2026-02-23T17:00:00", null, "day 02-24 08:30-02-24 17:30")]
    public void Who_is_on_and_who_is_next_follows_the_kind_of_the_day_a_shift_begins_on(string now, string? on, string? next)
    {
        var standing = RotaStanding.At(Rota, Chizhou, At(now));

        (Text(standing.Now), Text(standing.Next)).ShouldBe((on, next));
    }

    [Fact]
    public void Over_a_festival_of_nine_days_the_next_workday_is_found_and_a_shift_that_never_comes_is_not()
    {
        ImmutableArray<Shift> office = [Shift("day", DayKind.Workday, "08:30", "17:30")];

        Text(RotaStanding.At(office, Chizhou, At("2026-02-14T18:00:00")).Next).ShouldBe("day 02-24 08:30-02-24 17:30");
        RotaStanding.At([Shift("feast", DayKind.Holiday, "10:00", "16:00")], Chizhou, At("2026-11-20T12:00:00")).ShouldBe(new RotaStanding(null, null));
        RotaStanding.At([], Chizhou, At("2026-11-20T12:00:00")).ShouldBe(new RotaStanding(null, null));
    }

    [Fact]
    public void A_shift_that_ends_when_it_begins_lasts_a_day_and_of_two_the_later_is_on()
    {
        ImmutableArray<Shift> watch = [Shift("watch", DayKind.Workday, "08:00", "08:00"), Shift("extra", DayKind.Workday, "16:00", "20:30")];

        Text(RotaStanding.At(watch, Chizhou, At("2026-11-20T17:00:00")).Now).ShouldBe("extra 11-20 16:00-11-20 20:30");
        Text(RotaStanding.At(watch, Chizhou, At("2026-11-21T07:59:00")).Now).ShouldBe("watch 11-20 08:00-11-21 08:00");
    }
}

using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Hours;

/// <summary>Berlin: on 2026-03-29 02:00 becomes 03:00, on 2026-10-25 03:00 becomes 02:00. Instants are written in UTC.</summary>
public class DaylightSavingTests
{
    const string Spring = "2026-03-29";
    const string Autumn = "2026-10-25";

    static readonly HoursContext Berlin = In("Europe/Berlin");

    [Theory]
    // The skipped hour: a time in it is the instant of the change, 01:00 UTC.
    [InlineData("02:30-04:00", Spring, "01:00–02:00")]
    [InlineData("00:00-02:30", Spring, "23:00–01:00")]
    [InlineData("02:10-02:50", Spring, "")]
    [InlineData("01:30-03:30", Spring, "00:30–01:30")]
    [InlineData("22:00-02:30", "2026-03-28", "21:00–01:00")]
    [InlineData("22:00-02:30", Spring, "20:00–00:30")]
    // The repeated hour: a time in it is its first coming, so 02:30 is 00:30 UTC.
    [InlineData("02:30-04:00", Autumn, "00:30–03:00")]
    [InlineData("00:00-02:30", Autumn, "22:00–00:30")]
    [InlineData("01:30-03:30", Autumn, "23:30–02:30")]
    [InlineData("02:10-02:50", Autumn, "00:10–00:50")]
    [InlineData("22:00-03:00", "2026-10-24", "20:00–02:00")]
    [InlineData("22:00-03:00", Autumn, "21:00–02:00")]
    public void Hours_follow_the_wall_clock_over_a_change(string value, string day, string open)
    {
        var hours = OpeningHours.Parse(value);
        var noon = new DateTimeOffset(DateTime.Parse(day), TimeSpan.Zero).AddHours(11);

        var opened = hours.Intervals(noon.AddDays(-1), noon.AddDays(1), Berlin)
            .Where(interval => interval.Status.State == OpenState.Open && TimeZoneInfo.ConvertTime(interval.From, Berlin.Zone).Date == DateTime.Parse(day));

        string.Join(' ', opened.Select(interval => $"{interval.From:HH:mm}–{interval.To:HH:mm}")).ShouldBe(open);
    }

    [Fact]
    public void Around_the_clock_has_no_seam_at_a_change()
    {
        var from = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        OpeningHours.Parse("24/7").Intervals(from, from.AddDays(365), Berlin).Count().ShouldBe(1);
        OpeningHours.Parse("Mo-Su 00:00-24:00").Intervals(from, from.AddDays(365), Berlin).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-10-26", 24)]
    public void A_day_is_as_long_as_it_is(string day, int length)
    {
        var noon = new DateTimeOffset(DateTime.Parse(day).AddHours(11), TimeSpan.Zero);

        var today = OpeningHours.Parse($"{noon:yyyy} {Month(noon)} {noon.Day:00}")
            .Intervals(noon.AddDays(-2), noon.AddDays(2), Berlin).Single(interval => interval.Status.State == OpenState.Open);

        (today.To - today.From).ShouldBe(TimeSpan.FromHours(length));
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "midnight was skipped")]
    [InlineData("America/Havana", "2026-11-01", "01:00 became 00:00")]
    [InlineData("America/St_Johns", "2010-11-07", "00:01 became 23:01 of the day before")]
    [InlineData("Pacific/Apia", "2011-12-30", "a day that never was")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "half an hour")]
    [InlineData("Asia/Kathmandu", "2026-04-05", "an offset of 5:45")]
    public void Stretches_meet_and_answers_agree_in_strange_zones(string zone, string day, string why)
    {
        var context = In(zone);
        var middle = new DateTimeOffset(DateTime.Parse(day), TimeSpan.Zero);
        var hours = OpeningHours.Parse("Mo-Su 00:30-23:30; 23:45-00:15 unknown");

        var intervals = hours.Intervals(middle.AddDays(-3), middle.AddDays(3), context).ToArray();

        intervals[0].From.ShouldBe(middle.AddDays(-3), why);
        intervals[^1].To.ShouldBe(middle.AddDays(3), why);
        for (var i = 1; i < intervals.Length; i++) intervals[i].From.ShouldBe(intervals[i - 1].To, why);
        foreach (var interval in intervals)
        {
            var inside = interval.From + ((interval.To - interval.From) / 2);
            hours.At(interval.From, context).ShouldBe(interval.Status, why);
            hours.At(inside, context).ShouldBe(interval.Status, why);
        }
    }

    static HoursContext In(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), NoHolidays.Instance);

    static string Month(DateTimeOffset at) => at.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture);
}

using FsCheck;
using FsCheck.Fluent;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Hours;

public class HoursPropertyTests
{
    static readonly string[] Pieces =
    [
        "Mo", "Tu-Fr", "Sa,Su", "PH", "SH", "PH -1 day", "Sa[1]", "Su[-1] +1 day", "Jan", "Nov-Feb", "Dec 24-Jan 02", "2026", "2026-2030/2",
        "week 02-52/2", "08:00-12:00", "14:00-18:00", "22:00-03:00", "17:00+", "10:00-26:00", "24/7", "off", "open", "unknown", "\"ask\"",
        ";", ",", "||", " ", "-", ":", "+", "/", "[", "]", "Feb 29", "Mar Su[-1]-Oct Su[-1]", "easter", "sunrise", "周一", "９：３０", "\"", "\u0000",
    ];

    static readonly Arbitrary<string> Values = Gen.Elements(Pieces).ListOf()
        .Select(pieces => string.Join(pieces.Count % 2 == 0 ? " " : "", pieces)).ToArbitrary();

    static readonly TimeZoneInfo[] Zones =
    [
        .. new[] { "Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC" }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    [Fact]
    public void Reading_never_throws_whatever_is_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => OpeningHours.TryParse(text, out _, out var error) || (error.Position >= 0 && error.Position <= (text ?? "").Length))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Pieces_of_the_language_in_any_order_are_read_or_refused() => Prop.ForAll(
        Values,
        text => OpeningHours.TryParse(text, out _, out var error) || (error.Position >= 0 && error.Position <= text.Length))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void An_endless_value_is_refused_at_once()
    {
        OpeningHours.TryParse(string.Concat(Enumerable.Repeat("Mo-Fr 08:00-12:00,", 100_000)), out _, out var error).ShouldBeFalse();

        error!.Position.ShouldBe(OpeningHours.MaxLength);
    }

    [Fact]
    public void Intervals_instants_and_changes_tell_the_same_story() => Prop.ForAll(
        Values, Gen.Choose(0, 365 * 24 * 4).ToArbitrary(), Gen.Elements(Zones).ToArbitrary(),
        (text, quarters, zone) => !OpeningHours.TryParse(text, out var hours, out _) || Agree(hours, new(zone, ChineseCalendar.BuiltIn), quarters))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    static bool Agree(OpeningHours hours, HoursContext context, int quarters)
    {
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarters);
        var to = from.AddDays(10);
        var intervals = hours.Intervals(from, to, context).ToArray();

        var filled = intervals[0].From == from && intervals[^1].To == to
            && intervals.Zip(intervals.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.Status != pair.Second.Status);
        var told = intervals.All(interval =>
            hours.At(interval.From, context) == interval.Status && hours.At(interval.To.AddTicks(-1), context) == interval.Status);
        var state = intervals[0].Status.State;
        var change = intervals.FirstOrDefault(interval => interval.Status.State != state);
        var next = hours.NextChange(from, context);
        return filled && told && (change is null ? next is null || next >= to : next == change.From);
    }
}

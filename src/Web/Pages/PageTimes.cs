using System.Globalization;

namespace OrleansHub.Web.Pages;

/// <summary>Instants in words, on the city's clock: 20:30 today, tomorrow 08:30, else with the date.</summary>
internal sealed class PageTimes(PageWords words, TimeZoneInfo zone, DateTimeOffset now)
{
    public string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        var days = (local.Date - TimeZoneInfo.ConvertTime(now, zone).Date).Days;
        return days switch { 0 => time, 1 => words.Tomorrow(time), _ => $"{words.Date(local)} {time}" };
    }
}

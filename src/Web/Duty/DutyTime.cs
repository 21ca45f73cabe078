using OrleansHub.Grains.Areas;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Duty;

/// <summary>A time that staff name: with its offset, or a date.</summary>
internal static class DutyTime
{
    /// <summary>True with null when none was named; false when it cannot be read.</summary>
    public static bool TryRead(string? text, City city, out DateTimeOffset? at)
    {
        at = null;
        if (text is null) return true;
        if (!QueryTime.TryParse(text, city.Clock.StartOf, out var known)) return false;
        at = known;
        return true;
    }
}

using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Dates;

enum RuleKind
{
    /// <summary>After <c>;</c>: takes the place of what was said of its days before.</summary>
    Normal,
    /// <summary>After <c>,</c>: adds to what was said.</summary>
    Additional,
    /// <summary>After <c>||</c>: speaks only where all before say closed.</summary>
    Fallback,
}

/// <summary>One rule: on days where all groups hold, at these times (none: all day), this state.</summary>
sealed record Rule(
    RuleKind Kind,
    ImmutableArray<DateGroup> Dates,
    ImmutableArray<TimeSpanOfDay> Times,
    OpenState State,
    string? Comment)
{
    public bool Matches(Day day)
    {
        foreach (var group in Dates)
        {
            if (!group.Matches(day)) return false;
        }
        return true;
    }

    public LocalName? Holiday(Day day)
    {
        LocalName? name = null;
        foreach (var group in Dates) name = group.Holiday(day) ?? name;
        return name;
    }
}

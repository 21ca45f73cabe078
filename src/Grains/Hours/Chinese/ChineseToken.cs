namespace OrleansHub.Grains.Hours.Chinese;

enum ChineseKind
{
    /// <summary>Weekdays from Value / 10 to Value % 10.</summary>
    Days,
    Workdays,
    Holiday,
    /// <summary>Months from Value / 100 to Value % 100.</summary>
    Months,
    /// <summary>A day of a month, Value = month × 100 + day; month 0 is the month before it.</summary>
    Date,
    Season,
    /// <summary>Minutes of the day; what the part of the day means for it is still open.</summary>
    Clock,
    /// <summary>上午, 下午, …: <see cref="PartOfDay"/>.</summary>
    Part,
    /// <summary>次日, before the end of a span.</summary>
    NextDay,
    Always,
    Open,
    /// <summary>照常.</summary>
    AsUsual,
    Closed,
    /// <summary>闭馆日：, before days.</summary>
    ClosedOn,
    /// <summary>双休.</summary>
    WeekendOff,
    /// <summary>时间不定.</summary>
    Unsure,
    Except,
    Outside,
    /// <summary>除外, after days.</summary>
    Excepted,
    /// <summary>含, before days.</summary>
    Including,
    /// <summary>不含, before days.</summary>
    Excluding,
    Onwards,
    Dash,
    Comma,
    /// <summary>、and 及: what it joins belongs together.</summary>
    And,
    Break,
    /// <summary>A bracket.</summary>
    Opening,
    Closing,
    /// <summary>其余时间: all that is not said.</summary>
    Others,
    Noise,
    Refused,
}

enum PartOfDay { None, Morning, Noon, Afternoon, Evening, Night }

/// <summary>A word of a Chinese timetable and where it stands.</summary>
/// <param name="Padded">A time with a leading zero, as only a clock of 24 hours writes it.</param>
readonly record struct ChineseToken(ChineseKind Kind, int Position, int Length, int Value = 0, bool Padded = false);

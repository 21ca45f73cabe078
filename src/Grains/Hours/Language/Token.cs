namespace OrleansHub.Grains.Hours.Language;

enum TokenKind
{
    End, Noise, Number, Weekday, Weekdays, Month, Holiday, Week, State, Always, Clock, HalfDay, OpenEnd, Days, Comment, Unsupported,
    Dash, Comma, Semicolon, Fallback, Colon, Dot, Plus, Slash, Open, Close,
}

/// <summary>
/// A piece of a value. <c>Value</c> is the number, the index of a weekday or month, the minutes of a clock word, the kind of a holiday;
/// <c>Glued</c> when nothing stands between it and the piece before.
/// </summary>
readonly record struct Token(TokenKind Kind, int Position, int Length, int Value = 0, bool Glued = false, string? Text = null);

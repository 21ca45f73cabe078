using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Reads one rule and stops before what separates it from the next.</summary>
sealed class RuleParser(TokenCursor at, RuleKind kind)
{
    readonly List<DateGroup> _dates = [];
    readonly List<TimeSpanOfDay> _times = [];
    OpenState? _state;
    string? _comment;
    bool _timesSeen;

    public Rule Read()
    {
        var start = at.Index;
        while (Part())
        {
        }
        if (at.Index == start) throw at.Refuse("这里缺少规则", "A rule is missing here");
        var state = _state ?? (_comment is null ? OpenState.Open : OpenState.Unknown);
        return new(kind, [.. _dates], [.. _times], state, _comment);
    }

    bool Part()
    {
        switch (at.Kind)
        {
            case TokenKind.End or TokenKind.Semicolon or TokenKind.Fallback:
                return false;
            case TokenKind.Comma:
                return Comma();
            case TokenKind.State:
                if (_state is not null) throw at.Refuse("一条规则只能有一个状态", "A rule has one state");
                _state = at.Take().Value switch
                {
                    HoursWords.Closed => OpenState.Closed,
                    HoursWords.Unknown => OpenState.Unknown,
                    _ => OpenState.Open,
                };
                at.TakeIf(TokenKind.Colon);
                return true;
            case TokenKind.Comment:
                if (_comment is not null) throw at.Refuse("一条规则只能有一个注释", "A rule has one comment");
                _comment = at.Take().Text;
                // A comment can stand before what it speaks of: "\"ask\": Mo".
                at.TakeIf(TokenKind.Colon);
                return true;
            case TokenKind.Always:
                at.Take();
                at.TakeIf(TokenKind.Colon);
                return _timesSeen = true;
        }
        if (TimeParser.IsTime(at))
        {
            TimeParser.Read(at, _times);
            return _timesSeen = true;
        }
        return Dates();
    }

    bool Dates()
    {
        var start = at.Index;
        var group = DateParser.Read(at);
        // "Mo Tu" is either day; "PH Mo" is a holiday that is a Monday.
        var same = _dates.FindIndex(known => known.Kind == group.Kind);
        if (same >= 0 && (_timesSeen || _state is not null))
        {
            at.Index = start;
            return false;
        }
        if (same >= 0) _dates[same] = new(group.Kind, [.. _dates[same].Selectors, .. group.Selectors]);
        else _dates.Add(group);
        at.TakeIf(TokenKind.Colon);
        return true;
    }

    // Between times the comma belongs to them; here it begins an additional rule, which needs something to add to.
    bool Comma()
    {
        if (at.Ahead(1).Kind == TokenKind.Comma) throw TokenCursor.Refuse(at.Ahead(1), "多余的逗号", "One comma too many");
        if (at.Ahead(1).Kind == TokenKind.Unsupported || (!_timesSeen && _state is null && _comment is null))
            throw TokenCursor.Refuse(at.Ahead(1), "逗号两边应是同一类日期", "A comma stands between dates of one sort");
        return false;
    }
}

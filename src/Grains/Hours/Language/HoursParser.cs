using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>
/// Reads a value: rules after <c>;</c> <c>,</c> <c>||</c>, each of days, times, a state and a comment in any order, as
/// https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification has it.
/// </summary>
sealed class HoursParser(TokenCursor at)
{
    readonly TokenCursor _at = at;

    public static ImmutableArray<Rule> Parse(string text, out HoursError? error)
    {
        error = null;
        try
        {
            if (text.Length > OpeningHours.MaxLength)
                throw new RefusedException(OpeningHours.MaxLength, "开放时间太长", $"Longer than {OpeningHours.MaxLength} characters");
            return new HoursParser(new TokenCursor(HoursLexer.Read(text))).Rules();
        }
        catch (RefusedException refused)
        {
            error = refused.Error;
            return [];
        }
    }

    ImmutableArray<Rule> Rules()
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        while (_at.TakeIf(TokenKind.Semicolon)) { }
        if (_at.Kind == TokenKind.End) throw _at.Refuse("没有内容", "Nothing is said");
        var kind = RuleKind.Normal;
        while (true)
        {
            rules.Add(new RuleParser(_at, kind).Read());
            switch (_at.Kind)
            {
                case TokenKind.End:
                    return rules.DrainToImmutable();
                case TokenKind.Semicolon:
                    while (_at.TakeIf(TokenKind.Semicolon)) { }
                    kind = RuleKind.Normal;
                    if (_at.Kind == TokenKind.End) return rules.DrainToImmutable();
                    break;
                case TokenKind.Fallback:
                    _at.Take();
                    kind = RuleKind.Fallback;
                    break;
                case TokenKind.Comma when _at.Ahead(1).Kind == TokenKind.End:
                    return rules.DrainToImmutable();
                default:
                    // A comma, or days that follow times: "Mo-Fr 08:00-20:00 Sa 09:00-18:00". What is added to a fallback is one too.
                    _at.TakeIf(TokenKind.Comma);
                    if (kind != RuleKind.Fallback) kind = RuleKind.Additional;
                    break;
            }
        }
    }
}

namespace OrleansHub.Grains.Hours.Language;

/// <summary>A place in the tokens of a value.</summary>
sealed class TokenCursor(List<Token> tokens)
{
    public int Index { get; set; }

    public Token Now => tokens[Index];
    public TokenKind Kind => tokens[Index].Kind;

    /// <summary>Looks ahead (or back); beyond the end stands the end.</summary>
    public Token Ahead(int by) => tokens[Math.Clamp(Index + by, 0, tokens.Count - 1)];

    public Token Take()
    {
        var token = Now;
        if (Index < tokens.Count - 1) Index++;
        return token;
    }

    public bool TakeIf(TokenKind kind)
    {
        if (Kind != kind) return false;
        Take();
        return true;
    }

    public Token Need(TokenKind kind, string zh, string en) => Kind == kind ? Take() : throw Refuse(zh, en);

    public RefusedException Refuse(string zh, string en) => Refuse(Now, zh, en);

    /// <summary>What cannot be read at all says so, whatever was expected there.</summary>
    public static RefusedException Refuse(Token token, string zh, string en) => token switch
    {
        { Kind: TokenKind.Unsupported, Value: HoursWords.Easter } => new(token.Position, "不支持复活节", "Easter is not supported"),
        { Kind: TokenKind.Unsupported, Value: HoursWords.Season } => new(
            token.Position, "不支持季节，请写成日期范围", "Seasons are not supported: write a range of dates"),
        { Kind: TokenKind.Unsupported } => new(token.Position, "不支持日出日落等时间", "Times of the sun are not supported"),
        _ => new(token.Position, zh, en),
    };
}

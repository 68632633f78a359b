namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Number,

    /// <summary>2025-01-16, whether or not the calendar has it.</summary>
    Date,

    /// <summary>13:00.</summary>
    Clock,

    /// <summary>Names an item, for sure or nearly: see <see cref="Named"/>.</summary>
    Key,

    /// <summary>@felix.</summary>
    Mention,

    /// <summary>A picture or its :name:.</summary>
    Emoji,

    /// <summary>memory#226, #482, #channel.</summary>
    Reference,
    Link,
    Code,
    Quoted,
    Mark,
}

/// <summary>A token of the clean text.</summary>
/// <param name="Word">Lower case; what two tokens that mean the same have in common.</param>
/// <param name="Spaced">Whether white space or the line's start stands before it.</param>
/// <param name="Item">What it names, if it is a key, or holds one (link, code, quotation).</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Word, bool Spaced, Named? Item = null)
{
    public bool Is(string word) => Word == word && Kind is TokenKind.Word or TokenKind.Mark && Word == word;

    public bool IsMark(string mark) => Kind == TokenKind.Mark && Word == mark;
}

/// <summary>An item as a reply names it.</summary>
/// <param name="Key">The register's spelling; as typed where the register has no such key.</param>
/// <param name="Doubt">Why it is not sure that this item is meant; null when it is.</param>
internal sealed record Named(string Key, string Kind, Doubt? Doubt = null);

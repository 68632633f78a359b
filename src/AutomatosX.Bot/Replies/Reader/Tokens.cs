using System.Text;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Cuts a line of the clean text into tokens. What is struck out is left out; what is quoted is one token.</summary>
internal sealed class Tokens(string text, KeyBook keys, Translation translation, Figuring figuring)
{
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _end;
    private bool _spaced;
    private (bool Quote, bool Code, bool Strike) _noMore;

    public static List<Token> Of(string text, Line line, KeyBook keys, Translation translation, Figuring figuring)
    {
        var tokens = new Tokens(text, keys, translation, figuring);
        tokens.Read(line);
        return tokens._tokens;
    }

    private void Read(Line line)
    {
        (_at, _end, _spaced) = (line.Start, line.End, true);
        while (_at < _end)
        {
            var before = _at;
            if (text[_at] == '\t' && line.Kind == LineKind.Row)
            {
                Add(TokenKind.Mark, _at + 1, "|");
                _spaced = true;
                continue;
            }

            if (text[_at] is ' ' or '\t')
            {
                _at++;
                _spaced = true;
                continue;
            }

            if (!Enclosed() && !Named() && !Plain())
                _at++;
            if (_at == before)
                _at++;
        }
    }

    private void Add(TokenKind kind, int end, string? word = null, Named? item = null)
    {
        _tokens.Add(new Token(kind, _at, end, word ?? Folded(text[_at..end]), _spaced, item));
        _at = end;
        _spaced = false;
    }

    private static string Folded(string word) => Spelling.Composed(word).ToLowerInvariant().Replace('’', '\'');

    private bool Enclosed()
    {
        switch (text[_at])
        {
            case '`':
                return Enclose('`', TokenKind.Code, ref _noMore.Code);
            case '"':
                return Enclose('"', TokenKind.Quoted, ref _noMore.Quote);
            case '“' or '„':
                return Enclose('”', TokenKind.Quoted, ref _noMore.Quote);
            case '«':
                return Enclose('»', TokenKind.Quoted, ref _noMore.Quote);
            case '~':
                return Strike();
            default:
                return false;
        }
    }

    private bool Enclose(char closing, TokenKind kind, ref bool noMore)
    {
        if (noMore)
            return false;
        var ticks = _at;
        while (ticks < _end && text[ticks] == text[_at])
            ticks++;
        var close = ticks >= _end ? -1 : text.IndexOf(closing, ticks, _end - ticks);
        if (close < 0)
        {
            noMore = true;
            return false;
        }

        var inside = text[ticks..close].Trim();
        var item = keys.Of(inside);
        while (close + 1 < _end && text[close + 1] == closing)
            close++;
        // A metric's name may stand in code; any other key there is only shown.
        if (item is { Kind: "metric" } && kind == TokenKind.Code)
            Add(TokenKind.Key, close + 1, inside, item);
        else if (item is { Doubt: null })
            Add(TokenKind.Key, close + 1, inside, item with { Doubt = Doubt.KeyInQuote });
        else
            Add(kind, close + 1);
        return true;
    }

    private bool Strike()
    {
        if (_noMore.Strike)
            return false;
        var from = _at;
        while (from < _end && text[from] == '~')
            from++;
        if (from >= _end || text[from] == ' ')
            return false;
        var close = text.IndexOf('~', from, _end - from);
        while (close > 0 && text[close - 1] == ' ')
            close = close + 1 < _end ? text.IndexOf('~', close + 1, _end - close - 1) : -1;
        if (close < 0)
        {
            _noMore.Strike = true;
            return false;
        }

        while (close < _end && text[close] == '~')
            close++;
        _at = close;
        _spaced = true;
        return true;
    }

    private bool Named()
    {
        if (text[_at] == '@')
        {
            var end = Spelling.NameEnd(text, _at + 1, _end);
            if (end == _at + 1)
                return false;
            Add(TokenKind.Mention, end, Folded(text[(_at + 1)..end]));
            return true;
        }

        if (Links.EndOf(text, _at, _end) is { } link)
        {
            Add(TokenKind.Link, link, null, Links.KeyIn(text, _at, link, keys));
            return true;
        }

        if (!char.IsAsciiLetterOrDigit(text[_at]) || !StartsWord() || keys.At(text, _at) is not { } found || found.End > _end)
            return false;
        Add(TokenKind.Key, found.End, null, found.Item);
        // "R-4's status", "ACTION-15's done".
        if (_at + 1 < _end && text[_at] is '\'' or '’' && text[_at + 1] == 's' && (_at + 2 == _end || !char.IsLetterOrDigit(text[_at + 2])))
            _at += 2;
        return true;
    }

    private bool StartsWord() => _spaced || _tokens.Count == 0 || text[_at - 1] is not ('-' or '#' or '_' or '.' or '/') || (text[_at - 1] == '-' && _tokens.Count == 1) || (_at > 1 && text[_at - 1] == '.' && text[_at - 2] == '.') || (text[_at - 1] == '/' && _tokens is [.., { Kind: TokenKind.Key }, _]);

    private bool Plain()
    {
        if (char.IsAsciiDigit(text[_at]))
            AddNumber();
        else if (text[_at] == '#' && Spelling.NameEnd(text, _at + 1, _end) is var name && name > _at + 1)
            Add(TokenKind.Reference, name);
        else if (char.IsLetter(text[_at]))
            AddWord();
        else if (text[_at] == ':' && Spelling.ShortNameEnd(text, _at, _end) is { } shortName)
            Add(TokenKind.Emoji, shortName);
        else
            AddMark();
        return true;
    }

    private void AddNumber()
    {
        var kind = Numbers.KindAt(text, _at, _end, figuring, out var end);
        Add(kind, end, kind == TokenKind.Number ? Numbers.Pointed(text[_at..end], figuring.Comma) : null);
    }

    private void AddWord()
    {
        if (ScriptWords.IsOne(text[_at]))
        {
            Add(TokenKind.Word, translation.EndOfScript(text, _at, _end));
            return;
        }

        if (Spelling.ReferenceEnd(text, _at, _end) is { } reference)
        {
            Add(TokenKind.Reference, reference);
            return;
        }

        Add(TokenKind.Word, Spelling.WordEnd(text, _at, _end));
    }

    private void AddMark()
    {
        if (text[_at] is '*' or '_' or '【')
        {
            // Bold and italics only dress the words; so do the brackets of a Japanese heading, whose end is its colon.
            _at++;
            return;
        }

        if (text[_at] == '】')
        {
            Add(TokenKind.Mark, _at + 1, ":");
            return;
        }

        if (Numbers.Arrow(text, _at, _end) is { } arrow)
        {
            Add(TokenKind.Mark, arrow, "->");
            return;
        }

        Rune.DecodeFromUtf16(text.AsSpan(_at, _end - _at), out var rune, out var length);
        if (rune.Value == 0x27a1)
            Add(TokenKind.Mark, _at + length, "->");
        else if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherSymbol)
            Add(TokenKind.Emoji, _at + length, text.Substring(_at, length));
        else if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.ModifierSymbol && length > 1)
            _at += length;
        else if (rune.Value is '–' or '—' or '―')
            Add(TokenKind.Mark, _at + length, "-");
        else
            Add(Rune.IsLetter(rune) ? TokenKind.Word : TokenKind.Mark, _at + length);
    }
}

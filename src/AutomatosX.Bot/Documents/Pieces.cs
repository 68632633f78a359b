namespace AutomatosX.Bot.Documents;

/// <summary>One statement of a line, and what parts it from the one before.</summary>
/// <param name="Joint">As written; empty for the first.</param>
internal readonly record struct Piece(string Joint, string Text)
{
    public bool AfterDash => Joint.Trim() is "–" or "—" or "-" or "--" or "|" or "·" or "•";
}

/// <summary>Parts a line into statements: at semicolons, dashes between spaces, bars, and ends of sentences, never in brackets or code.</summary>
internal static class Pieces
{
    public static List<Piece> Of(string text)
    {
        var mask = new TextMask(text);
        var pieces = new List<Piece>();
        var (from, joint) = (0, "");
        for (var i = 0; i < text.Length; i++)
        {
            var length = mask.IsOpen(i) ? Joint(text, i) : 0;
            if (length == 0)
                continue;
            Add(pieces, joint, text[from..i]);
            (from, joint) = (i + length, text.Substring(i, length));
            i += length - 1;
        }

        Add(pieces, joint, text[from..]);
        return pieces;
    }

    private static void Add(List<Piece> pieces, string joint, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            pieces.Add(new Piece(pieces.Count == 0 ? "" : joint, text.Trim()));
    }

    /// <summary>How long the joint at a place is, 0 for none.</summary>
    private static int Joint(string text, int at)
    {
        if (text[at] is ';' or '—')
            return 1 + (at + 1 < text.Length && text[at + 1] == ' ' ? 1 : 0);
        if (text[at] == '.' && at + 2 < text.Length && text[at + 1] == ' ' && !char.IsLower(text[at + 2]))
            return 2;
        if (text[at] != ' ' || at + 2 >= text.Length)
            return 0;
        if (text[at + 1] is '–' or '—' or '-' or '|' or '·' or '•' && text[at + 2] == ' ')
            return 3;
        return at + 3 < text.Length && text[at + 1] == '-' && text[at + 2] == '-' && text[at + 3] == ' ' ? 4 : 0;
    }
}

namespace AutomatosX.Bot.Documents;

/// <summary>Which characters of a line stand in code, and how deep in brackets. One pass, whatever the text.</summary>
internal sealed class TextMask
{
    private readonly bool[] _code;
    private readonly int[] _depth;

    public TextMask(string text)
    {
        _code = Code(text);
        _depth = Depths(text, _code);
    }

    public bool InCode(int at) => _code[at];

    /// <summary>Neither in code nor between brackets (a bracket itself counts as between).</summary>
    public bool IsOpen(int at) => !_code[at] && _depth[at] == 0;

    private static bool[] Code(string text)
    {
        var code = new bool[text.Length];
        var opened = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '`')
                continue;
            var from = i;
            while (i + 1 < text.Length && text[i + 1] == '`')
                i++;
            if (opened >= 0)
                Array.Fill(code, true, opened, i + 1 - opened);
            opened = opened >= 0 ? -1 : from;
        }

        return code;
    }

    private static int[] Depths(string text, bool[] code)
    {
        // A bracket without its partner is a character like any other, so pairs are found first.
        var partner = new int[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (code[i])
                continue;
            if (text[i] == '(')
                open.Push(i);
            else if (text[i] == ')' && open.TryPop(out var from))
                (partner[from], partner[i]) = (1, -1);
        }

        var depth = 0;
        var depths = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            depth += Math.Max(0, partner[i]);
            depths[i] = depth;
            depth += Math.Min(0, partner[i]);
        }

        return depths;
    }
}

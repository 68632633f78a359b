using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What every part of the reader needs at hand: the text, its tokens, and what it is read against.</summary>
internal sealed class Sheet(CleanText clean, KeyBook keys, ReadingContext context)
{
    private readonly Figuring _figuring = new(context.Project.DecimalComma, context.Project.DateOrder == DateOrder.DayFirst);
    private readonly Translation _translation = Translation.For(context.Project);

    public List<Token> Tokens { get; } = [];

    /// <summary>States as they are said in languages that the project has not switched on.</summary>
    public OtherLanguages OtherLanguages => _translation.Others;

    public KeyBook Keys { get; } = keys;

    public ReadingContext Context { get; } = context;

    public ProjectCalendar Calendar => Context.Project.Calendar;

    public DateOnly Today { get; } = context.Project.Calendar.DateOf(context.At);

    public string Text => clean.Text;

    /// <summary>Adds a line's tokens; returns where they begin and end.</summary>
    public (int From, int End) Add(Line line)
    {
        var from = Tokens.Count;
        Tokens.AddRange(_translation.Of(Reader.Tokens.Of(clean.Text, line, Keys, _translation, _figuring)));
        return (from, Tokens.Count);
    }

    public Words Words(int from, int end) => end <= from ? new Words(0, 0) : clean.Words(Tokens[from].Start, Tokens[end - 1].End);

    public Words Place(int start, int end) => clean.Words(start, end);

    /// <summary>A person's own words from one token to another, trimmed, with the place they came from.</summary>
    public (string Text, Words Words) Own(int from, int end)
    {
        if (end <= from)
            return ("", default);
        var (start, stop) = OwnWords.Trim(clean.Text, Tokens[from].Start, Tokens[end - 1].End);
        return (OwnWords.Joined(clean.Text.AsSpan(start, stop - start)), clean.Words(start, stop));
    }

    public bool Is(int at, int end, string word) => at < end && Tokens[at].Is(word);
}

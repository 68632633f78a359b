using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What every part of the reader needs at hand: the text, its tokens, and what it is read against.</summary>
internal sealed class Sheet(CleanText clean, KeyBook keys, ReadingContext context)
{
    private readonly ReadingContext _author = context;
    private readonly Figuring _figuring = new(context.Project.DecimalComma, context.Project.DateOrder == DateOrder.DayFirst);
    private readonly Translation _translation = Translation.For(context.Project);

    public List<Token> Tokens { get; } = [];

    /// <summary>States as they are said in languages that the project has not switched on.</summary>
    public OtherLanguages OtherLanguages => _translation.Others;

    public KeyBook Keys { get; } = keys;

    /// <summary>What the words of the one whose statement is being read are read against.</summary>
    public ReadingContext Context { get; private set; } = context;

    /// <summary>Who wrote the reply, on whoever's behalf.</summary>
    public MemberId Author { get; } = context.Author;

    /// <summary>On whose behalf the words from here on are said; null for the author's own.</summary>
    public MemberId? Subject { get; private set; }

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

    /// <summary>From here on the words are said on this member's behalf: "mine" and "I" are theirs.</summary>
    public void Speak(MemberId? subject)
    {
        Context = subject is { } other ? _author with { Author = other, About = null, Owns = _author.OwnedBy(other) } : _author;
        Subject = subject;
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

namespace AutomatosX.Bot.Chat;

/// <summary>
/// Whatever the bot says, in no platform's terms. A platform's writer turns it into blocks, a card or HTML.
/// </summary>
/// <param name="Title">The headline, shown strong; empty when the post needs none.</param>
/// <param name="Sections">The body.</param>
/// <param name="Buttons">What a reader can do about it.</param>
public sealed record Post(string Title, IReadOnlyList<Section> Sections, IReadOnlyList<Button> Buttons)
{
    /// <summary>A whole document that goes with the post (Markdown), with its file name, or null.</summary>
    public Attachment? Attachment { get; init; }

    public static Post Of(string title, params IReadOnlyList<Section> sections) => new(title, sections, []);

    /// <summary>A post of plain sentences.</summary>
    public static Post Say(params IReadOnlyList<Line> lines) => new("", [Section.Of(lines)], []);

    public Post With(params IReadOnlyList<Button> buttons) => this with { Buttons = [.. Buttons, .. buttons] };

    /// <summary>The post as one text that reads well in a notification and aloud.</summary>
    public string Plain => PlainText.Of(this);
}

/// <summary>A file that goes with a post.</summary>
public sealed record Attachment(string FileName, string Markdown);

/// <summary>One part of a post. A writer may split a post between sections, never inside one.</summary>
/// <param name="Heading">Empty when the section has none.</param>
public sealed record Section(string Heading, IReadOnlyList<Line> Lines)
{
    /// <summary>Rows under column headings, or null.</summary>
    public Table? Table { get; init; }

    /// <summary>Figures to be drawn where a platform can, or null. The lines say them too, as far as anybody has to know them: a writer may leave it out.</summary>
    public Chart? Chart { get; init; }

    public static Section Of(params IReadOnlyList<Line> lines) => new("", lines);

    public static Section Under(string heading, params IReadOnlyList<Line> lines) => new(heading, lines);
}

/// <summary>Rows under column headings; every row has as many cells as there are columns.</summary>
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Line>> Rows);

/// <summary>One line of text.</summary>
/// <param name="Source">The message that the line comes from; a writer links it. Null when it is the bot's own.</param>
public sealed record Line(IReadOnlyList<TextRun> Runs, MessageRef? Source = null)
{
    /// <summary>How far the line is set in under the one above it: 0 for a line of its own, 1 for a line beneath one.</summary>
    public int Depth { get; init => field = Math.Max(0, value); }

    public static implicit operator Line(string text) => new([new TextRun(text)]);

    public static Line Of(params IReadOnlyList<TextRun> runs) => new(runs);

    public Line From(MessageRef? source) => this with { Source = source };

    public Line In(int depth) => this with { Depth = depth };

    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A stretch of text in one style. The text is plain: a writer escapes it, whoever it comes from.</summary>
/// <param name="Link">Where it leads, or null. A web address of the bot's own; what people wrote is never one.</param>
public readonly record struct TextRun(string Text, RunStyle Style = RunStyle.Plain, Uri? Link = null)
{
    public static implicit operator TextRun(string text) => new(text);

    public static TextRun Strong(string text) => new(text, RunStyle.Strong);

    public static TextRun Linked(string text, Uri link) => new(text, RunStyle.Plain, link);

    public static TextRun Code(string text) => new(text, RunStyle.Code);

    public static TextRun Quiet(string text) => new(text, RunStyle.Quiet);
}

/// <summary>How a stretch of text is shown.</summary>
public enum RunStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Strong, for what the eye should find first.</summary>
    Strong,

    /// <summary>As something to type.</summary>
    Code,

    /// <summary>Set back, for what is there for completeness.</summary>
    Quiet,
}

/// <summary>A button under a post.</summary>
/// <param name="Action">What it does, a word the bot knows (<c>undo</c>).</param>
/// <param name="Value">What it does it to; opaque to the platform.</param>
public sealed record Button(string Label, string Action, string Value)
{
    /// <summary>Pressing it opens a form instead of doing something at once.</summary>
    public bool OpensForm { get; init; }

    /// <summary>The button that most people will want; at most one a post.</summary>
    public bool Primary { get; init; }
}

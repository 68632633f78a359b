namespace AutomatosX.Bot.Chat;

/// <summary>Something to fill in: a modal on Slack, a card on Teams, a dialog in the playground.</summary>
/// <param name="Action">What sending it does, a word the bot knows (<c>answer</c>).</param>
/// <param name="Value">What it was opened for; comes back untouched.</param>
public sealed record Form(string Title, string Action, string Value, IReadOnlyList<FormField> Fields)
{
    /// <summary>A field holds no more than that: what is longer belongs into a message.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>The label of the button that sends it.</summary>
    public string Send { get; init; } = "Send";
}

/// <summary>One field of a form.</summary>
/// <param name="Id">Unique within the form.</param>
/// <param name="Value">What stands in it when it opens; empty for nothing.</param>
public sealed record FormField(string Id, string Label, FieldShape Shape, string Value)
{
    /// <summary>What can be chosen, when the shape is a choice.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The heading of the group that the field stands in; fields of one group follow each other.</summary>
    public string Group { get; init; } = "";

    /// <summary>One sentence under the label, or empty.</summary>
    public string Hint { get; init; } = "";
}

/// <summary>
/// Why a field cannot be taken as it was filled in, and what to write instead. A platform shows it at the field while the
/// form is still open; nothing of what was filled in is lost.
/// </summary>
/// <param name="Field">The field's id.</param>
public sealed record FieldProblem(string Field, string Sentence);

/// <summary>Something to choose.</summary>
public sealed record Choice(string Value, string Label);

/// <summary>How a field is filled in.</summary>
public enum FieldShape
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A date, sent as <c>2025-01-16</c>; where a platform lets people type one, as they say it.</summary>
    Date,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Ticked or not; ticked is sent as <c>yes</c>.</summary>
    Tick,

    /// <summary>One of the platform's channels, sent as its id.</summary>
    Room,

    /// <summary>Some of the platform's people, sent as their ids with commas between them.</summary>
    People,
}

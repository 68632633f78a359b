using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>The form behind "Record as action / risk" on somebody's message: what it is, whose, until when. The item leads back to that message.</summary>
public static class RecordForm
{
    public const string Action = "record";

    public const string As = "kind";

    /// <summary>The longest title that is proposed: the first sentence of the message.</summary>
    private const int TitleLength = 120;

    private static readonly string[] Kinds = [ActionKind.Key, RiskKind.Key, DecisionKind.Key, BlockerKind.Key];

    /// <param name="kind">What it is at first: a kind that replies may create.</param>
    /// <param name="message">The message that was chosen.</param>
    /// <param name="words">Its words.</param>
    public static Form Of(Project project, string kind, MessageRef message, string words) => new("Record", Action, $"{project.Key}/{message.Id}",
    [
        new FormField(As, "As", FieldShape.Choice, Kinds.Contains(kind, StringComparer.Ordinal) ? kind : ActionKind.Key)
        {
            Choices = [.. Kinds.Select(name => new Choice(name, name))],
        },
        new FormField(FieldNames.Title, "What", FieldShape.Line, Title(words)),
        new FormField(FieldNames.Owner, "Owner", FieldShape.Choice, "")
        {
            Choices = [.. project.Members.Select(member => new Choice(member.Handle.Value, member.Name))],
            Hint = "For an action or a risk. Empty for nobody yet.",
        },
        new FormField(FieldNames.Due, "Due", FieldShape.Date, "") { Hint = "For an action." },
    ])
    {
        Send = "Record",
    };

    /// <summary>Which fields cannot be taken as they are.</summary>
    public static IReadOnlyList<FieldProblem> Problems(FormSent sent, Project project)
    {
        var problems = new List<FieldProblem>();
        if (!sent.Fields.TryGetValue(FieldNames.Title, out var title) || string.IsNullOrWhiteSpace(title))
            problems.Add(new FieldProblem(FieldNames.Title, "Say what it is in a few words."));
        if (sent.Fields.TryGetValue(FieldNames.Owner, out var owner) && project.Member(new MemberId(owner)) is null)
            problems.Add(new FieldProblem(FieldNames.Owner, $"{owner} is no member of {project.Name}."));
        if (sent.Fields.TryGetValue(FieldNames.Due, out var due) && Due.Parse(due) is null)
            problems.Add(new FieldProblem(FieldNames.Due, $"\"{due}\" is no date. Write it like 2025-01-17."));
        return problems;
    }

    /// <summary>The same in words, as one would have typed it: what "Edit" shows.</summary>
    public static string Words(FormSent sent) => string.Concat(
        $"new {KindOf(sent).Name}: {sent.Fields.GetValueOrDefault(FieldNames.Title, "").Trim()}",
        sent.Fields.TryGetValue(FieldNames.Owner, out var owner) ? $", @{owner}" : "",
        sent.Fields.TryGetValue(FieldNames.Due, out var due) ? $", due {due}" : "");

    /// <summary>What the filled-in form says: one new item, with the fields that its kind has.</summary>
    /// <param name="text">The words that it is kept as.</param>
    public static CreateFinding Finding(FormSent sent, string text)
    {
        var kind = KindOf(sent);
        var all = new Registers.Words(0, text.Length);
        var title = kind.FieldNamed(FieldNames.Title) is null ? FieldNames.Text : FieldNames.Title;
        List<FieldFinding> fields = [new(title, sent.Fields[FieldNames.Title].Trim(), all)];
        foreach (var field in new[] { FieldNames.Owner, FieldNames.Due })
        {
            if (kind.FieldNamed(field) is not null && sent.Fields.TryGetValue(field, out var value) && value.Length > 0)
                fields.Add(new FieldFinding(field, value, all));
        }

        return new CreateFinding(kind.Name, fields, all);
    }

    /// <summary>The project's key and the message's id that the form was opened for.</summary>
    public static (string Project, string Message) TargetOf(FormSent sent)
    {
        var cut = sent.Value.IndexOf('/', StringComparison.Ordinal);
        return cut < 0 ? (sent.Value, "") : (sent.Value[..cut], sent.Value[(cut + 1)..]);
    }

    private static Kind KindOf(FormSent sent) =>
        Registers.Kinds.Kind.Of(sent.Fields.GetValueOrDefault(As) is { } chosen && Kinds.Contains(chosen, StringComparer.Ordinal) ? chosen : ActionKind.Key);

    private static string Title(string words)
    {
        var first = words.Trim().Split('\n')[0].Trim();
        var end = first.IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end > 0 ? first[..end] : first).TrimEnd('.');
        return sentence.Length <= TitleLength ? sentence : $"{sentence[..TitleLength].TrimEnd()}…";
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Documents;

/// <summary>The form into which a table is pasted, straight from a spreadsheet. What its columns hold is asked for in the form itself, while nothing of it is lost.</summary>
public static class TableForm
{
    public const string Action = "import-table";

    /// <summary>The field of the table.</summary>
    public const string Rows = "table";

    /// <summary>The field that says what columns hold.</summary>
    public const string Columns = "columns";

    private const int MostComplaints = 5;

    /// <summary>What <c>/risk import</c> answers.</summary>
    public static Post Offer(Project project, Kind kind) =>
        Post.Say($"A table of {kind.Plural}: copy it in your spreadsheet, with the line that names its columns, and paste it here. All of it is taken in, or nothing.")
            .With(new Button("Paste a table", Action, $"{project.Key}/{kind.Name}") { OpensForm = true, Primary = true });

    /// <summary>The form that a button opens; null for a kind that is none.</summary>
    public static Form? Of(string value) => KindIn(value) is not { } kind ? null : new Form($"Take {kind.Plural} in", Action, value,
    [
        new FormField(Rows, "The table", FieldShape.Text, "") { Hint = $"Its first line names the columns: {string.Join(", ", ColumnMap.Allowed(kind).Take(6))}, …" },
        new FormField(Columns, "What other columns hold", FieldShape.Line, "") { Hint = "Only where a column is called otherwise: Risk ID = key, Region = - leaves it out. Kept for next time." },
    ])
    {
        Send = "Take in",
    };

    /// <summary>What a filled-in form says; null for one that is for no kind.</summary>
    public static RegisterOrder? OrderOf(FormSent sent, Project project, MemberId by) =>
        KindIn(sent.Value) is { } kind ? new RegisterOrder(project.Key, kind, sent.Fields.GetValueOrDefault(Rows, ""), Said(sent), by) : null;

    /// <summary>Which fields cannot be taken as they are: by the words of what went wrong.</summary>
    /// <param name="plan">Tries to take it in.</param>
    public static IReadOnlyList<FieldProblem> Problems(FormSent sent, Project project, Member member, Func<RegisterOrder, RegisterPlan> plan)
    {
        if (OrderOf(sent, project, member.Handle) is not { } order)
            return [];
        if (!project.MembersMayUpdateOthers && member.Role == Role.Member)
            return [new FieldProblem(Rows, "This project lets only leads change others' items, so only leads take tables in.")];
        if (order.Said.FirstOrDefault(said => said.Value != ColumnMap.LeftOut && !ColumnMap.Allowed(order.Kind).Contains(said.Value, StringComparer.Ordinal)) is { Key: { } column } wrong)
            return [new FieldProblem(Columns, $"“{column} = {wrong.Value}”: {ColumnMap.Article(order.Kind)} has no {wrong.Value}. It has {string.Join(", ", ColumnMap.Allowed(order.Kind))}.")];
        try
        {
            plan(order);
            return [];
        }
        catch (UnclearColumnsException unclear)
        {
            return [new FieldProblem(Columns, $"{string.Join(" ", unclear.Map.Doubts.Select(doubt => $"“{doubt.Column}” {doubt.Why}."))} Say what it holds: {unclear.Map.Doubts[0].Column} = {string.Join(", ", ColumnMap.Allowed(order.Kind))}, or - to leave it out.")];
        }
        catch (UnreadableFileException unreadable)
        {
            var more = unreadable.Complaints.Count - MostComplaints;
            return [new FieldProblem(Rows, $"Nothing was taken in. {string.Join(" · ", unreadable.Complaints.Take(MostComplaints))}{(more > 0 ? FormattableString.Invariant($" · and {more} more") : "")}")];
        }
    }

    private static Kind? KindIn(string value) => value.Split('/') is [_, var kind] ? Kind.Find(kind) : null;

    private static Dictionary<string, string> Said(FormSent sent) => sent.Fields.GetValueOrDefault(Columns, "")
        .Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(said => (Column: said[..Math.Max(0, said.LastIndexOf('='))].Trim(), Field: said[(said.LastIndexOf('=') + 1)..].Trim()))
        .GroupBy(said => said.Column, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(said => said.Key, said => said.Last().Field, StringComparer.Ordinal);
}

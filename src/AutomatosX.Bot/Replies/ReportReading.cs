using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>A report with values, held against the register: what it would write, or what is wrong with it.</summary>
/// <param name="Text">The words under which the books keep it.</param>
public sealed record ReportReading(Reading? Reading, string Text, Reported.Refused? Refusal)
{
    public static ReportReading Of(ChangeReport report, IReadOnlyDictionary<string, Item> items)
    {
        var found = items.GetValueOrDefault(report.Key) ?? items.Values.FirstOrDefault(item => string.Equals(item.Key, report.Key, StringComparison.OrdinalIgnoreCase));
        if (found is not { } item || (report.Kind is not null && report.Kind != item.Kind))
            return No(ReportRefusal.NotThere, $"There is no {report.Kind ?? "item"} {report.Key} in {report.Project.Name}.{Near(report, items)}");
        var kind = Kind.Of(item.Kind);
        return Fields(report.Project, report.By, kind, report.Fields) is { Count: > 0 } troubles
            ? Wrong(troubles)
            : new ReportReading(new Reading([new SetFinding(kind.Name, item.Key, Values(kind, report.Fields, report.Note), default)]), Said(item.Key, report.Fields, report.Note), null);
    }

    public static ReportReading Of(NewReport report, IReadOnlyDictionary<string, Item> items)
    {
        if (Kind.Find(report.Kind) is not { } kind)
            return Wrong([new ReportTrouble("/kind", $"\"{report.Kind}\" is no kind; one of {string.Join(", ", Kind.All.Select(known => known.Name))} is")]);
        var troubles = Fields(report.Project, report.By, kind, report.Fields);
        if (report.Key is { } key && WrongKey(report.Project, kind, key, items) is { } trouble)
            troubles.Add(new ReportTrouble("/key", trouble));
        if (report.Key is null && kind.NamedByMembers)
            troubles.Add(new ReportTrouble("/key", $"is missing; {kind.Plural} have names of their own, in one word"));
        else if (report.Key is null && ((string[])[FieldNames.Title, FieldNames.Text, FieldNames.Label]).FirstOrDefault(name => kind.FieldNamed(name) is not null) is { } name && report.Fields.All(field => field.Name != name))
            troubles.Add(new ReportTrouble("/fields", $"{name} is missing: what is the {kind.Name} called?"));
        if (troubles.Count > 0)
            return Wrong(troubles);
        var values = Values(kind, report.Fields, report.Note);
        Finding finding = report.Key is { } own ? new SetFinding(kind.Name, own, values, default) : new CreateFinding(kind.Name, values, default);
        return new ReportReading(new Reading([finding]), Said(report.Key ?? $"New {kind.Name}", report.Fields, report.Note), null);
    }

    private static List<ReportTrouble> Fields(Project project, MemberId by, Kind kind, IReadOnlyList<ReportField> fields)
    {
        var troubles = new List<ReportTrouble>();
        if (fields.Count == 0)
            troubles.Add(new ReportTrouble("/fields", $"is empty; {kind.Plural} have {string.Join(", ", kind.Fields.Select(field => field.Name))}"));
        foreach (var field in fields)
        {
            if (kind.FieldNamed(field.Name) is not { } known)
                troubles.Add(new ReportTrouble(field.Where, $"{kind.Plural} have no \"{field.Name}\"; they have {string.Join(", ", kind.Fields.Select(one => one.Name))}"));
            else if (!known.Allows(field.Value) || !AreMembers(project, known, field.Value))
                troubles.Add(new ReportTrouble(field.Where, $"\"{field.Value}\" is no {field.Name}; {AllowedValues.Of(project, known)}"));
            else if (known.Own && field.Name != known.Name && field.Name != Field.NameOf(known.Name, by.Value))
                troubles.Add(new ReportTrouble(field.Where, $"{field.Name} is not yours to set; {known.Name} is, for {by}"));
        }

        return troubles;
    }

    private static bool AreMembers(Project project, Field field, string value) => field.Values switch
    {
        FieldValues.Member => project.Member(new MemberId(value)) is not null,
        FieldValues.Members => Field.Several(value).All(handle => project.Member(new MemberId(handle)) is not null),
        _ => true,
    };

    // A key that the bot could give by itself one day would then name two things.
    private static string? WrongKey(Project project, Kind kind, string key, IReadOnlyDictionary<string, Item> items)
    {
        if (NewKey.Problem(kind, key) is { } wrong)
            return $"\"{key}\" {wrong}";
        if (items.Keys.Any(known => string.Equals(known, key, StringComparison.OrdinalIgnoreCase)))
            return $"{key} is there already; change it instead";
        return project.Keys.Names(key) || Kind.All.Any(other => new KeyPattern(other.Name, $"{other.Prefix}-{{n}}", 1).Fits(key)) ? $"{key} is a key that the bot gives; leave it out and take the one that you get" : null;
    }

    private static IReadOnlyList<FieldFinding> Values(Kind kind, IReadOnlyList<ReportField> fields, string note)
    {
        List<FieldFinding> values = [.. fields.Select(field => new FieldFinding(field.Name, field.Value, default))];
        if (note.Length > 0 && kind.FieldNamed(FieldNames.Update) is not null && fields.All(field => field.Name != FieldNames.Update))
            values.Add(new FieldFinding(FieldNames.Update, note, default));
        return kind.FieldNamed(FieldNames.Status) is { } status && kind.FieldNamed(FieldNames.Percent) is not null && status.Allows(Statuses.InProgress) ? Implied.With(values) : values;
    }

    private static string Said(string what, IReadOnlyList<ReportField> fields, string note) =>
        $"{what}: {string.Join(", ", fields.Select(field => $"{field.Name} {field.Value}"))}{(note.Length > 0 ? $". {note}" : "")}";

    private static string Near(ChangeReport report, IReadOnlyDictionary<string, Item> items) =>
        Nearest.To(report.Key, items.Values.Where(item => report.Kind is null || item.Kind == report.Kind).Select(item => item.Key)) is { } near ? $" Nearest: {near}." : "";

    private static ReportReading Wrong(IReadOnlyList<ReportTrouble> troubles) => new(null, "", new Reported.Refused(ReportRefusal.Wrong, "Nothing was recorded: some of it is not allowed.", troubles));

    private static ReportReading No(ReportRefusal why, string sentence) => new(null, "", new Reported.Refused(why, sentence, []));
}

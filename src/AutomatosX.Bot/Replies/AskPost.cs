using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>One question about what was in doubt, with one button a reading.</summary>
public static class AskPost
{
    public static Post Of(Project project, Reply reply, OpenAsk ask, IReadOnlyDictionary<string, Item> items)
    {
        var finding = ask.Finding;
        var buttons = finding.Options.Index().Where(option => items.ContainsKey(option.Item.Key)).Select(option => new Button(Capital(Label(project, option.Item, finding.Key)), "read-as", ValueOf(ask, option.Index)));
        return Post.Say(Question(finding, reply.Quote(finding.Words, Reply.QuoteLength), items)).With([.. buttons, new Button(NoneOf(finding.Why), "read-as", ValueOf(ask, OpenAsk.None))]);
    }

    /// <summary>The same place once none of the readings was meant.</summary>
    public static Post Declined(OpenAsk ask) => Post.Say($"{ask.Finding.Key}: nothing recorded.");

    public static string ValueOf(OpenAsk ask, int option) => FormattableString.Invariant($"{ask.Reply}#{ask.Index}#{option}");

    private static string NoneOf(Doubt why) => why switch
    {
        Doubt.UnclearDate => "Only a guess",
        Doubt.Hedged or Doubt.SecondHand => "Not yet",
        Doubt.UnknownKey or Doubt.OtherTitle => "Leave it",
        _ => "None of these",
    };

    private static Line Question(AskFinding finding, string quote, IReadOnlyDictionary<string, Item> items)
    {
        var key = TextRun.Strong(items.TryGetValue(finding.Key, out var item) ? $"{item.Key} {item.Title}" : finding.Key);
        return finding.Why switch
        {
            Doubt.UnknownKey => Line.Of($"No {finding.Key} here.{NearestSaid(finding, items)} To bring up a new one: ", TextRun.Code($"new {finding.Kind}: …")),
            Doubt.NearKey or Doubt.KeyInQuote => Line.Of($"“{quote}”: is this about ", key, "?"),
            Doubt.TwoValues => Line.Of($"“{quote}” says two things of ", key, ". Which one holds?"),
            Doubt.NoNewValue => Line.Of($"“{quote}”: what is ", key, " now?"),
            Doubt.SecondHand => Line.Of($"“{quote}”: record it for ", key, "?"),
            Doubt.WrongKind => Line.Of($"“{quote}” does not fit ", key, $", which is {LessonWords.A(finding.Kind)}. What did you mean?"),
            Doubt.UnclearPercent or Doubt.UnclearFigure => Line.Of($"“{quote}”: which figure holds for ", key, "?"),
            Doubt.OtherTitle => Line.Of($"“{quote}” names ", key, " with another title. Is it renamed? For another one, bring up a new one: ", TextRun.Code($"new {finding.Kind}: …")),
            Doubt.UnclearDate => Line.Of($"“{quote}”: is this the due date of ", key, "?"),
            _ => Line.Of($"“{quote}”: what shall stand for ", key, "?"),
        };
    }

    private static string NearestSaid(AskFinding finding, IReadOnlyDictionary<string, Item> items)
    {
        var alike = items.Values.Where(item => item.Kind == finding.Kind).ToList();
        var near = Nearest.To(finding.Key, alike.Select(item => item.Key));
        return alike.Find(item => item.Key == near) is { } item ? $" Nearest: {item.Key} {item.Title}." : "";
    }

    private static string Label(Project project, AskOption option, string asked)
    {
        var values = option.Fields.Where(field => field.Field != FieldNames.Update).Select(field => Value(project, field)).ToList();
        if (values.Contains("done"))
            values.Remove("100 %");
        var said = string.Join(", ", values);
        if (option.Fields.FirstOrDefault(field => field.Field == FieldNames.Title) is { } title)
            return $"rename to “{title.Value}”";
        return string.Equals(option.Key, asked, StringComparison.OrdinalIgnoreCase) && said.Length > 0 ? said : $"{option.Key} {said}".Trim();
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    private static string Value(Project project, FieldFinding field) => field.Field switch
    {
        FieldNames.Status => Statuses.Said(field.Value),
        FieldNames.Percent => $"{field.Value} %",
        FieldNames.Rag => field.Value,
        FieldNames.Due => $"due {Due.Parse(field.Value)?.Said(project.Calendar) ?? field.Value}",
        FieldNames.Owner => $"owner {project.NameOf(new MemberId(field.Value))}",
        _ => $"{field.Field} {field.Value}",
    };
}

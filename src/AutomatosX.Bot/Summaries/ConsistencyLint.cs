using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Summaries.Lints;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// Looks for what contradicts itself in a day's document: a weekday that does not fit its date, an item in two states,
/// an open item without an owner, a due date in the past, a reference to an item that does not exist.
/// </summary>
public static class ConsistencyLint
{
    private static readonly char[] Marks = [' ', ',', '.', ';', ':', '(', ')', '"', '“', '”', '\'', '`', '/', '\n', '\t', '!', '?', '*'];

    public static IReadOnlyList<Inconsistency> Check(DaySummary summary)
    {
        var facts = summary.Facts;
        var lines = summary.Sections.SelectMany(section => section.Lines).Select(line => line.Text).Prepend(summary.Title).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. lines.SelectMany(Weekdays),
            .. TwoStates(facts),
            .. Unowned(facts),
            .. PastDue(facts),
            .. lines.SelectMany(line => UnknownKeys(facts, line)),
            .. lines.SelectMany(line => DayNames.Check(facts, line)),
            .. SectionReferences.Check(summary),
            .. summary.Sections.SelectMany(Durations.Check),
            .. CarryForwards.Check(facts),
        ];
    }

    private static IEnumerable<Inconsistency> Weekdays(string line)
    {
        var words = line.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!DateOnly.TryParseExact(words[i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                continue;
            foreach (var said in new[] { i > 0 ? words[i - 1] : "", i + 1 < words.Length ? words[i + 1] : "" }.Select(WeekdayOf).OfType<DayOfWeek>().Where(said => said != date.DayOfWeek))
                yield return new Inconsistency("weekday", $"“{Short(line)}”: {words[i]} is a {DateWords.Weekday(date)}, not a {said}.");
        }
    }

    private static DayOfWeek? WeekdayOf(string word) =>
        Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day) && !char.IsDigit(word[0]) ? day : null;

    /// <summary>Reads what was told about other things for a state that the register does not hold.</summary>
    private static IEnumerable<Inconsistency> TwoStates(DayFacts facts)
    {
        var items = facts.Items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var known = facts.Items.Where(item => Kind.Of(item.Kind).NamedInReplies).ToDictionary(item => item.Key, item => new KnownItem(item.Key, item.Kind, item.Title, item.Status), StringComparer.Ordinal);
        foreach (var told in facts.Changes.Where(change => change.Field is FieldNames.Update or FieldNames.Text or FieldNames.Next or FieldNames.Mitigation && change.Value is not null))
        {
            var reading = ReplyReader.Read(told.Value!, new ReadingContext(facts.Project, told.By, told.Order.At, null, known, []));
            foreach (var set in reading.Findings.OfType<SetFinding>())
            {
                foreach (var field in set.Fields.Where(field => field.Field is FieldNames.Status or FieldNames.Rag && items[set.Key][field.Field] is { } now && now != field.Value))
                    yield return new Inconsistency("two states", $"{set.Key} is {Statuses.Said(items[set.Key][field.Field]!)}, but {told.Item} says “{Short(told.Value!)}”.");
            }
        }
    }

    private static IEnumerable<Inconsistency> Unowned(DayFacts facts) =>
        facts.Items.Where(item => item.Kind is ActionKind.Key or RiskKind.Key && item.Owner is null && !Kind.Of(item.Kind).IsClosed(item))
            .Select(item => new Inconsistency("no owner", $"{item.Key} {item.Title} is open and nobody owns it."));

    private static IEnumerable<Inconsistency> PastDue(DayFacts facts) =>
        facts.Of(ActionKind.Key).Where(item => !Statuses.IsClosed(item.Status) && item.Status != Statuses.ReadyForReview && Due.Parse(item[FieldNames.Due]) is { } due && due.Date < facts.Day)
            .Select(item => new Inconsistency("past due", $"{item.Key} {item.Title} was due {item[FieldNames.Due]} and is {(item.Status is { } status ? Statuses.Said(status) : "open")}."));

    private static IEnumerable<Inconsistency> UnknownKeys(DayFacts facts, string line) =>
        line.Split(Marks, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => facts.Project.Keys.Names(word) && facts.Items.All(item => item.Key != word))
            .Distinct(StringComparer.Ordinal)
            .Select(word => new Inconsistency("unknown item", $"“{Short(line)}” names {word}, which is in no register."));

    private static string Short(string text) => text.Length <= 70 ? text : $"{text[..70].TrimEnd()}…";
}

using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Which of a project's rules fire now, computed from stored state alone: looking twice finds nothing the second time, and a
/// late look finds what still holds. In quiet hours nothing fires, and nobody is told who is away or does not want it.
/// </summary>
public sealed record EscalationRules(RegisterFacts Facts, Absences Absences, DateTimeOffset Now)
{
    private Project Project => Facts.Project;

    private DateOnly Today => Project.Calendar.DateOf(Now);

    public IReadOnlyList<Firing> Due()
    {
        if (Project.Rules.Count == 0 || Project.QuietHours.Hold(Project.Calendar, Now))
            return [];
        var raised = Facts.Items.Where(item => item.Kind == EscalationKind.Key && item[FieldNames.Rule] is not null).ToLookup(item => item[FieldNames.Rule]!, StringComparer.Ordinal);
        return [.. Project.Rules.SelectMany(rule => Of(rule).Where(firing => !raised[rule.Id].Any(firing.Is))).Select(Addressed).OfType<Firing>()];
    }

    /// <summary>The open escalations whose snooze is over.</summary>
    public IReadOnlyList<Item> Awake() => Project.QuietHours.Hold(Project.Calendar, Now) ? [] :
        [.. Facts.Items.Where(item => item.Kind == EscalationKind.Key && item[FieldNames.Seen] is null && Registers.Due.Parse(item[FieldNames.Snoozed])?.At <= Now)];

    private IEnumerable<Firing> Of(EscalationRule rule) => rule.When switch
    {
        RuleTrigger.Blocked => Open.Where(item => item.Kind == BlockerKind.Key || RegisterFacts.IsBlocked(item)).SelectMany(item => Blocked(rule, item)),
        RuleTrigger.StorySilent => Open.Where(IsUnderWay).SelectMany(item => Silent(rule, item)),
        RuleTrigger.RiskUnreviewed => Unreviewed(rule),
        RuleTrigger.RiskRed => Open.Where(RegisterFacts.IsRed).SelectMany(item => Red(rule, item)),
        _ => Open.Where(item => item.Kind == ActionKind.Key).SelectMany(item => PastDue(rule, item)),
    };

    private IEnumerable<Item> Open => Facts.Items.Where(item => !Kind.Of(item.Kind).IsClosed(item));

    private static bool IsUnderWay(Item item) => item.Kind == StoryKind.Key && item.Status is not (null or Statuses.NotStarted or Statuses.ReadyForReview);

    private IEnumerable<Firing> Blocked(EscalationRule rule, Item item)
    {
        var began = item.Kind == BlockerKind.Key ? item.Created : Facts.Since.GetValueOrDefault(item.Key) ?? item.Fields[FieldNames.Blockers];
        if (Age(began) < TimeSpan.FromHours(rule.Hours))
            yield break;
        var words = item.Kind == BlockerKind.Key ? item.Title : item[FieldNames.Blockers]!;
        var title = item.Kind == BlockerKind.Key ? $"Blocked since {Said(began)}: {words}" : $"{item.Key} {item.Title}: blocked since {Said(began)}";
        yield return new Firing(rule, [item], Stamp(began), [], title, $"“{words}”{Who(began)}. Nobody has said that it is out of the way.", began.Message);
    }

    private IEnumerable<Firing> Silent(EscalationRule rule, Item story)
    {
        var last = story.Fields.Values.MaxBy(change => change.Order)!;
        if (Age(last) >= TimeSpan.FromHours(rule.Hours))
            yield return new Firing(rule, [story], Stamp(last), [], $"{story.Key} {story.Title}: no word since {Said(last)}", $"It is {Kind.Of(story.Kind).State(story)}. Say how it goes: {story.Key} …", last.Message);
    }

    private IEnumerable<Firing> Unreviewed(EscalationRule rule)
    {
        if (Project.Calendar.TimeOf(Now) < rule.At)
            return [];
        return Open.Where(item => item.Kind == RiskKind.Key && item[FieldNames.Rag] is not Rags.Green && item.Owner is not null && item.Fields.Values.All(change => change.Day < Today))
            .GroupBy(item => item.Owner!.Value)
            .Select(owned => new Firing(
                rule, [.. owned], DateWords.Iso(Today), [], $"No word today on {string.Join(", ", owned.Select(risk => $"{risk.Key} {risk.Title}"))}",
                $"{string.Join(", ", owned.Select(risk => $"{risk.Key} {risk[FieldNames.Rag] ?? "without a colour"}"))}. Say how it stands: {owned.First().Key} {owned.First()[FieldNames.Rag] ?? Rags.Yellow}, …", null));
    }

    private IEnumerable<Firing> Red(EscalationRule rule, Item risk)
    {
        var turned = Facts.Since.GetValueOrDefault(risk.Key) ?? risk.Fields[FieldNames.Rag];
        var day = WorkingTime.DaysRunning(Project.Calendar, turned.Day, Today);
        if (day < rule.Days)
            yield break;
        var why = risk[FieldNames.Update] is { } update ? $"“{update}”{Who(risk.Fields[FieldNames.Update])}. " : "";
        var mitigation = risk[FieldNames.Mitigation] is { } planned ? $"Mitigation: {planned.TrimEnd('.')}." : "No mitigation is written down.";
        // The day on which it fires is no part of the occasion: it fires once for as long as it stays red.
        yield return new Firing(rule, [risk], Stamp(turned), [], $"{risk.Key} {risk.Title}: red since {Said(turned)}", why + mitigation, (risk.Fields.GetValueOrDefault(FieldNames.Update) ?? turned).Message);
    }

    private IEnumerable<Firing> PastDue(EscalationRule rule, Item action)
    {
        if (action.Status == Statuses.ReadyForReview || Registers.Due.Parse(action[FieldNames.Due]) is not { } due || !(due.At is { } at ? at < Now : due.Date < Today))
            yield break;
        var state = Kind.Of(action.Kind).State(action) is { Length: > 0 } said ? $"It is {said}." : "No word on it yet.";
        yield return new Firing(rule, [action], action[FieldNames.Due]!, [], $"{action.Key} {action.Title}: was due {due.Said(Project.Calendar)}", $"{state} {action.Key} done, or a new date: {action.Key} due …", action.Fields[FieldNames.Due].Message);
    }

    // Who is away hears of it when they are back; were nobody left, it would be as if it had never been said.
    private Firing? Addressed(Firing firing)
    {
        var time = Project.Calendar.TimeOf(Now);
        var wanted = Recipients.Of(Project, firing.Rule, [.. firing.About.Select(OwnerOf).OfType<MemberId>().Distinct()])
            .Where(member => !(firing.Rule.MayBeRefused && Project.Member(member)?.Refuses.Contains(firing.Rule.Id) == true)).ToList();
        var there = wanted.Where(member => !Absences.IsAway(member, Today, time)).ToList();
        return there.Count > 0 || firing.Rule.To.Contains(EscalationRule.Channel) ? firing with { To = there } : null;
    }

    private static MemberId? OwnerOf(Item item) => item.Owner ?? (item.Kind == BlockerKind.Key ? item[FieldNames.Needs] is { } needs ? new MemberId(needs) : item.Created.Subject ?? item.Created.By : null);

    private TimeSpan Age(Change change) => WorkingTime.Between(Project.Calendar, change.Order.At, Now);

    private string Said(Change change) => change.Source == ChangeSource.Import
        ? DateWords.Day(change.Day)
        : $"{DateWords.Day(Project.Calendar.DateOf(change.Order.At))} {DateWords.TimeIn(Project.Calendar, change.Order.At)}";

    private string Who(Change change) => Project.Member(change.By) is { } member ? $" ({member.Name})" : "";

    private static string Stamp(Change change) => change.Order.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

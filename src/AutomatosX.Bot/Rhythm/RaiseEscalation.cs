using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Tells those whom a project's rules name of what stands still. Each firing is an item of the register, so that it is raised
/// once, stands in the day summary, and is seen or snoozed by name.
/// </summary>
public sealed class RaiseEscalation(IBotStore store, TimeProvider clock)
{
    /// <summary>By whom a rule's changes are.</summary>
    public static readonly MemberId Rule = new("rule");

    public async Task Run(Project project, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (project.Rules.Count == 0 || project.QuietHours.Hold(project.Calendar, now))
            return;
        // Read before the register: whoever raises something in between takes a number, and this work is refused.
        var numbers = await store.Numbers(project.Key, cancel);
        var items = await store.Items(project.Key, cancel);
        var rules = new EscalationRules(RegisterFacts.Of(project, items, await Pasts(project, items, cancel)), new Absences(items), now);
        if (rules.Due() is { Count: > 0 } due)
            await store.Commit(Raised(project, due, numbers, now), cancel);
        foreach (var escalation in rules.Awake())
            await store.Commit(SaidAgain(project, escalation, now), cancel);
    }

    private async Task<Dictionary<string, IReadOnlyList<Change>>> Pasts(Project project, IReadOnlyList<Item> items, CancellationToken cancel)
    {
        var pasts = new Dictionary<string, IReadOnlyList<Change>>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => RegisterFacts.NeedsPast(project, item)))
            pasts[item.Key] = RegisterFacts.IsRed(item) ? await store.Grounds(project.Key, item.Key, cancel) : await store.History(project.Key, item.Key, cancel);
        return pasts;
    }

    private static Work Raised(Project project, IReadOnlyList<Firing> due, Numbers numbers, DateTimeOffset now)
    {
        var keys = new Keys(project, numbers);
        var (changes, posts) = (new List<Change>(), new List<Write>());
        foreach (var firing in due)
        {
            List<Change> raised = [.. Changes(project, firing, keys.Next(EscalationKind.Key), now)];
            changes.AddRange(raised);
            posts.AddRange(new EscalationPost(project, Register.Fold(raised)!).All(now));
        }

        return Work.Nothing.And(new SetFields(changes)).And(keys.Taken).And(posts).Having(numbers.Seen);
    }

    private static IEnumerable<Change> Changes(Project project, Firing firing, string key, DateTimeOffset now)
    {
        (string Field, string? Value)[] fields =
        [
            (FieldNames.Text, firing.Title),
            (FieldNames.To, firing.To.Count > 0 ? firing.To[0].Value : null),
            (FieldNames.With, firing.To.Count > 1 ? string.Join(", ", firing.To.Skip(1)) : null),
            (FieldNames.Reason, firing.Because),
            (FieldNames.Rule, firing.Rule.Id),
            (FieldNames.About, firing.Keys),
            (FieldNames.Occasion, firing.Occasion),
        ];
        var source = $"rule/{project.Key}/{key}";
        return fields.Where(field => field.Value is not null).Select((field, index) => new Change(
            project.Key, key, EscalationKind.Key, field.Field, field.Value, null, Rule, project.Calendar.DateOf(now), new ChangeOrder(now, source, index), ChangeSource.Rule, source, firing.Source));
    }

    // The end of a snooze is a change like its beginning: whoever looks next finds it over, and two who look at once say the same under one key.
    private static Work SaidAgain(Project project, Item escalation, DateTimeOffset now)
    {
        var snoozed = escalation.Fields[FieldNames.Snoozed];
        var until = Due.Parse(snoozed.Value)!.Value.At!.Value;
        var source = $"{snoozed.Reply}/over";
        var over = snoozed with { Value = null, Before = snoozed.Value, By = Rule, Day = project.Calendar.DateOf(now), Order = new ChangeOrder(now, source, 0), Source = ChangeSource.Rule, Reply = source };
        var awake = escalation with { Fields = new Dictionary<string, Change>(escalation.Fields, StringComparer.Ordinal) { [FieldNames.Snoozed] = over } };
        return Work.Nothing.And(new SetFields([over])).And(new EscalationPost(project, awake).All(now, until)).And(new MoveOn(source)).Having(new Seen(source, 0));
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup rules</c>: who is told of what by rule, what is open of it, and what the asker refuses.</summary>
public static class StandupRules
{
    public const string Verb = "rules";

    private const int MostOpen = 10;

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "who is told when something stands still; on or off with a rule's name for yourself");

    public static ChatEvent? Effect(Asked asked) => Wanted(asked) is var (rule, on) && (on || rule.MayBeRefused)
        ? asked.Pressing(TakeSetting.Rules, TakeSetting.ValueOf(asked.Project, rule, on))
        : null;

    public static Post Answer(Asked asked, IReadOnlyList<Item> items)
    {
        var project = asked.Project;
        if (asked.Line.Words.Count > 1)
            return Refusal(asked);
        if (project.Rules.Count == 0)
            return Post.Say(Line.Of("This project has no rules. The usual ones come with ", TextRun.Code("\"escalations\": \"usual\""), " in its file."));
        List<Section> sections = [Section.Of([.. project.Rules.Select(rule => Line.Of(TextRun.Strong(rule.Id), $": {rule.Said}, {rule.SaidTo}{Choice(asked.Member, rule)}"))])];
        var open = items.Where(item => item.Kind == EscalationKind.Key && item[FieldNames.Rule] is not null && !Kind.Of(item.Kind).IsClosed(item)).ToList();
        if (open.Count > 0)
            sections.Add(Section.Under("Not seen yet", [.. open.TakeLast(MostOpen).Select(item => Line.Of(TextRun.Strong(item.Key), $" {item.Title}").From(item.Created.Message))]));
        sections.Add(Section.Of($"Quiet from {DateWords.Time(project.QuietHours.From)} to {DateWords.Time(project.QuietHours.To)} and on days off."));
        return new Post("Rules", sections, []);
    }

    private static string Choice(Member member, EscalationRule rule) =>
        member.Refuses.Contains(rule.Id, StringComparer.Ordinal) ? " (off for you)" : rule.MayBeRefused ? $" (not for you: /standup {Verb} off {rule.Id})" : "";

    private static Post Refusal(Asked asked) => Rule(asked) is { } rule && asked.Line.Words[1] is "off"
        ? Post.Say($"{rule.Id} cannot be refused: the project counts on it. A lead can change its rules.")
        : Post.Say(Line.Of("Write ", TextRun.Code($"/standup {Verb} off {asked.Project.Rules.FirstOrDefault(one => one.MayBeRefused)?.Id ?? "past-due"}"), " or ", TextRun.Code($"/standup {Verb}"), " for all of them."));

    private static (EscalationRule Rule, bool On)? Wanted(Asked asked) =>
        asked.Line.Words is [_, "on" or "off", _] && Rule(asked) is { } rule ? (rule, asked.Line.Words[1] == "on") : null;

    private static EscalationRule? Rule(Asked asked) => asked.Project.Rules.FirstOrDefault(rule => string.Equals(rule.Id, asked.Line.Words[^1], StringComparison.OrdinalIgnoreCase));
}

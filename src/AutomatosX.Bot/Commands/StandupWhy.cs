using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup why</c>: why the asker was told of something by a rule, and what would stop it.</summary>
public static class StandupWhy
{
    public const string Verb = "why";

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "why you were pinged; with a key, why that one was raised");

    public static Post Answer(Asked asked, IReadOnlyList<Item> items)
    {
        var raised = items.Where(item => item.Kind == EscalationKind.Key && item[FieldNames.Rule] is not null).ToList();
        var key = asked.Line.AfterVerb;
        if (key.Length > 0)
        {
            return raised.Find(item => string.Equals(item.Key, key, StringComparison.OrdinalIgnoreCase)) is { } one
                ? new EscalationPost(asked.Project, one).Explained()
                : Post.Say(Line.Of($"{key} was not raised by a rule. Those that were: ", TextRun.Code("/standup rules"), "."));
        }

        return raised.FindLast(item => EscalationPost.To(item).Contains(asked.Member.Handle)) is { } last
            ? new EscalationPost(asked.Project, last).Explained()
            : Post.Say("No rule has told you of anything. Prompts and reminders come by the project's plan: ", Touchpoints(asked.Project));
    }

    private static Line Touchpoints(Project project) =>
        string.Join(", ", project.Touchpoints.Where(touchpoint => touchpoint.On is null).Select(touchpoint => $"{touchpoint.Title} {DateWords.TimeIn(project.Calendar, touchpoint.At)}").DefaultIfEmpty("nothing is planned")) + ".";
}

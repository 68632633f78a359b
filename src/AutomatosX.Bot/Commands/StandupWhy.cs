using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup why</c>: why the asker was told of something by a rule, and what would stop it.</summary>
public static class StandupWhy
{
    public const string Verb = "why";

    private const int QuoteLength = 200;

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "why you were pinged; with a key, why that one was raised");

    /// <param name="behind">The message that the escalation rests on which is asked about, or null.</param>
    public static Post Answer(Asked asked, IReadOnlyList<Item> items, Reply? behind)
    {
        var key = asked.Line.AfterVerb;
        if (asked.Project.Touchpoints.FirstOrDefault(touchpoint => string.Equals(touchpoint.Id, key, StringComparison.OrdinalIgnoreCase)) is { } planned)
            return Plan(asked, planned);
        if (key.Length > 0 && Raised(asked, items, key) is null)
            return Post.Say(Line.Of($"{key} was not raised by a rule. Those that were: ", TextRun.Code("/standup rules"), "."));
        return Raised(asked, items, key) is { } raised
            ? new EscalationPost(asked.Project, raised).Explained(asked.Member, Behind(asked.Project, behind))
            : Post.Say("No rule has told you of anything. Prompts and reminders come by the project's plan: ", Touchpoints(asked.Project));
    }

    /// <summary>The escalation that is asked about: by its own key, or the last about an item, of which rather one that the asker was told of; without a key the last that the asker was told of.</summary>
    public static Item? Raised(Asked asked, IReadOnlyList<Item> items, string key)
    {
        var raised = items.Where(item => item.Kind == EscalationKind.Key && item[FieldNames.Rule] is not null).OrderBy(item => item.Created.Order).ToList();
        bool ToAsker(Item item) => EscalationPost.To(item).Contains(asked.Member.Handle);
        if (key.Length == 0)
            return raised.FindLast(ToAsker);
        return raised.Find(item => Is(item.Key, key)) ?? raised.FindLast(item => ToAsker(item) && IsAbout(item, key)) ?? raised.FindLast(item => IsAbout(item, key));
    }

    /// <summary>The command that tells why a post was made, by its outbox key; null for one that nobody is pinged by.</summary>
    public static string? LineOf(string post) => post.Split('/') switch
    {
        _ when PostKey.EscalationIn(post) is { } escalation => $"{Usage.Example} {escalation}",
        _ when PostKey.Touchpoint(post) is var (touchpoint, _) => $"{Usage.Example} {touchpoint}",
        ["alert", _, var metric, ..] => $"/{MetricKind.Key} {Verb} {metric}",
        [var kind, _, var key, ..] when Kind.Find(kind) is { HasCommand: true } => $"/{kind} {Verb} {key}",
        _ => null,
    };

    private static Line? Behind(Project project, Reply? reply)
    {
        if (reply is not { Withdrawn: false })
            return null;
        var said = DateWords.Day(project.Calendar.DateOf(reply.At));
        return Line.Of($"It rests on “{reply.Quote(default, QuoteLength)}” ({project.NameOf(reply.By)}, {said} {DateWords.TimeIn(project.Calendar, reply.At)})").From(reply.Message);
    }

    private static bool IsAbout(Item escalation, string key) => Field.Several(escalation[FieldNames.About]).Any(about => Is(about, key));

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Post Plan(Asked asked, Touchpoint touchpoint)
    {
        var calendar = asked.Project.Calendar;
        var reminds = touchpoint.RemindAt is { } at ? $"{DateWords.TimeIn(calendar, at)} whoever has not answered is reminded" : null;
        var closes = touchpoint.ClosesAt is { } end ? $"{(reminds is null ? "" : ", ")}{DateWords.TimeIn(calendar, end)} it closes" : "";
        List<Line> lines = [Line.Of(TextRun.Strong($"{touchpoint.Title}"), $" comes by the project's plan, {DateWords.TimeIn(calendar, touchpoint.At)}{Whom(asked, touchpoint)}.")];
        if (reminds is not null || closes.Length > 0)
            lines.Add($"{reminds}{closes}.");
        lines.Add(Line.Of("Not today: ", TextRun.Code($"/standup {StandupSkip.Verb}"), " · away: ", TextRun.Code($"/standup {StandupAway.Verb} Thu to Fri"), " · no reminders: ", TextRun.Code(StandupReminders.Usage.Example)));
        return Post.Say(lines);
    }

    private static string Whom(Asked asked, Touchpoint touchpoint) => touchpoint switch
    {
        { Kind: TouchpointKind.Checkpoint } => touchpoint.Owner == asked.Member.Handle ? ": you answer for it" : touchpoint.Owner is { } owner ? $": {asked.Project.NameOf(owner)} answers for it" : "",
        { Participants.Count: > 0 } => ", to those who are named for it",
        { Kind: TouchpointKind.RiskReview } => ", to everybody who owns a risk",
        { Kind: TouchpointKind.Standup } => ", to everybody in the project",
        _ => "",
    };

    private static Line Touchpoints(Project project) =>
        string.Join(", ", project.Touchpoints.Where(touchpoint => touchpoint.On is null).Select(touchpoint => $"{touchpoint.Title} {DateWords.TimeIn(project.Calendar, touchpoint.At)}").DefaultIfEmpty("nothing is planned")) + ".";
}

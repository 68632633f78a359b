using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Commands;

/// <summary>What a member finds on the page of their own: what is asked today, what is open, when they are away, and how the bot treats them.</summary>
/// <param name="Runs">The runs of today so far.</param>
public sealed record MyPage(Project Project, Member Member, IReadOnlyList<Item> Items, IReadOnlyList<Run> Runs, DateTimeOffset Now)
{
    private DateOnly Today => Project.Calendar.DateOf(Now);

    private Absences Absences => new(Items);

    public Post Post()
    {
        var asked = Asked();
        return new Post($"{Project.Name}, {Project.Calendar.Label(Today).Short}",
        [
            Section.Under("Today", asked.Count == 0 ? ["Nothing is asked of you today."] : [.. asked.Select(point => Said(point.Touchpoint, point.Run))]),
            Section.Under("Yours and open", Open()),
            Section.Under("Away", Away()),
            Section.Under("Settings", Member.Reminders ? "You are reminded when an answer is missing." : "No reminders. Prompts still come."),
        ],
        [
            .. asked.Where(point => IsOpen(point.Touchpoint, point.Run)).Take(1).SelectMany(point => Answering(point.Touchpoint)),
            new Button("I'm away", AbsenceForm.Action, Project.Key) { OpensForm = true },
            Member.Reminders
                ? new Button("Turn reminders off", TakeSetting.Reminders, TakeSetting.ValueOf(Project, on: false))
                : new Button("Turn reminders on", TakeSetting.Reminders, TakeSetting.ValueOf(Project, on: true)),
        ]);
    }

    /// <summary>The pages of several projects as one, each under its project's name.</summary>
    public static Post Together(IReadOnlyList<MyPage> pages)
    {
        if (pages is [var only])
            return only.Post();
        var posts = pages.Select(page => (page.Project, Post: page.Post())).ToList();
        return new Post(
            "",
            [.. posts.SelectMany(page => page.Post.Sections.Prepend(Section.Under(page.Post.Title)))],
            [.. posts.SelectMany(page => page.Post.Buttons.Select(button => button with { Label = $"{button.Label} ({page.Project.Key})", Primary = false }))]);
    }

    private List<(Touchpoint Touchpoint, Run? Run)> Asked()
    {
        var owners = Items.Where(item => item.Kind == Registers.Kinds.RiskKind.Key).Select(item => item.Owner).OfType<MemberId>().Distinct().ToList();
        var plan = new DayPlan(Project, Today, Runs, Absences, owners);
        return [.. Project.TouchpointsOn(Today).Where(touchpoint => plan.Participants(touchpoint).Contains(Member.Handle)).Select(touchpoint => (touchpoint, Runs.FirstOrDefault(run => run.Touchpoint == touchpoint.Id)))];
    }

    private Line Said(Touchpoint touchpoint, Run? run) => Line.Of(TextRun.Strong($"{DateWords.TimeIn(Project.Calendar, touchpoint.At)} {touchpoint.Title}"), $": {State(touchpoint, run)}");

    private string State(Touchpoint touchpoint, Run? run)
    {
        if (run?.Answers.GetValueOrDefault(Member.Handle) is { } answer)
            return $"answered at {DateWords.Time(Project.Calendar.TimeOf(answer.At))}{(answer.Late ? ", late" : "")}";
        if (run?.Outcome is not null)
            return "answered";
        if (run?.Skipped.ContainsKey(Member.Handle) == true)
            return "skipped";
        if (Absences.IsAway(Member.Handle, Today, touchpoint.At))
            return "you are away";
        if (run?.Prompted.ContainsKey(Member.Handle) != true)
            return run?.ClosedAt is null && Now < Project.Calendar.InstantOf(Today, touchpoint.At) ? "still to come" : "not asked";
        return (run.ClosedAt, touchpoint.ClosesOn(Today, Project.Calendar)) switch
        {
            ({ }, _) => "closed without your answer",
            (null, { } closes) => $"your answer is missing, open until {DateWords.TimeIn(Project.Calendar, closes)}",
            _ => "your answer is missing",
        };
    }

    private bool IsOpen(Touchpoint touchpoint, Run? run) =>
        touchpoint.Kind != TouchpointKind.Checkpoint && run is { ClosedAt: null } && run.Prompted.ContainsKey(Member.Handle) && !run.Answers.ContainsKey(Member.Handle) && !run.Skipped.ContainsKey(Member.Handle);

    private IEnumerable<Button> Answering(Touchpoint touchpoint)
    {
        var value = PromptPost.ValueOf(new Run(Project.Key, touchpoint.Id, Today, 0));
        yield return new Button("Fill in", AnswerForm.Action, value) { OpensForm = true, Primary = true };
        yield return new Button("Skip today", TakeSkip.Action, value);
    }

    private IReadOnlyList<Line> Open()
    {
        var mine = MemberItems.Open(Items, Member.Handle);
        return mine.Count == 0 ? ["You own nothing open."] : [.. mine.Select(item => ItemCard.Row(Project, item))];
    }

    private IReadOnlyList<Line> Away()
    {
        var ahead = Absences.Of(Member.Handle).Where(absence => absence.IsLeftAfter(Today)).OrderBy(absence => absence.From).Select(absence => (Line)AbsenceWords.Days(absence)).ToList();
        return ahead.Count == 0 ? ["Not planned."] : ahead;
    }
}

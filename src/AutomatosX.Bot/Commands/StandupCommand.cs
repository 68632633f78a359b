using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Commands;

/// <summary>The standup of today: who answered, what is asked of the asker, who leaves it out.</summary>
public sealed class StandupCommand(IBotStore store) : ICommand
{
    public CommandHelp Help { get; } = new("/standup", "who answered; skip, be away, what you own",
    [
        new("/standup", "who answered so far"),
        new("/standup mine", "what you own that is open"),
        StandupPage.Usage,
        .. StandupSkip.Usages,
        .. StandupAway.Usages,
        .. StandupBack.Usages,
        StandupReminders.Usage,
        StandupWhy.Usage,
        StandupRules.Usage,
        StandupLearn.Usage,
        StandupTemplate.Usage,
        StandupSetup.Usage,
        HelpCommand.Usage,
    ]);

    public ChatEvent? Effect(Asked asked) => asked.Line.Verb switch
    {
        StandupSkip.Verb => StandupSkip.Effect(asked, TouchpointOf(asked)),
        StandupAway.Verb => StandupAway.Effect(asked),
        StandupBack.Verb => StandupBack.Effect(asked),
        StandupReminders.Verb => StandupReminders.Effect(asked),
        StandupRules.Verb => StandupRules.Effect(asked),
        StandupTemplate.Verb => StandupTemplate.Effect(asked),
        _ => null,
    };

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default)
    {
        if (Refused(asked) is { } refused)
            return refused;
        if (asked.Line.Verb == StandupLearn.Verb)
            return await new StandupLearn(store).Answer(asked, cancel);
        var items = await store.Items(asked.Project.Key, cancel);
        if (asked.Line.Verb == StandupWhy.Verb)
            return StandupWhy.Answer(asked, items, StandupWhy.Raised(asked, items, asked.Line.AfterVerb)?.Created.Message is { } message ? await store.Reply(TakeReply.IdOf(message), cancel) : null);
        if (OfRegister(asked, items) is { } found)
            return found;
        if (TouchpointOf(asked) is not { } standup)
            return Post.Say($"No standup is planned today ({DateWords.Day(asked.Today)}).");
        if (await store.Run(asked.Project.Key, standup.Id, asked.Today, cancel) is not { } run)
            return Post.Say($"{standup.Title} is at {DateWords.TimeIn(asked.Project.Calendar, standup.At)}; nobody was asked yet.");
        var absences = new Absences(items);
        return new RollCall(asked.Project, standup, run, new DayPlan(asked.Project, asked.Today, [run], absences, []).Participants(standup), absences).Post();
    }

    private static Post? Refused(Asked asked) => asked.Line.Verb switch
    {
        StandupSkip.Verb => StandupSkip.Answer(asked, TouchpointOf(asked)),
        StandupAway.Verb => StandupAway.Answer(asked),
        StandupBack.Verb => StandupBack.Answer(asked),
        StandupReminders.Verb => StandupReminders.Answer(asked),
        StandupTemplate.Verb => StandupTemplate.Answer(asked),
        _ => null,
    };

    private static Post? OfRegister(Asked asked, IReadOnlyList<Item> items) => asked.Line.Verb switch
    {
        "mine" => Mine(asked, items),
        StandupRules.Verb => StandupRules.Answer(asked, items),
        _ => null,
    };

    private static Post Mine(Asked asked, IReadOnlyList<Item> items)
    {
        var mine = MemberItems.Open(items, asked.Member.Handle);
        return mine.Count == 0
            ? Post.Say("You own nothing open.")
            : new Post("Yours and open", [new Section("", [.. mine.Select(item => ItemCard.Row(asked.Project, item))])], []);
    }

    private static Touchpoint? TouchpointOf(Asked asked) =>
        asked.Project.TouchpointsOn(asked.Today).FirstOrDefault(touchpoint => touchpoint.Kind == TouchpointKind.Standup);
}

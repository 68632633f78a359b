using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes what a member wants of the bot for themselves: reminders or none, what a rule tells or not; and from a lead, by which template the project's day is summed up.</summary>
public sealed class TakeSetting(IBotStore store, TimeProvider clock)
{
    /// <summary>Reminders are turned on or off.</summary>
    public const string Reminders = "reminders";

    /// <summary>What a rule of the project tells is wanted or not.</summary>
    public const string Rules = "rules";

    /// <summary>The template of the day summary is chosen.</summary>
    public const string Template = "template";

    private const string On = "on";
    private const string Off = "off";

    /// <summary>What the button is about: <c>P0/off</c>.</summary>
    public static string ValueOf(Project project, bool on) => $"{project.Key}/{(on ? On : Off)}";

    /// <summary>What the button is about: <c>P0/off/past-due</c>.</summary>
    public static string ValueOf(Project project, EscalationRule rule, bool on) => $"{project.Key}/{(on ? On : Off)}/{rule.Id}";

    /// <summary>What the button is about: <c>P0/session-summary</c>.</summary>
    public static string ValueOf(Project project, string template) => $"{project.Key}/{template}";

    /// <summary>A text of the project's own stands in its file alone: chosen away, it could not be had back from chat.</summary>
    public static bool MayChooseTemplate(Project project, Member member) => member.Role != Role.Member && !Summaries.Template.IsText(project.Template);

    public Task Take(ButtonPressed pressed, Origin origin, CancellationToken cancel = default) =>
        pressed.Action == Template ? Choose(pressed, origin, cancel) : Set(pressed, origin, cancel);

    private async Task Choose(ButtonPressed pressed, Origin origin, CancellationToken cancel)
    {
        if (pressed.Value.Split('/') is not [var key, var name] || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { } member
            || !MayChooseTemplate(project, member) || !Summaries.Template.Names.Contains(name))
        {
            await store.Commit(new Work([origin.DoneWith("no template of ours, or not for a lead to choose")], []), cancel);
            return;
        }

        var said = Post.Say(Line.Of("The day summary is written by ", TextRun.Strong(name), " from now on. A summary that is still open follows; closed days stay as they are."));
        await store.Commit(new Work([new SaveProject(project with { Template = name }), new EnqueuePost($"setting/{Template}/{key}/{member.Handle}", key, new Address(project.DirectChat(member.Handle)), said, clock.GetUtcNow()), origin.Done], []), cancel);
    }

    private async Task Set(ButtonPressed pressed, Origin origin, CancellationToken cancel)
    {
        if (pressed.Value.Split('/') is not [var key, (On or Off) and var wanted, .. var of] || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { } member
            || Changed(project, member, pressed.Action, wanted == On, of) is not var (changed, said))
        {
            await store.Commit(new Work([origin.DoneWith("no setting of ours")], []), cancel);
            return;
        }

        var about = of is [var rule] ? rule : Reminders;
        await store.Commit(
            new Work(
            [
                new SaveProject(project with { Members = [.. project.Members.Select(other => other.Handle == member.Handle ? changed : other)] }),
                new EnqueuePost($"setting/{about}/{key}/{member.Handle}", key, new Address(project.DirectChat(member.Handle)), Post.Say(said), clock.GetUtcNow()),
                origin.Done,
            ],
            []),
            cancel);
    }

    private static (Member Member, string Said)? Changed(Project project, Member member, string action, bool on, string[] of)
    {
        if (action == Reminders && of is [])
            return (member with { Reminders = on }, on ? $"Reminders of {project.Name} are on." : $"Reminders of {project.Name} are off. Prompts still come.");
        if (action != Rules || of is not [var id] || project.Rules.FirstOrDefault(rule => rule.Id == id) is not { } rule || !(on || rule.MayBeRefused))
            return null;
        var others = member.Refuses.Where(refused => refused != id);
        return (member with { Refuses = [.. on ? others : others.Append(id)] }, on ? $"You will be told again {rule.Said}." : $"You will not be told any more {rule.Said}.");
    }
}

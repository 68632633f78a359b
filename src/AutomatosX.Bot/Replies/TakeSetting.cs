using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes what a member wants of the bot for themselves: reminders or none.</summary>
public sealed class TakeSetting(IBotStore store, TimeProvider clock)
{
    /// <summary>Reminders are turned on or off.</summary>
    public const string Reminders = "reminders";

    private const string On = "on";
    private const string Off = "off";

    /// <summary>What the button is about: <c>P0/off</c>.</summary>
    public static string ValueOf(Project project, bool on) => $"{project.Key}/{(on ? On : Off)}";

    public async Task Take(ButtonPressed pressed, Origin origin, CancellationToken cancel = default)
    {
        if (pressed.Value.Split('/') is not [var key, (On or Off) and var wanted] || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { } member)
        {
            await store.Commit(new Work([origin.DoneWith("no setting of ours")], []), cancel);
            return;
        }

        var changed = member with { Reminders = wanted == On };
        var said = changed.Reminders ? $"Reminders of {project.Name} are on." : $"Reminders of {project.Name} are off. Prompts still come.";
        await store.Commit(
            new Work(
            [
                new SaveProject(project with { Members = [.. project.Members.Select(other => other.Handle == member.Handle ? changed : other)] }),
                new EnqueuePost($"setting/{Reminders}/{key}/{member.Handle}", key, new Address(project.DirectChat(member.Handle)), Post.Say(said), clock.GetUtcNow()),
                origin.Done,
            ],
            []),
            cancel);
    }
}

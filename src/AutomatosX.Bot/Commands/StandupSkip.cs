using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup skip</c>: today's standup without the asker or, from a lead, without somebody.</summary>
public static class StandupSkip
{
    public const string Verb = "skip";

    public static IReadOnlyList<CommandUsage> Usages { get; } =
    [
        new($"/standup {Verb}", "skip it today"),
        new($"/standup {Verb} @felix", "for somebody else, if you are a lead"),
    ];

    public static ChatEvent? Effect(Asked asked, Touchpoint? standup) =>
        standup is not null && About.Of(asked).Member is { } member && AbsenceForm.MaySetFor(asked.Member, member)
            ? asked.Pressing(TakeSkip.Action, TakeSkip.ValueOf(new Rhythm.Run(asked.Project.Key, standup.Id, asked.Today, 0), member == asked.Member ? null : member.Handle))
            : null;

    /// <summary>What to say when it has no effect.</summary>
    public static Post Answer(Asked asked, Touchpoint? standup)
    {
        var about = About.Of(asked);
        if (about.Member is null)
            return about.Nobody(asked.Project);
        return Post.Say(standup is null
            ? $"No standup is planned today ({DateWords.Day(asked.Today)}). There is nothing to skip."
            : "Only leads skip for others. They can do it themselves: /standup skip.");
    }
}

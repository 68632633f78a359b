using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup back</c>: the absence of the asker or, from a lead, of somebody ends earlier, or does not take place.</summary>
public static class StandupBack
{
    public const string Verb = "back";

    public static IReadOnlyList<CommandUsage> Usages { get; } =
    [
        new($"/standup {Verb}", "end your absence, or call the next one off"),
        new($"/standup {Verb} @felix Wed", "for somebody else and from that day, if you are a lead"),
    ];

    public static ChatEvent? Effect(Asked asked)
    {
        var about = About.Of(asked);
        var from = DayIn(asked, about);
        if (about.Member is not { } member || !AbsenceForm.MaySetFor(asked.Member, member) || (about.Words.Length > 0 && from is null))
            return null;
        (string, string)[] day = from is { } date ? [(AbsenceForm.From, DateWords.Iso(date))] : [];
        return asked.Sending(AbsenceForm.Back, [(AbsenceForm.Who, member.Handle.Value), .. day]);
    }

    /// <summary>What to say when it has no effect.</summary>
    public static Post Answer(Asked asked)
    {
        var about = About.Of(asked);
        if (about.Member is null)
            return about.Nobody(asked.Project);
        return Post.Say(AbsenceForm.MaySetFor(asked.Member, about.Member)
            ? $"No day to come that I am sure of in “{about.Words}”. Like this: /standup {Verb} · /standup {Verb} Wed"
            : AbsenceForm.Refusal(asked.Project));
    }

    private static DateOnly? DayIn(Asked asked, About about) => about.Words.Length == 0
        ? null
        : ReplyReader.Read($"{Verb} {about.Words}", new ReadingContext(asked.Project, asked.Member.Handle, asked.Typed.At, null, new Dictionary<string, KnownItem>(), [])).Findings.OfType<BackFinding>().SingleOrDefault()?.From;
}

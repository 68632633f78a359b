using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup away Thu-Fri vacation</c>: days on which the asker or, from a lead, somebody is not there.</summary>
public static class StandupAway
{
    public const string Verb = "away";

    public static IReadOnlyList<CommandUsage> Usages { get; } =
    [
        new($"/standup {Verb} Thu to Fri vacation", "say when you are away; without words, a form"),
        new($"/standup {Verb} tomorrow morning", "half days as well"),
        new($"/standup {Verb} @felix 20 Jan to 24 Jan sick", "for somebody else, if you are a lead"),
    ];

    public static ChatEvent? Effect(Asked asked)
    {
        var about = About.Of(asked);
        if (about.Member is not { } member || !AbsenceForm.MaySetFor(asked.Member, member) || FilledAbsence.DaysIn(Typed(about), asked.Project, asked.Member.Handle, asked.Typed.At).Count == 0)
            return null;
        return member == asked.Member ? asked.Saying(Typed(about)) : asked.Sending(AbsenceForm.Action, (AbsenceForm.Who, member.Handle.Value), (AbsenceForm.Words, Typed(about)));
    }

    /// <summary>What to say when it has no effect.</summary>
    public static Post Answer(Asked asked)
    {
        var about = About.Of(asked);
        if (about.Member is null)
            return about.Nobody(asked.Project);
        if (!AbsenceForm.MaySetFor(asked.Member, about.Member))
            return Post.Say(AbsenceForm.Refusal(asked.Project));
        return about.Words.Length > 0
            ? Post.Say(FilledAbsence.NoDay(about.Words))
            : Post.Say(Line.Of("When? In words: ", TextRun.Code($"/standup {Verb} Thu to Fri vacation"), ". Or:")).With(new Button(about.Member == asked.Member ? "I'm away" : "Fill in", AbsenceForm.Action, asked.Project.Key) { OpensForm = true, Primary = true });
    }

    private static string Typed(About about) => $"{Verb} {about.Words}";
}

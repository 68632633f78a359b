using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Something that is due. The family is closed; each step can be repeated without a second effect.</summary>
public abstract record Step
{
    /// <summary>Its time has come and nobody is to be asked; or a clock that has been set back since closed it.</summary>
    public sealed record Open(Touchpoint Touchpoint, Run Run) : Step;

    /// <summary>Ask these members.</summary>
    /// <param name="Late">Whether the bot was down at the planned time.</param>
    public sealed record Prompt(Touchpoint Touchpoint, Run Run, IReadOnlyList<MemberId> Members, bool Late) : Step;

    /// <summary>Remind these members, who have not answered.</summary>
    public sealed record Remind(Touchpoint Touchpoint, Run Run, IReadOnlyList<MemberId> Members) : Step;

    /// <summary>Close the run; answers from now on are late.</summary>
    /// <param name="Note">Why it closes as it does, or empty.</param>
    public sealed record Close(Touchpoint Touchpoint, Run Run, string Note) : Step;

    /// <summary>Show the roll-call as it stands.</summary>
    public sealed record CallRoll(Touchpoint Touchpoint, Run Run) : Step;

    /// <summary>Post the day's summary, or bring the one that stands there up to date.</summary>
    public sealed record Summarize(Touchpoint Touchpoint, Run Run) : Step;

}

using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>The next single thing to do so that a post stands as it shall. The family is closed.</summary>
public abstract record PostStep
{
    /// <summary>Post a message.</summary>
    public sealed record Send(int Part, MsTeamsMessage Message) : PostStep;

    /// <summary>Change the message that stands there.</summary>
    public sealed record Change(int Part, MsTeamsMessage Message) : PostStep;

    /// <summary>Take the last message away: the post has become shorter.</summary>
    public sealed record Remove : PostStep;

    /// <summary>The step that comes next, or null when everything stands as it shall.</summary>
    /// <param name="state">What stands there; nothing of it is in doubt.</param>
    public static PostStep? Next(PostState state, MsTeamsPost post)
    {
        for (var part = 0; part < post.Messages.Count; part++)
        {
            if (part >= state.Parts.Count)
                return new Send(part, post.Messages[part]);
            // What may or may not stand there has no name to be changed by.
            if (!state.Parts[part].IsLost && state.Parts[part].Hash != Errand.HashOf(post.Messages[part]))
                return new Change(part, post.Messages[part]);
        }

        return state.Parts.Count > post.Messages.Count ? new Remove() : null;
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>The next single thing to do so that a post stands as it shall. The family is closed.</summary>
public abstract record PostStep
{
    /// <summary>Post a message.</summary>
    public sealed record Send(int Part, SlackMessage Message) : PostStep;

    /// <summary>Change the message that stands there.</summary>
    public sealed record Change(int Part, string Ts, SlackMessage Message) : PostStep;

    /// <summary>Take the last message away: the post has become shorter.</summary>
    public sealed record Remove(string Ts) : PostStep;

    /// <summary>Share the file.</summary>
    public sealed record Attach(Attachment File) : PostStep;

    /// <summary>The post has no file any more.</summary>
    public sealed record Detach : PostStep;

    /// <summary>Take a replaced file away.</summary>
    public sealed record Discard(string File) : PostStep;

    /// <summary>The step that comes next, or null when everything stands as it shall.</summary>
    public static PostStep? Next(PostState state, Errand errand)
    {
        var messages = errand.Post.Messages;
        for (var part = 0; part < messages.Count; part++)
        {
            if (part >= state.Parts.Count)
                return new Send(part, messages[part]);
            if (state.Parts[part].Hash != Errand.HashOf(messages[part]))
                return new Change(part, state.Parts[part].Ts, messages[part]);
        }

        // What one person saw for a moment is not taken back, and carries no file.
        if (errand.IsPrivate)
            return null;
        if (state.Parts.Count > messages.Count)
            return new Remove(state.Parts[^1].Ts);
        return FileStep(state, errand.Post.File is { Markdown.Length: > 0 } file ? file : null);
    }

    private static PostStep? FileStep(PostState state, Attachment? file)
    {
        if (file is not null && state.File?.Hash != Errand.HashOf(file))
            return new Attach(file);
        if (file is null && state.File is not null)
            return new Detach();
        return state.OldFiles is [var old, ..] ? new Discard(old) : null;
    }
}

using AutomatosX.Bot.Replies.Reader;

namespace AutomatosX.Bot.Replies;

/// <summary>Reads a reply: what a person typed becomes what the register shall hold and what to ask about. Pure, offline, never throws on text.</summary>
public static class ReplyReader
{
    /// <summary>Stored with each reading, so that a later reader knows which of its elders read a reply.</summary>
    public const int Version = 1;

    public static Reading Read(string text, ReadingContext context) => new Page(text, context).Read();
}

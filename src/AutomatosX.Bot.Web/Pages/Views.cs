using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Pages;

/// <summary>All that the chat page shows.</summary>
/// <param name="Exposed">The server listens beyond this computer.</param>
public sealed record ChatView(Visitor Visitor, Sidebar Sidebar, ClockView Clock, LogView Log, ComposerView Composer, bool Exposed)
{
    /// <summary>The thread that is open beside the room, or null.</summary>
    public LogView? Thread { get; init; }

    /// <summary>The composer of that thread.</summary>
    public ComposerView? ThreadComposer { get; init; }
}

/// <summary>Who one can be and where one can go.</summary>
/// <param name="Members">Of all the playground's projects.</param>
/// <param name="Projects">Those that the visitor belongs to.</param>
public sealed record Sidebar(IReadOnlyList<Member> Members, IReadOnlyList<Project> Projects);

/// <summary>The messages of a room or of a thread.</summary>
/// <param name="Nonce">Goes with each button; see <see cref="Press.Nonce"/>.</param>
/// <param name="Root">The message that opened the thread, or null for the room itself.</param>
public sealed record LogView(Visitor Visitor, IReadOnlyList<LogEntry> Entries, string Nonce, long? Root = null)
{
    /// <summary>The page of the room that comes before the first message shown, or null.</summary>
    public long? EarlierPage { get; init; }

    /// <summary>The last page shown when it is not the newest, or null.</summary>
    public long? UpToPage { get; init; }
}

/// <summary>A message with what is under it.</summary>
/// <param name="Replies">How many messages its thread has.</param>
public sealed record LogEntry(RoomMessage Message, int Replies, DateTimeOffset? LastReply);

/// <summary>The place where one writes.</summary>
/// <param name="Thread">The thread it writes in, or null.</param>
/// <param name="Editing">The message whose words it changes, or null for a new one.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Problem">Why these words were not taken, or null.</param>
public sealed record ComposerView(Visitor Visitor, string Nonce, long? Thread = null, MessageId? Editing = null, string Text = "", string? Problem = null);

using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Pages;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Web.Http;

/// <summary>Reads from the store what the chat page shows.</summary>
internal sealed class ShowChat(FindVisitor find, RoomMessages messages, TimeProvider clock, Listening listening, IServiceProvider services)
{
    /// <summary>How many pages of a room are shown at once.</summary>
    private const int Pages = 3;

    public async Task<ChatView> Whole(Visitor visitor, long? upTo, long? thread, CancellationToken cancel)
    {
        var nonce = Answers.Nonce();
        var projects = await find.Projects(cancel);
        var view = new ChatView(
            visitor, Around(visitor, projects), Clock(visitor.Project), await Room(visitor, upTo, nonce, cancel), new ComposerView(visitor, nonce), listening.Exposed);
        return thread is { } root && await Thread(visitor, root, nonce, cancel) is { } log
            ? view with { Thread = log, ThreadComposer = new ComposerView(visitor, nonce, root) }
            : view;
    }

    public async Task<LogView> Room(Visitor visitor, long? upTo, string nonce, CancellationToken cancel)
    {
        var newest = await messages.Last(visitor.Room, cancel) / RoomMessages.PageSize;
        var last = Math.Clamp(upTo ?? newest, 0, newest);
        var first = Math.Max(0, last - Pages + 1);
        var entries = new List<LogEntry>();
        for (var page = first; page <= last; page++)
            entries.AddRange(Entries(visitor, await messages.Page(visitor.Room, page, cancel)));
        return new LogView(visitor, entries, nonce)
        {
            EarlierPage = first > 0 ? first - 1 : null,
            UpToPage = last < newest ? last : null,
        };
    }

    /// <summary>A thread with the message that opened it, or null when the visitor has no such message.</summary>
    public async Task<LogView?> Thread(Visitor visitor, long root, string nonce, CancellationToken cancel)
    {
        var all = await messages.Thread(visitor.Room, root, cancel);
        if (all is not [{ Root: null } top, ..] || !top.VisibleTo(visitor.Handle))
            return null;
        return new LogView(visitor, [.. all.Where(message => message.VisibleTo(visitor.Handle)).Select(message => new LogEntry(message, 0, null))], nonce, root);
    }

    public ClockView Clock(Project project)
    {
        var now = clock.GetUtcNow();
        var movable = services.GetService<PlayDay>();
        return new ClockView(project, now, NextMoment.Of(project, now), movable is not null, movable?.Speed);
    }

    private static Sidebar Around(Visitor visitor, IReadOnlyList<Project> projects) => new(
        [.. projects.SelectMany(project => project.Members).DistinctBy(member => member.Handle)],
        [.. projects.Where(project => project.Member(visitor.Me.Handle) is not null)]);

    private static IEnumerable<LogEntry> Entries(Visitor visitor, IReadOnlyList<RoomMessage> page)
    {
        var seen = page.Where(message => message.VisibleTo(visitor.Handle)).ToList();
        var threads = seen.Where(message => message.Root is not null).ToLookup(message => message.Root!.Value);
        return seen.Where(message => message.Root is null).Select(message =>
            new LogEntry(message, threads[message.Number].Count(), threads[message.Number].Select(reply => (DateTimeOffset?)reply.At).Max()));
    }
}

using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>All rooms of a project, and what is new in them since one last looked.</summary>
internal sealed class Rooms(Project project)
{
    private readonly Dictionary<(string Room, long Number), RoomMessage> known = [];

    /// <summary>What stands in the rooms now, as of the last look.</summary>
    public IEnumerable<RoomMessage> All => known.Values;

    /// <summary>Looks, and returns what happened since the last look, in the order in which it happened: people first, since the bot only answers.</summary>
    public async Task<IReadOnlyList<Happening>> Look(RoomMessages messages, DateTimeOffset now)
    {
        var happened = new List<Happening>();
        foreach (var room in project.Members.Select(member => Playground.DirectWith(member.Handle.Value)).Append(project.Channel.Room))
        {
            var pages = await messages.Last(room) / RoomMessages.PageSize;
            for (var page = 0L; page <= pages; page++)
                happened.AddRange((await messages.Page(room, page)).Select(message => Compare(message, now)).OfType<Happening>());
        }

        return [.. happened.OrderBy(happening => happening.ByTheBot).ThenBy(happening => happening.At).ThenBy(happening => happening.Message.Room, StringComparer.Ordinal).ThenBy(happening => happening.Message.Number)];
    }

    private Happening? Compare(RoomMessage message, DateTimeOffset now)
    {
        var name = (message.Room, message.Number);
        var before = known.GetValueOrDefault(name);
        known[name] = message;
        if (before is null)
            return new Happening(Deed.Said, message.At, message);
        if (message.Deleted != before.Deleted)
            return new Happening(Deed.TakenBack, now, message);
        return Happening.TextOf(message) == Happening.TextOf(before) && message.Edits == before.Edits ? null : new Happening(Deed.Changed, message.EditedAt ?? now, message);
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>Finds the room and the member that an address names.</summary>
public sealed class FindVisitor(IBotStore store)
{
    /// <summary>The playground's projects, in their order.</summary>
    public async Task<IReadOnlyList<Project>> Projects(CancellationToken cancel) =>
        [.. (await store.Projects(cancel)).Where(project => project.Channel.Platform == Platform.Playground && project.Members.Count > 0)];

    /// <summary>The member with one of these handles, the first that there is; else the project's first. Null when there is no such room.</summary>
    public async Task<Visitor?> In(RoomId room, IReadOnlyList<string?> handles, CancellationToken cancel)
    {
        var projects = await Projects(cancel);
        var project = Playground.PersonOf(room) is { } person
            ? projects.FirstOrDefault(project => project.Member(new MemberId(person)) is not null)
            : projects.FirstOrDefault(project => project.Channel.Room == room);
        if (project is null)
            return null;
        var me = handles.OfType<string>().Select(handle => project.Member(new MemberId(handle))).FirstOrDefault(member => member is not null);
        return new Visitor(project, me ?? project.Members[0], room);
    }
}

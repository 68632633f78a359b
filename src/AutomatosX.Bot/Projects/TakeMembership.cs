using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Projects;

/// <summary>
/// Takes what happens to a project's people: who comes into its channel or leaves it is told to its leads, who add them to
/// the project or take them out with one press. Nobody becomes a member unasked.
/// </summary>
public sealed class TakeMembership(IBotStore store, IEnumerable<IRoomPeople> platforms, TimeProvider clock)
{
    public const string Add = "add-member";
    public const string Remove = "remove-member";

    private readonly Dictionary<Platform, IRoomPeople> platforms = platforms.ToDictionary(platform => platform.Platform);

    /// <param name="done">Finishes the event that it came in; with a reason when it had no effect.</param>
    public async Task Take(PersonJoined joined, Func<string?, Write> done, CancellationToken cancel = default)
    {
        if (await ProjectIn(joined.Place, cancel) is not { } project || project.MemberBy(joined.Place.Platform, joined.Person) is not null || await Who(joined, cancel) is not { } person)
        {
            await store.Commit(new Work([done("nobody new to a project")], []), cancel);
            return;
        }

        var told = Post.Say($"{person.Name} came into {project.ChannelName} and is no member of {project.Name} yet.")
            .With(new Button("Add to the project", Add, $"{project.Key}/{joined.Person}"));
        await store.Commit(new Work([.. Leads(project, $"joined/{project.Key}/{joined.Person}", told), done(null)], []), cancel);
    }

    /// <inheritdoc cref="Take(PersonJoined, Func{string?, Write}, CancellationToken)"/>
    public async Task Take(PersonLeft left, Func<string?, Write> done, CancellationToken cancel = default)
    {
        if (await ProjectIn(left.Place, cancel) is not { } project || project.MemberBy(left.Place.Platform, left.Person) is not { } member)
        {
            await store.Commit(new Work([done("no member of a project")], []), cancel);
            return;
        }

        var told = Post.Say($"{member.Name} left {project.ChannelName} and is asked all the same.").With(new Button("Take out of the project", Remove, $"{project.Key}/{left.Person}"));
        await store.Commit(new Work([.. Leads(project, $"left/{project.Key}/{left.Person}", told, but: member), done(null)], []), cancel);
    }

    /// <summary>A lead's press on one of the two buttons. Pressed twice, or by somebody else, it has no effect.</summary>
    public async Task Take(ButtonPressed pressed, Func<string?, Write> done, CancellationToken cancel = default)
    {
        if (pressed.Value.Split('/') is not [var key, var id] || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { Role: not Role.Member } lead)
        {
            await store.Commit(new Work([done("only a project's leads choose its members")], []), cancel);
            return;
        }

        var changed = pressed.Action == Add ? await With(project, pressed, new PersonId(id), cancel) : Without(project, pressed.Place.Platform, new PersonId(id), lead);
        Write[] writes = changed is var (after, said)
            ? [new SaveProject(after), new EnqueuePost($"{pressed.Action}/{key}/{id}", key, new Address(project.DirectChat(lead.Handle)), Post.Say(said), clock.GetUtcNow()), done(null)]
            : [done("nothing to change")];
        await store.Commit(new Work(writes, []), cancel);
    }

    private async Task<(Project After, string Said)?> With(Project project, ButtonPressed pressed, PersonId id, CancellationToken cancel)
    {
        if (project.MemberBy(pressed.Place.Platform, id) is not null || !platforms.TryGetValue(pressed.Place.Platform, out var platform) || await platform.Who(pressed.Place, id, cancel) is not { } person)
            return null;
        // The platform took its time; what was changed of the project meanwhile stays.
        project = await store.Project(project.Key, cancel) ?? project;
        if (project.MemberBy(pressed.Place.Platform, id) is not null)
            return null;
        var member = new Member(Handles.For(person, project.Members), person.Name, "", Role.Member) { Email = person.Email, Accounts = new Dictionary<Platform, PersonId> { [pressed.Place.Platform] = id } };
        return (project with { Members = [.. project.Members, member] }, $"{person.Name} is a member of {project.Name} now, as @{member.Handle}.");
    }

    // A project keeps its last lead: nobody else could change it again.
    private static (Project After, string Said)? Without(Project project, Platform platform, PersonId id, Member by) =>
        project.MemberBy(platform, id) is { } member && member != by
            ? (project with { Members = [.. project.Members.Where(other => other != member)] }, $"{member.Name} is no member of {project.Name} any more. What they said and own stays.")
            : null;

    private IEnumerable<EnqueuePost> Leads(Project project, string key, Post post, Member? but = null) => project.Members
        .Where(member => member.Role != Role.Member && member != but)
        .Select(lead => new EnqueuePost($"{key}/{lead.Handle}", project.Key, new Address(project.DirectChat(lead.Handle)), post, clock.GetUtcNow()));

    private async Task<Project?> ProjectIn(Place place, CancellationToken cancel) => (await store.Projects(cancel)).FirstOrDefault(project => project.IsIn(place));

    private async Task<RoomPerson?> Who(ChatEvent said, CancellationToken cancel) =>
        platforms.TryGetValue(said.Place.Platform, out var platform) ? await platform.Who(said.Place, said.Person, cancel) : null;
}

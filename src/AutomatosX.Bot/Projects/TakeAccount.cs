using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Projects;

/// <summary>
/// Finds out who is who: a person of one of the project's platforms whose e-mail address is a member's is that member there.
/// An address that two members share says nothing.
/// </summary>
public sealed class TakeAccount(IBotStore store, IEnumerable<IRoomPeople> platforms, TimeProvider clock)
{
    /// <summary>How long somebody whom the platform did not name is not asked about again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly Dictionary<Platform, IRoomPeople> platforms = platforms.ToDictionary(platform => platform.Platform);
    private readonly ConcurrentDictionary<(Place Place, PersonId? Person), DateTimeOffset> asked = new();

    /// <summary>Looks at somebody who said something and is no member yet.</summary>
    public async Task Take(ChatEvent said, CancellationToken cancel = default)
    {
        var strange = (await store.Projects(cancel)).Where(project => Lacks(project, said.Place) && project.MemberBy(said.Place.Platform, said.Person) is null).ToList();
        if (strange.Count == 0 || !IsDue(said.Place, said.Person) || await platforms[said.Place.Platform].Who(said.Place, said.Person, cancel) is not { } person)
            return;
        // The platform took its time; what was changed of the project meanwhile stays.
        foreach (var project in strange)
            await Keep(await store.Project(project.Key, cancel) ?? project, said.Place.Platform, [person], cancel);
    }

    /// <summary>Looks at everybody in the project's channels: whoever is known there by then is prompted.</summary>
    public async Task Look(Project project, CancellationToken cancel = default)
    {
        foreach (var channel in project.Channels.Where(channel => Lacks(project, channel) && IsDue(channel, null)))
        {
            var people = await platforms[channel.Platform].In(channel, cancel);
            await Keep(await store.Project(project.Key, cancel) ?? project, channel.Platform, people, cancel);
        }
    }

    private bool Lacks(Project project, Place place) =>
        platforms.ContainsKey(place.Platform)
            && project.Channels.Any(channel => channel.Platform == place.Platform && channel.Workspace == place.Workspace)
            && project.Members.Any(member => member.Email.Length > 0 && !member.Accounts.ContainsKey(place.Platform));

    private bool IsDue(Place place, PersonId? person)
    {
        var now = clock.GetUtcNow();
        if (asked.TryGetValue((place, person), out var last) && now - last < Pause)
            return false;
        asked[(place, person)] = now;
        return true;
    }

    private async Task Keep(Project project, Platform platform, IReadOnlyList<RoomPerson> people, CancellationToken cancel)
    {
        var members = project.Members.Select(member => With(member, project, platform, people)).ToList();
        if (!members.SequenceEqual(project.Members))
            await store.Commit(new Work([new SaveProject(project with { Members = members })], []), cancel);
    }

    private static Member With(Member member, Project project, Platform platform, IReadOnlyList<RoomPerson> people)
    {
        if (member.Accounts.ContainsKey(platform))
            return member;
        var who = people.Where(person => project.MemberByEmail(person.Email) == member && project.MemberBy(platform, person.Person) is null).ToList();
        return who is [var one] ? member.Being(platform, one.Person) : member;
    }
}

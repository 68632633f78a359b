using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Commands;

/// <summary>Finds items and members while somebody types, for whoever is to pick one.</summary>
public sealed class AnswerSearch(IBotStore store)
{
    /// <summary>
    /// Items of the person's projects: those whose key begins with the words first, then those that hold them; without words the
    /// person's own open ones. Nothing for somebody who is no member.
    /// </summary>
    /// <param name="kind">Of this kind alone (<c>risk</c>), or null.</param>
    public async Task<IReadOnlyList<FoundItem>> Items(Place place, PersonId person, string words, string? kind, int most, CancellationToken cancel = default)
    {
        var found = new List<FoundItem>();
        foreach (var (project, member) in await Projects(place, person, cancel))
        {
            var items = (await store.Items(project.Key, cancel)).Where(item => kind is null || item.Kind == kind).ToList();
            var fitting = words.Trim() is { Length: > 0 } typed
                ? items.Where(item => item.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Concat((await store.Search(project.Key, typed, most, cancel)).Where(item => kind is null || item.Kind == kind))
                : items.Where(item => item.Owner == member.Handle && !Kind.Of(item.Kind).IsClosed(item));
            found.AddRange(fitting.DistinctBy(item => item.Key).Select(item => new FoundItem(project, item)));
        }

        return [.. found.Take(most)];
    }

    /// <summary>Members of the person's projects whose handle or name begins with the words.</summary>
    public async Task<IReadOnlyList<Member>> Members(Place place, PersonId person, string words, int most, CancellationToken cancel = default)
    {
        var typed = words.Trim().TrimStart('@');
        return [.. (await Projects(place, person, cancel)).SelectMany(one => one.Project.Members)
            .Where(member => member.Handle.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || member.Name.Split(' ').Append(member.Name).Any(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(member => member.Handle).Take(most)];
    }

    // The project whose channel it is comes first; a person of several is given all of them.
    private async Task<IReadOnlyList<(Project Project, Member Member)>> Projects(Place place, PersonId person, CancellationToken cancel) =>
        [.. (await store.Projects(cancel))
            .Where(project => project.Channels.Any(channel => channel.Platform == place.Platform && channel.Workspace == place.Workspace))
            .Select(project => (Project: project, Member: project.MemberBy(place.Platform, person)))
            .Where(one => one.Member is not null).Select(one => (one.Project, one.Member!))
            .OrderByDescending(one => one.Project.IsIn(place))];
}

/// <summary>An item with the project that it belongs to.</summary>
public sealed record FoundItem(Project Project, Item Item);

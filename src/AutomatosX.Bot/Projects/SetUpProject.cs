using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Projects;

/// <summary>Sets a project up from its channel, or changes it: opens the form, checks it, and takes it.</summary>
public sealed class SetUpProject(IBotStore store, IEnumerable<IRoomPeople> platforms, TimeProvider clock)
{
    private readonly Dictionary<Platform, IRoomPeople> platforms = platforms.ToDictionary(platform => platform.Platform);

    /// <summary>The form as it opens: for the project that lives in the room, or a new one. Null where there is nothing to set up by chat, or for somebody who may not.</summary>
    public async Task<Form?> Open(Place place, PersonId person, CancellationToken cancel = default)
    {
        if (!platforms.TryGetValue(place.Platform, out var platform))
            return null;
        var project = (await store.Projects(cancel)).FirstOrDefault(project => project.IsIn(place));
        if (project is not null && !MayChange(project, place.Platform, person))
            return null;
        if (project is not null)
            return SetupForm.Of(project, place.Room.Value, [.. Here(project, place.Platform).Select(member => member.On(place.Platform))], project.Calendar.Zone.Id);
        var isDirect = place.Room.DirectPerson() is not null;
        var people = isDirect ? [] : (await platform.In(place, cancel)).Select(one => one.Person).ToList();
        var zone = (await platform.Who(place, person, cancel))?.Zone is { Length: > 0 } said ? said : TimeZoneInfo.Utc.Id;
        return SetupForm.Of(null, isDirect ? "" : place.Room.Value, [.. people.Contains(person) ? people : people.Prepend(person)], zone);
    }

    /// <summary>Which fields of the filled-in form cannot be taken.</summary>
    public async Task<IReadOnlyList<FieldProblem>> Check(FormSent sent, CancellationToken cancel = default) => (await Filled(sent, cancel))?.Problems ?? [];

    /// <summary>Whether a filled-in form can be taken from whoever sent it.</summary>
    public async Task<bool> Takes(FormSent sent, CancellationToken cancel = default) =>
        platforms.ContainsKey(sent.Place.Platform) && (sent.Value.Length == 0 || (await store.Project(sent.Value, cancel) is { } before && MayChange(before, sent.Place.Platform, sent.Person)));

    /// <param name="done">Finishes the event that it came in.</param>
    public async Task Take(FormSent sent, Func<string?, Write> done, CancellationToken cancel = default)
    {
        if (await Filled(sent, cancel) is not { } filled)
        {
            await store.Commit(new Work([done("whoever sent the form may not set the project up")], []), cancel);
            return;
        }

        var now = clock.GetUtcNow();
        if (filled.Project is not { } project)
        {
            var told = Post.Say([.. filled.Problems.Select(problem => (Line)problem.Sentence)]);
            await store.Commit(new Work([new EnqueuePost($"setup/{sent.Person}/{now.UtcTicks}", sent.Value, new Address(sent.Place with { Room = RoomId.DirectWith(sent.Person) }), told, now), done(null)], []), cancel);
            return;
        }

        var before = await store.Project(project.Key, cancel);
        project = project with { Since = project.Since ?? now, Touchpoints = [.. project.Touchpoints.Select(touchpoint => Planned(touchpoint, project, before, now))] };
        await store.Commit(new Work([new SaveProject(project), .. ChannelPosts.Of(project, $"setup/{project.Key}", Said(project, isNew: sent.Value.Length == 0), now), done(null)], []), cancel);
    }

    // A standup that is moved at noon from ten to nine was not missed at nine.
    private static Touchpoint Planned(Touchpoint touchpoint, Project project, Project? before, DateTimeOffset now) =>
        before is null || (before.Calendar.Zone.Id == project.Calendar.Zone.Id && before.Touchpoints.Any(old => old.Id == touchpoint.Id && old.At == touchpoint.At && old.ClosesAt == touchpoint.ClosesAt))
            ? touchpoint
            : touchpoint with { Since = now };

    /// <summary>Whether somebody may change a project: its leads and admins.</summary>
    public static bool MayChange(Project project, Platform platform, PersonId person) => project.MemberBy(platform, person) is { Role: not Role.Member };

    // A form on one platform shows its people; who is on another one alone has no id that could be chosen there.
    private static IEnumerable<Member> Here(Project project, Platform platform) =>
        project.Members.Where(member => project.AlsoIn.Count == 0 || member.Accounts.ContainsKey(platform));

    /// <summary>Null when the sender may not, or when the project to be changed is gone.</summary>
    private async Task<FilledSetup?> Filled(FormSent sent, CancellationToken cancel)
    {
        if (!platforms.TryGetValue(sent.Place.Platform, out var platform))
            return null;
        var projects = await store.Projects(cancel);
        var before = projects.FirstOrDefault(project => project.Key == sent.Value);
        if (sent.Value.Length > 0 && (before is null || !MayChange(before, sent.Place.Platform, sent.Person)))
            return null;
        var people = new List<RoomPerson>();
        foreach (var id in sent.Fields.GetValueOrDefault(SetupForm.Members, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            var person = new PersonId(id);
            people.Add(await platform.Who(sent.Place, person, cancel) ?? new RoomPerson(person, before?.MemberBy(sent.Place.Platform, person)?.Name ?? id, ""));
        }

        return FilledSetup.Of(sent, before, projects, people);
    }

    private static Post Said(Project project, bool isNew)
    {
        var standup = project.Touchpoints.First(touchpoint => touchpoint.Kind == TouchpointKind.Standup);
        var closes = standup.ClosesAt is { } at ? $", closes {DateWords.Time(at)}" : "";
        var summary = project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Kind == TouchpointKind.Summary) is { } point ? $"Day summary here at {DateWords.Time(point.At)}." : "No day summary is planned.";
        var weekly = project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Kind == TouchpointKind.Weekly) is { } friday ? $" Weekly report {(friday.Weekdays.Count == 0 ? "on Fridays " : "")}at {DateWords.Time(friday.At)}." : "";
        return Post.Of($"{project.Name} is {(isNew ? "set up" : "changed")}.", Section.Of(
            $"Standup at {DateWords.Time(standup.At)}{closes} ({project.Calendar.Zone.Id}). {summary}{weekly}",
            $"Members: {string.Join(", ", project.Members.Select(member => member.Name))}. I ask each in a direct message; reply there in your own words.",
            Line.Of("Change it: ", TextRun.Code("/standup setup"))));
    }
}

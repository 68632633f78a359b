using System.Globalization;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>The setup form as somebody filled it in: the project it asks for, or what is wrong with it.</summary>
/// <param name="Project">Null as long as there is a problem.</param>
public sealed record FilledSetup(Project? Project, IReadOnlyList<FieldProblem> Problems)
{
    private const string StandupId = "standup";
    private const string SummaryId = "summary";
    private const string WeeklyId = "weekly";

    private static readonly HashSet<DayOfWeek> Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <param name="before">The project that is changed, or null for a new one.</param>
    /// <param name="others">All projects there are.</param>
    /// <param name="people">Whom the form names as members, as far as the platform knows them.</param>
    public static FilledSetup Of(FormSent sent, Project? before, IReadOnlyList<Project> others, IReadOnlyList<RoomPerson> people)
    {
        var problems = new List<FieldProblem>();
        var key = before?.Key ?? Key(sent, others, problems);
        var name = Text(sent, SetupForm.Name);
        if (name.Length == 0)
            problems.Add(new FieldProblem(SetupForm.Name, "Say how the project is called."));
        var zone = Zone(sent, problems);
        var channel = Channel(sent, before, others, problems);
        var standup = Standup(sent, problems);
        var (summary, weekly) = (Time(sent, SetupForm.Summary, problems), Time(sent, SetupForm.Weekly, problems));
        if (people.Count == 0)
            problems.Add(new FieldProblem(SetupForm.Members, "Choose at least one person."));
        if (problems.Count > 0)
            return new FilledSetup(null, problems);
        var calendar = before is null ? new ProjectCalendar(zone, Weekdays, []) : before.Calendar with { Zone = zone };
        var members = Members(sent, before, people);
        var project = before ?? new Project(key, name, calendar, channel, members, []);
        return new FilledSetup(
            Moved(project, channel) with { Name = name, Calendar = calendar, Members = members, Touchpoints = [.. Touchpoints(project, standup!, summary, weekly)] },
            []);
    }

    // One channel on each platform: a form that was sent from one of them leaves the others where they are.
    private static Project Moved(Project project, Place channel) => project.Channel.Platform == channel.Platform
        ? project with { Channel = channel }
        : project with { AlsoIn = [.. project.AlsoIn.Where(other => other.Platform != channel.Platform), channel] };

    private static IEnumerable<Touchpoint> Touchpoints(Project project, Touchpoint standup, TimeOnly? summary, TimeOnly? weekly)
    {
        var (old, last, report) = (First(project, TouchpointKind.Standup), First(project, TouchpointKind.Summary), First(project, TouchpointKind.Weekly));
        yield return old is null ? standup : old with { At = standup.At, RemindAt = standup.RemindAt, ClosesAt = standup.ClosesAt };
        foreach (var other in project.Touchpoints.Where(touchpoint => touchpoint != old && touchpoint != last && touchpoint != report))
            yield return other;
        if (summary is { } at)
            yield return last is null ? new Touchpoint(SummaryId, TouchpointKind.Summary, "Day summary", at) : last with { At = at };
        if (weekly is { } friday)
            yield return report is null ? new Touchpoint(WeeklyId, TouchpointKind.Weekly, "Weekly report", friday) : report with { At = friday };
    }

    private static Touchpoint? First(Project project, TouchpointKind kind) => project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Kind == kind);

    private static string Key(FormSent sent, IReadOnlyList<Project> others, List<FieldProblem> problems)
    {
        var key = Text(sent, SetupForm.Key).ToUpperInvariant();
        if (key.Length is 0 or > 12 || !key.All(char.IsAsciiLetterOrDigit))
            problems.Add(new FieldProblem(SetupForm.Key, "Write up to twelve letters and figures: PAY."));
        else if (others.Any(project => project.Key == key))
            problems.Add(new FieldProblem(SetupForm.Key, $"{key} is taken. Write another one."));
        return key;
    }

    private static TimeZoneInfo Zone(FormSent sent, List<FieldProblem> problems)
    {
        var name = Text(sent, SetupForm.Zone);
        if (name.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        problems.Add(new FieldProblem(SetupForm.Zone, $"\"{name}\" is no time zone. Write one like Europe/Lisbon."));
        return TimeZoneInfo.Utc;
    }

    private static Place Channel(FormSent sent, Project? before, IReadOnlyList<Project> others, List<FieldProblem> problems)
    {
        var channel = sent.Place with { Room = new RoomId(Text(sent, SetupForm.Channel)) };
        if (channel.Room.Value.Length == 0 || channel.Room.DirectPerson() is not null)
            problems.Add(new FieldProblem(SetupForm.Channel, "Choose the project's channel."));
        else if (others.FirstOrDefault(other => other.IsIn(channel) && other.Key != before?.Key) is { } there)
            problems.Add(new FieldProblem(SetupForm.Channel, $"{there.Name} lives in that channel. Choose another one."));
        return channel;
    }

    private static Touchpoint? Standup(FormSent sent, List<FieldProblem> problems)
    {
        var (at, remind, closes) = (Time(sent, SetupForm.Standup, problems), Time(sent, SetupForm.Reminder, problems), Time(sent, SetupForm.Closes, problems));
        if (at is null && problems.All(problem => problem.Field != SetupForm.Standup))
            problems.Add(new FieldProblem(SetupForm.Standup, "Say when: 09:15."));
        if (closes <= at)
            problems.Add(new FieldProblem(SetupForm.Closes, $"That is not after the standup ({DateWords.Time(at!.Value)})."));
        else if (remind <= at || remind >= closes)
            problems.Add(new FieldProblem(SetupForm.Reminder, "That is not between the standup and its close."));
        return at is { } time ? new Touchpoint(StandupId, TouchpointKind.Standup, "Standup", time) { RemindAt = remind, ClosesAt = closes } : null;
    }

    private static TimeOnly? Time(FormSent sent, string field, List<FieldProblem> problems)
    {
        var text = Text(sent, field);
        if (text.Length == 0)
            return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        problems.Add(new FieldProblem(field, $"\"{text}\" is no time of day. Write it like 09:15."));
        return null;
    }

    /// <summary>Who was a member stays one under the same handle; whoever sets a project up may change it.</summary>
    private static List<Member> Members(FormSent sent, Project? before, IReadOnlyList<RoomPerson> people)
    {
        var members = new List<Member>();
        foreach (var person in people)
        {
            var known = before?.MemberBy(sent.Place.Platform, person.Person) ?? Elsewhere(sent, before, person);
            members.Add(known ?? new Member(Handles.For(person, [.. before?.Members ?? [], .. members]), person.Name, "", person.Person == sent.Person ? Role.Admin : Role.Member)
            {
                Email = person.Email,
                Accounts = new Dictionary<Platform, PersonId> { [sent.Place.Platform] = person.Person },
            });
        }

        // A form on one platform chooses among its people; who is a member on another one alone stays.
        if (before is not null && before.Channels.Any(channel => channel.Platform != sent.Place.Platform))
            members.AddRange(before.Members.Where(member => !member.Accounts.ContainsKey(sent.Place.Platform) && members.TrueForAll(other => other.Handle != member.Handle)));
        return members;
    }

    // Who is a member on the other platform already, by an address that is nobody else's, is no second one.
    private static Member? Elsewhere(FormSent sent, Project? before, RoomPerson person) =>
        before?.MemberByEmail(person.Email) is { } member && !member.Accounts.ContainsKey(sent.Place.Platform)
            ? member.Being(sent.Place.Platform, person.Person)
            : null;

    private static string Text(FormSent sent, string field) => sent.Fields.GetValueOrDefault(field, "").Trim();
}

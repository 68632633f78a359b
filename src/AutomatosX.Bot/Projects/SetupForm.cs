using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>The form behind <c>/standup setup</c>: what a project is called, where it lives, who belongs to it and when it meets.</summary>
public static class SetupForm
{
    public const string Action = "setup";

    public const string Name = "name";
    public const string Key = "key";
    public const string Channel = "channel";
    public const string Members = "members";
    public const string Zone = "zone";
    public const string Standup = "standup";
    public const string Reminder = "reminder";
    public const string Closes = "closes";
    public const string Summary = "summary";
    public const string Weekly = "weekly";

    /// <param name="project">The project that is changed, or null for a new one.</param>
    /// <param name="channel">The channel that is proposed; empty for none.</param>
    /// <param name="people">Who is proposed as members.</param>
    /// <param name="zone">The zone that is proposed.</param>
    public static Form Of(Project? project, string channel, IReadOnlyList<PersonId> people, string zone) => new(project is null ? "Set up a project" : "Change the project", Action, project?.Key ?? "",
    [
        new FormField(Name, "Project", FieldShape.Line, project?.Name ?? "") { Hint = "As reports call it: Payments relaunch." },
        .. project is not null ? Array.Empty<FormField>() : [new FormField(Key, "Short name", FieldShape.Line, "") { Hint = "A few letters, for links and titles: PAY. It stays." }],
        new FormField(Channel, "Channel", FieldShape.Room, channel) { Hint = "Where the roll-call and the day summary go. Invite me there." },
        new FormField(Members, "Members", FieldShape.People, string.Join(',', people)) { Hint = "Each is asked in a direct message." },
        new FormField(Zone, "Time zone", FieldShape.Line, zone) { Hint = "As in Europe/Lisbon or America/Los_Angeles." },
        new FormField(Standup, "Standup at", FieldShape.Line, TimeOf(project, TouchpointKind.Standup, touchpoint => touchpoint.At, "09:15")) { Hint = "When everybody is asked, on working days." },
        new FormField(Reminder, "Reminder at", FieldShape.Line, TimeOf(project, TouchpointKind.Standup, touchpoint => touchpoint.RemindAt, "09:35")) { Hint = "For those who are silent. Empty for none." },
        new FormField(Closes, "Closes at", FieldShape.Line, TimeOf(project, TouchpointKind.Standup, touchpoint => touchpoint.ClosesAt, "09:45")) { Hint = "Later answers count as late. Empty for the end of the day." },
        new FormField(Summary, "Day summary at", FieldShape.Line, TimeOf(project, TouchpointKind.Summary, touchpoint => touchpoint.At, "17:00")) { Hint = "Empty for none." },
        new FormField(Weekly, "Weekly report at", FieldShape.Line, TimeOf(project, TouchpointKind.Weekly, touchpoint => touchpoint.At, "14:00")) { Hint = "On Fridays. Empty for none." },
    ])
    {
        Send = project is null ? "Set up" : "Change",
    };

    private static string TimeOf(Project? project, TouchpointKind kind, Func<Touchpoint, TimeOnly?> time, string otherwise) =>
        project is null ? otherwise : project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Kind == kind) is { } there && time(there) is { } at ? DateWords.Time(at) : "";
}

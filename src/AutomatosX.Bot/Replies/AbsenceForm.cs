using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>The form behind "I'm away": who, from when to when, which half, and why.</summary>
public static class AbsenceForm
{
    /// <summary>An absence is said.</summary>
    public const string Action = "away";

    /// <summary>An absence ends; typed only, no form asks it.</summary>
    public const string Back = "back";

    public const string Who = "who";
    public const string From = "from";
    public const string To = "to";
    public const string Part = "part";
    public const string Reason = "reason";

    /// <summary>The days in words, where a command said them; in place of the fields for the days.</summary>
    public const string Words = "words";

    public const string WholeDays = "whole";

    /// <param name="today">The day that it begins with, unless somebody says otherwise.</param>
    public static Form Of(Project project, Member asker, DateOnly today)
    {
        FormField[] who = MaySetFor(asker, null)
            ? [new FormField(Who, "Who", FieldShape.Choice, asker.Handle.Value) { Choices = [.. project.Members.Select(member => new Choice(member.Handle.Value, member.Name))] }]
            : [];
        return new Form("Away", Action, project.Key,
        [
            .. who,
            new FormField(From, "From", FieldShape.Date, DateWords.Iso(today)),
            new FormField(To, "To", FieldShape.Date, "") { Hint = "The last day away. Empty for one day." },
            new FormField(Part, "How much of the day", FieldShape.Choice, WholeDays)
            {
                Choices = [new(WholeDays, "whole days"), new(AbsenceKind.Morning, "mornings"), new(AbsenceKind.Afternoon, "afternoons"), new(AbsenceKind.Half, "half days")],
            },
            new FormField(Reason, "Why", FieldShape.Choice, AbsenceKind.Away)
            {
                Choices = [new(AbsenceKind.Vacation, "vacation"), new(AbsenceKind.Sick, "sick"), new(AbsenceKind.Away, "not said")],
            },
        ]);
    }

    /// <summary>Whether somebody may say that a member is away: oneself always, others by leads.</summary>
    /// <param name="member">Null asks whether it may be anybody.</param>
    public static bool MaySetFor(Member asker, Member? member) => asker == member || asker.Role != Role.Member;

    /// <summary>Why not.</summary>
    public static string Refusal(Project project)
    {
        var leads = project.Members.Where(member => member.Role != Role.Member).Select(member => member.Name).ToList();
        var ask = leads.Count == 0 ? "This project has none yet: let" : $"Ask {string.Join(" or ", leads)}, or let";
        return $"Only leads set others' absences. {ask} them say it themselves: /standup away.";
    }
}

using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>An absence as a form or a command says it, and what cannot be taken of it.</summary>
/// <param name="Member">Whose it is; the sender's when nobody else is named.</param>
/// <param name="Days">Empty when something cannot be taken.</param>
/// <param name="Text">The same in words.</param>
public sealed record FilledAbsence(Member Member, IReadOnlyList<CreateFinding> Days, string Text, IReadOnlyList<FieldProblem> Problems)
{
    private const int MostDays = 366;

    public static FilledAbsence Of(FormSent sent, Project project, Member asker)
    {
        var member = sent.Fields.TryGetValue(AbsenceForm.Who, out var handle) ? project.Member(new MemberId(handle)) : asker;
        if (member is null || !AbsenceForm.MaySetFor(asker, member))
            return new FilledAbsence(asker, [], "", [new FieldProblem(AbsenceForm.Who, member is null ? $"There is no {handle} in {project.Name}." : AbsenceForm.Refusal(project))]);
        if (sent.Fields.TryGetValue(AbsenceForm.Words, out var words))
        {
            var days = DaysIn(words, project, asker.Handle, sent.At);
            return new FilledAbsence(member, days, words, days.Count > 0 ? [] : [new FieldProblem(AbsenceForm.Words, NoDay(words))]);
        }

        return Filled(sent, project, member);
    }

    /// <summary>The absences that some words say, and nothing else; none when they say anything else as well.</summary>
    public static IReadOnlyList<CreateFinding> DaysIn(string words, Project project, MemberId author, DateTimeOffset at)
    {
        var read = ReplyReader.Read(words, new ReadingContext(project, author, at, null, new Dictionary<string, KnownItem>(), [])).Findings;
        return read.All(finding => finding is CreateFinding { Kind: AbsenceKind.Key }) ? [.. read.OfType<CreateFinding>()] : [];
    }

    public static string NoDay(string words) => $"No day to come that I am sure of in “{words}”. Like this: /standup away Thu to Fri vacation · /standup away tomorrow morning · /standup away 20 Jan to 24 Jan";

    private static FilledAbsence Filled(FormSent sent, Project project, Member member)
    {
        var problems = new List<FieldProblem>();
        var today = project.Calendar.DateOf(sent.At);
        var from = Day(AbsenceForm.From);
        var to = sent.Fields.GetValueOrDefault(AbsenceForm.To, "").Trim().Length == 0 ? from : Day(AbsenceForm.To);
        var part = OneOf(AbsenceForm.Part, [AbsenceForm.WholeDays, AbsenceKind.Morning, AbsenceKind.Afternoon, AbsenceKind.Half], AbsenceForm.WholeDays);
        var reason = OneOf(AbsenceForm.Reason, [AbsenceKind.Vacation, AbsenceKind.Sick, AbsenceKind.Away], AbsenceKind.Away);
        if (from is { } first && to is { } last && Ordered(first, last, today, sent.Fields.ContainsKey(AbsenceForm.To)) is { } problem)
            problems.Add(problem);
        if (problems.Count > 0 || from is null || to is null)
            return new FilledAbsence(member, [], "", problems);
        var absence = new Absence("", member.Handle, from.Value, to.Value, reason, part == AbsenceForm.WholeDays ? null : part, null);
        return new FilledAbsence(member, [Finding(absence)], AbsenceWords.Typed(absence), problems);

        DateOnly? Day(string field)
        {
            var typed = sent.Fields.GetValueOrDefault(field, "").Trim();
            var day = DayIn(typed, project, member.Handle, sent.At);
            if (day is null)
                problems.Add(new FieldProblem(field, typed.Length == 0 ? "Say from which day on." : $"“{typed}” is no date that I am sure of. Write {DateWords.Iso(today)}, or {DateWords.Day(today)}."));
            return day;
        }

        string OneOf(string field, string[] allowed, string otherwise)
        {
            var value = sent.Fields.GetValueOrDefault(field, otherwise);
            if (!allowed.Contains(value))
                problems.Add(new FieldProblem(field, $"“{value}” is none of {string.Join(", ", allowed)}."));
            return value;
        }
    }

    private static DateOnly? DayIn(string typed, Project project, MemberId author, DateTimeOffset at)
    {
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return iso;
        return typed.Length is > 0 and < 40 && DaysIn($"away {typed}", project, author, at) is [var only] && Value(only, FieldNames.From) is { } from && from == Value(only, FieldNames.To) ? from : null;
    }

    private static DateOnly? Value(CreateFinding finding, string field) => Due.Parse(finding.Fields.First(one => one.Field == field).Value)?.Date;

    private static FieldProblem? Ordered(DateOnly from, DateOnly to, DateOnly today, bool saidTo)
    {
        if (to < from)
            return new FieldProblem(AbsenceForm.To, $"{DateWords.Day(to)} is before {DateWords.Day(from)}. The last day comes after the first.");
        if (to < today)
            return new FieldProblem(saidTo ? AbsenceForm.To : AbsenceForm.From, $"{DateWords.Day(to)} is over. An absence ends today or later.");
        return to.DayNumber - from.DayNumber > MostDays ? new FieldProblem(AbsenceForm.To, "That is more than a year. Check the year.") : null;
    }

    private static CreateFinding Finding(Absence absence)
    {
        List<FieldFinding> fields = [new(FieldNames.From, DateWords.Iso(absence.From), default), new(FieldNames.To, DateWords.Iso(absence.To), default), new(FieldNames.Reason, absence.Reason, default)];
        if (absence.Part is { } part)
            fields.Add(new FieldFinding(FieldNames.Part, part, default));
        return new CreateFinding(AbsenceKind.Key, fields, default);
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// Takes an absence, or its end, from a form or a command: one's own or, from a lead, somebody's, who is then told once.
/// </summary>
public sealed class TakeAbsence(IBotStore store, TimeProvider clock)
{
    /// <summary>What tells a member of what somebody else said for them.</summary>
    public static string ToldKey(string reply) => $"told/{reply}";

    /// <summary>Somebody is away.</summary>
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(() => For(sent, origin, async (project, asker) =>
    {
        var filled = FilledAbsence.Of(sent, project, asker);
        var scope = await ReplyScope.Load(store, project, null, cancel);
        var reply = ReplyOf(sent, origin, project, asker, filled.Text);
        if (filled.Problems.Count > 0)
            return Answered(project, reply, [.. filled.Problems.Select(problem => (Line)problem.Sentence)]);
        var known = new Absences(scope.Items.Values).Of(filled.Member.Handle).Where(absence => absence.Back is null).ToList();
        if (filled.Days.All(day => known.Exists(absence => IsSame(absence, day))))
            return Answered(project, reply, $"{(filled.Member == asker ? "You are" : $"{filled.Member.Name} is")} away on these days already.");
        var recorded = Recorded(scope, reply, filled.Days, filled.Member);
        if (filled.Member == asker)
            return recorded.Work;
        var days = recorded.Changes.GroupBy(change => change.Item).Select(group => Absence.Of(Register.Fold(group)!)!).Select(AbsenceWords.Days);
        return recorded.Work.And(Told(project, reply, filled.Member, $"{asker.Name} set you away: {string.Join("; ", days)}.", "/standup back"));
    }, cancel));

    /// <summary>Somebody is there again: from a day on, or by default from today, or not away after all.</summary>
    public Task End(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(() => For(sent, origin, async (project, asker) =>
    {
        var member = sent.Fields.TryGetValue(AbsenceForm.Who, out var handle) ? project.Member(new MemberId(handle)) : asker;
        var reply = ReplyOf(sent, origin, project, asker, "back");
        if (member is null || !AbsenceForm.MaySetFor(asker, member))
            return Answered(project, reply, AbsenceForm.Refusal(project));
        var scope = await ReplyScope.Load(store, project, null, cancel);
        var absences = new Absences(scope.Items.Values).Of(member.Handle).ToList();
        var ends = Ends(absences, Due.Parse(sent.Fields.GetValueOrDefault(AbsenceForm.From))?.Date, reply.Day).ToList();
        if (ends.Count == 0)
            return Answered(project, reply, NothingToEnd(absences, reply.Day, member == asker ? "You are" : $"{member.Name} is"));
        var recorded = Recorded(scope, reply, ends, member);
        if (member == asker)
            return recorded.Work;
        var said = ends.Select(end => AbsenceWords.Ended(absences.First(absence => absence.Key == end.Key), Due.Parse(end.Fields[0].Value)!.Value.Date, reply.Day));
        return recorded.Work.And(Told(project, reply, member, $"{asker.Name} said for you: {string.Join("; ", said)}.", "/standup away"));
    }, cancel));

    private static bool IsSame(Absence absence, CreateFinding day)
    {
        return Value(FieldNames.From) == DateWords.Iso(absence.From) && Value(FieldNames.To) == DateWords.Iso(absence.To) && Value(FieldNames.Part) == absence.Part && Value(FieldNames.Reason) == absence.Reason;

        string? Value(string name) => day.Fields.FirstOrDefault(field => field.Field == name)?.Value;
    }

    // Without a day it is the absence of today, else the next one, which then does not take place.
    private static IEnumerable<SetFinding> Ends(List<Absence> absences, DateOnly? from, DateOnly today)
    {
        var standing = Returning.Ends(absences, from ?? today, default).ToList();
        if (standing.Count > 0 || from is not null)
            return standing;
        var ahead = absences.Where(absence => absence.From > today && absence.IsLeftAfter(today)).OrderBy(absence => absence.From).ToList();
        return ahead.Where(absence => absence.From <= ahead[0].To).Select(next => Returning.End(next, next.From, default));
    }

    private static string NothingToEnd(List<Absence> absences, DateOnly today, string who)
    {
        var left = absences.Where(absence => absence.IsLeftAfter(today)).OrderBy(absence => absence.From).Select(AbsenceWords.Days).ToList();
        return left.Count == 0 ? $"{who} not away; there is nothing to end." : $"{who} not away on that day. Away: {string.Join("; ", left)}.";
    }

    private async Task For(FormSent sent, Origin origin, Func<Project, Member, Task<Work>> decide, CancellationToken cancel)
    {
        var work = await store.Project(sent.Value.Split('/')[0], cancel) is { } project && project.MemberBy(sent.Place.Platform, sent.Person) is { } asker
            ? (await decide(project, asker)).And(origin.Done)
            : new Work([origin.DoneWith("the form was for nothing that is there")], []);
        await store.Commit(work, cancel);
    }

    private static Reply ReplyOf(FormSent sent, Origin origin, Project project, Member asker, string text) =>
        new($"form/{origin.Key}", project.Key, asker.Handle, new MessageRef(sent.Place, origin.Key), sent.At, project.Calendar.DateOf(sent.At), null, text)
        {
            AsCommand = true,
            ReaderVersion = ReplyReader.Version,
        };

    private (Work Work, IReadOnlyList<Change> Changes) Recorded(ReplyScope scope, Reply reply, IReadOnlyList<Finding> findings, Member member)
    {
        var keys = scope.Keys(reply.Day);
        MemberId? subject = member.Handle == reply.By ? null : member.Handle;
        var changes = Recording.Of(new Reading(findings), reply, ChangeSource.Form, scope.Items, keys, []).Changes.Select(change => change with { Subject = subject }).ToList();
        var work = Work.Nothing.And(new KeepReply(reply), new KeepAsks(reply.Id, []), new SetFields(changes)).And(keys.Taken);
        if (keys.Any)
            work = work.Having(scope.Numbers.Seen);
        return (work.And(new ReplyPosts(scope.Project, reply).Echo(new Echo(scope.Project, reply, changes, scope.Items).Post()!, clock.GetUtcNow())), changes);
    }

    private Work Answered(Project project, Reply reply, params IReadOnlyList<Line> lines) =>
        Work.Nothing.And(new KeepReply(reply), new ReplyPosts(project, reply).Echo(Post.Say(lines), clock.GetUtcNow()));

    private EnqueuePost Told(Project project, Reply reply, Member member, string said, string wayOut) =>
        new(ToldKey(reply.Id), project.Key, new Address(project.DirectChat(member.Handle)), Post.Say(Line.Of($"{said} Not so? ", TextRun.Code(wayOut))), clock.GetUtcNow());
}

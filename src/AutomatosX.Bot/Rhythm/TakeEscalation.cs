using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Takes what somebody who was told of an escalation does about it: has seen it, wants to hear of it later, wants no more of its sort.</summary>
public sealed class TakeEscalation(IBotStore store, TimeProvider clock)
{
    private static readonly TimeSpan Snooze = TimeSpan.FromHours(4);

    /// <param name="finish">What says that the event was worked off, with a word on why when it had no effect.</param>
    public Task Take(ButtonPressed pressed, string origin, Func<string?, Write> finish, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        if (pressed.Value.Split('/') is not [var project, var key] || await store.Project(project, cancel) is not { } found || found.MemberBy(pressed.Place.Platform, pressed.Person) is not { } member
            || await store.Item(project, key, cancel) is not { Kind: EscalationKind.Key } escalation || escalation[FieldNames.Rule] is null)
        {
            await store.Commit(new Work([finish("the button is about nothing that is there")], []), cancel);
            return;
        }

        var refusal = Refusal(found, escalation, member, pressed.Action);
        var said = await store.PostsUnder($"{PostKey.Escalation(project, key)}/", cancel);
        await store.Commit(refusal is null ? Done(found, escalation, said, member, pressed, origin, finish) : new Work([Told(found, member, origin, refusal), finish(refusal)], []), cancel);
    });

    private static string? Refusal(Project project, Item escalation, Member member, string action)
    {
        var to = EscalationPost.To(escalation);
        if (to.Count > 0 && !to.Contains(member.Handle) && member.Role == Role.Member)
            return $"{escalation.Key} went to {string.Join(", ", to.Select(project.NameOf))}; they say that they have seen it.";
        if (action == EscalationPost.Never && new EscalationPost(project, escalation).Rule is not { MayBeRefused: true })
            return "This rule cannot be refused; a lead can change it.";
        return escalation[FieldNames.Seen] is { } seen && action != EscalationPost.Never ? $"{project.NameOf(new MemberId(seen))} has seen {escalation.Key} already." : null;
    }

    private Work Done(Project project, Item escalation, IReadOnlyList<OutboxPost> said, Member member, ButtonPressed pressed, string origin, Func<string?, Write> finish)
    {
        var now = clock.GetUtcNow();
        var source = $"button/{origin}";
        var (field, value) = pressed.Action == EscalationPost.Snooze
            ? (FieldNames.Snoozed, project.Calendar.Local(now + Snooze).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture))
            : (FieldNames.Seen, member.Handle.Value);
        var change = new Change(project.Key, escalation.Key, EscalationKind.Key, field, value, escalation[field], member.Handle, project.Calendar.DateOf(pressed.At), new ChangeOrder(pressed.At, source, 0), ChangeSource.Button, source, null);
        var changed = escalation with { Fields = new Dictionary<string, Change>(escalation.Fields, StringComparer.Ordinal) { [field] = change } };
        var work = Work.Nothing.And(new SetFields([change])).And(new EscalationPost(project, changed).Following(said, now)).And(finish(null));
        return pressed.Action == EscalationPost.Never && new EscalationPost(project, escalation).Rule is { } rule ? work.And(Refusing(project, member, rule, now)) : work;
    }

    private static Write[] Refusing(Project project, Member member, EscalationRule rule, DateTimeOffset now)
    {
        var refusing = member with { Refuses = [.. member.Refuses.Append(rule.Id).Distinct()] };
        var said = Post.Say(Line.Of($"You will not be told any more {rule.Said}. Take that back: ", TextRun.Code($"/standup rules on {rule.Id}")));
        return
        [
            new SaveProject(project with { Members = [.. project.Members.Select(other => other.Handle == member.Handle ? refusing : other)] }),
            new EnqueuePost($"setting/{rule.Id}/{project.Key}/{member.Handle}", project.Key, new Address(project.DirectChat(member.Handle)), said, now),
        ];
    }

    private EnqueuePost Told(Project project, Member member, string origin, string words) =>
        new($"answer/{origin}", project.Key, new Address(project.DirectChat(member.Handle)), Post.Say(words), clock.GetUtcNow());
}

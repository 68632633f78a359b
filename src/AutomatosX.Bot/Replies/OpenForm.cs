using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>Opens the forms of the touchpoints and of the items, and says of one that was filled in which fields cannot be taken. Both only read.</summary>
public sealed class OpenForm(IBotStore store)
{
    /// <summary>The form behind a button, or null when there is nothing to fill in any more.</summary>
    public async Task<Form?> Open(ButtonPressed button, CancellationToken cancel = default)
    {
        var parts = button.Value.Split('/');
        if (await store.Project(parts[0], cancel) is not { } project || project.MemberBy(button.Place.Platform, button.Person) is not { } member)
            return null;
        var today = project.Calendar.DateOf(button.At);
        if (button.Action == AbsenceForm.Action)
            return AbsenceForm.Of(project, member, today);
        if (button.Action == TableForm.Action)
            return TableForm.Of(button.Value);
        if (button.Action == ItemForm.Action)
            return await Item(project, button.Value, cancel);
        if (button.Action == SayButtons.Action)
            return SayForm.Of(button.Value);
        if (button.Action != AnswerForm.Action || parts is not [_, var id, _, ..])
            return null;
        var items = await store.Items(project.Key, cancel);
        var touchpoint = project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == id);
        var planned = touchpoint?.Kind == TouchpointKind.Standup ? MemberItems.Planned(items, member.Handle, project.Calendar, today) : [];
        return AnswerForm.Of(project, touchpoint?.Title ?? "Your answer", string.Join('/', parts.Take(3)), MemberItems.Open(items, member.Handle), planned, today);
    }

    private async Task<Form?> Item(Project project, string value, CancellationToken cancel)
    {
        if (ItemForm.Parse(value) is not var (kind, key, _))
            return null;
        var item = key is null ? null : await store.Item(project.Key, key, cancel);
        return key is null || item?.Kind == kind.Name ? ItemForm.Of(project, kind, item) : null;
    }

    /// <summary>The form of the item that a form made or changed: what "Edit" below its echo opens. Null when that is gone.</summary>
    public async Task<Form?> Again(Reply reply, CancellationToken cancel = default)
    {
        var change = (await store.ChangesOf(reply.Project, reply.Id, cancel)).FirstOrDefault(change => !change.Revoked);
        return change is not null && await store.Project(reply.Project, cancel) is { } project && await store.Item(project.Key, change.Item, cancel) is { } item
            ? await Item(project, ItemForm.ValueOf(project, item), cancel)
            : null;
    }

    /// <summary>The form that records a message as an item, or null for somebody who is no member.</summary>
    /// <param name="kind">What it is at first: <c>action</c>, <c>risk</c>.</param>
    /// <param name="words">The words of the message.</param>
    public async Task<Form?> Record(PersonId person, MessageRef message, string kind, string words, CancellationToken cancel = default)
    {
        Project? home = null;
        foreach (var project in await store.Projects(cancel))
        {
            if (project.MemberBy(message.Place.Platform, person) is not null && (home is null || project.IsIn(message.Place)))
                home = project;
        }

        return home is null ? null : RecordForm.Of(home, kind, message, words);
    }

    /// <summary>
    /// To be asked before a filled-in form is accepted, so that it can be mended while it is open. One that comes all the
    /// same is taken as far as it goes, and the rest is told.
    /// </summary>
    public async Task<IReadOnlyList<FieldProblem>> Check(FormSent sent, CancellationToken cancel = default)
    {
        if (await store.Project(sent.Value.Split('/')[0], cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is not { } member)
            return [];
        return sent.Form switch
        {
            RecordForm.Action => RecordForm.Problems(sent, project),
            TableForm.Action => await TableProblems(sent, project, member, cancel),
            AbsenceForm.Action => FilledAbsence.Of(sent, project, member).Problems,
            SayButtons.Action => SayForm.Problems(sent),
            ItemForm.Action => FilledItem.Of(sent, project, member.Handle, await ByKey(project, cancel))?.Problems ?? [],
            AnswerForm.Action => FilledAnswer.Of(sent.Fields, AnswerForm.StampIn(sent), await ByKey(project, cancel), project, member.Handle, project.Calendar.DateOf(sent.At)).Problems,
            _ => [],
        };
    }

    /// <summary>Whether a filled-in form is of ours, for something that is there, and sent by a member.</summary>
    public async Task<bool> Takes(FormSent sent, CancellationToken cancel = default)
    {
        if (await store.Project(sent.Value.Split('/')[0], cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is null)
            return false;
        return sent.Form switch
        {
            AnswerForm.Action => AnswerForm.TargetOf(sent) is var (key, id, day) && project.Touchpoints.Any(touchpoint => touchpoint.Id == id) && await store.Run(key, id, day, cancel) is not null,
            RecordForm.Action or AbsenceForm.Action or TableForm.Action => true,
            SayButtons.Action => SayButtons.Parse(sent.Value) is not null,
            ItemForm.Action => await Item(project, sent.Value, cancel) is not null,
            _ => false,
        };
    }

    private async Task<IReadOnlyList<FieldProblem>> TableProblems(FormSent sent, Project project, Member member, CancellationToken cancel)
    {
        var (items, numbers) = (await store.Items(project.Key, cancel), await store.Numbers(project.Key, cancel));
        return TableForm.Problems(sent, project, member, order => RegisterPlan.Of(project, order, items, numbers, "check", sent.At));
    }

    private async Task<Dictionary<string, Item>> ByKey(Project project, CancellationToken cancel) => (await store.Items(project.Key, cancel)).ToDictionary(item => item.Key, StringComparer.Ordinal);
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot;

/// <content>What is there to be filled in, before it is sent.</content>
public sealed partial class Inbox
{
    /// <summary>The form that a button opens, or null when there is nothing to fill in any more.</summary>
    public async Task<Form?> Open(ButtonPressed button, CancellationToken cancel = default) => button.Action switch
    {
        EditForm.Action => await store.Reply(button.Value, cancel) is { } reply && await IsAuthor(button, reply, cancel) ? await Edit(reply, cancel) : null,
        SetupForm.Action => await setUp.Open(button.Place, button.Person, cancel),
        _ => await openForm.Open(button, cancel),
    };

    /// <summary>The form that records somebody's message as an item; null for somebody who is no member.</summary>
    public Task<Form?> Record(PersonId person, MessageRef message, string kind, string words, CancellationToken cancel = default) => openForm.Record(person, message, kind, words, cancel);

    /// <summary>Which fields of a filled-in form cannot be taken; a platform that can shows it there before it hands the form on.</summary>
    public Task<IReadOnlyList<FieldProblem>> Check(FormSent form, CancellationToken cancel = default) =>
        form.Form == SetupForm.Action ? setUp.Check(form, cancel) : openForm.Check(form, cancel);

    /// <summary>Whether a filled-in form can have an effect at all: it is for something that is there, and whoever sent it may.</summary>
    public async Task<bool> Takes(FormSent form, CancellationToken cancel = default) => form.Form switch
    {
        EditForm.Action => await store.Reply(form.Value, cancel) is { } reply && await IsAuthor(form, reply, cancel),
        SetupForm.Action => await setUp.Takes(form, cancel),
        _ => await openForm.Takes(form, cancel),
    };
}

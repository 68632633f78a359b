using System.Diagnostics;
using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot;

/// <summary>The entrance for what somebody says. Events are kept first and worked off in their order.</summary>
public sealed partial class Inbox(IBotStore store, IEnumerable<IChatPlatform> platforms, TakeReply takeReply, TakeEdit takeEdit, TakeForm takeForm, TakeAbsence takeAbsence, TakeRecord takeRecord, TakeTable takeTable, TakeItem takeItem, TakeSetting takeSetting, TakeAccount takeAccount, SetUpProject setUp, TakeMembership takeMembership, TakeRoom takeRoom, TakeSkip takeSkip, TakeEscalation takeEscalation, TakeButton takeButton, OpenForm openForm, AnswerCommand answerCommand, AnswerSearch answerSearch, PublishSummary publishSummary, BotMeters? meters = null)
{
    private const int Batch = 100;
    private const int Tries = 3;

    // A program may be ended from outside, at a bad moment, several times over the same event; an event that ends the program does so every time.
    private const int MostStarts = 10;

    private readonly Dictionary<Platform, IChatPlatform> platforms = platforms.ToDictionary(platform => platform.Platform);
    private bool started;

    /// <summary>Told of an event that could not be worked off, whatever was tried; its words stay on disk with the reason.</summary>
    public Action<RawEvent, Exception>? SetAside { get; set; }

    /// <summary>Puts the event on disk; the platform may acknowledge it when this returns. False for a redelivery.</summary>
    public async Task<bool> Accept(RawEvent raw, CancellationToken cancel = default)
    {
        using var span = BotTraces.Accepting(raw.Platform.ToString());
        var isNew = await store.Keep(raw with { Trace = span?.Id }, cancel);
        span?.SetTag("bot.event.redelivered", !isNew);
        if (isNew)
            meters?.Accepted(raw.Platform);
        return isNew;
    }

    /// <summary>
    /// Works off every kept event that is not finished. One at a time, oldest first, whatever other programs work on this store;
    /// safe to call at any time.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; what is left is worked off later.</exception>
    public Task Drain(CancellationToken cancel = default) => Drain(() => true, cancel);

    /// <summary>The same for as long as it may go on; true when something is left.</summary>
    /// <param name="goesOn">Asked before each event.</param>
    public async Task<bool> Drain(Func<bool> goesOn, CancellationToken cancel = default)
    {
        await using var turn = await store.Take("inbox", cancel);
        while (turn.IsHeld && await store.Unfinished(Batch, cancel) is { Count: > 0 } kept)
        {
            if (!goesOn())
                return true;
            if (!started && await EndsTheProgram(kept[0], cancel))
                continue;
            started = true;
            foreach (var raw in kept.TakeWhile(_ => turn.IsHeld && goesOn()))
                await WorkOff(raw, cancel);
        }

        started = true;
        return false;
    }

    /// <summary>Answers a command that only reads, for the asker alone; null for one with an effect, which has to be accepted as an event.</summary>
    public async Task<Post?> Answer(CommandTyped command, CancellationToken cancel = default)
    {
        await takeAccount.Take(command, cancel);
        return await answerCommand.Answer(command, cancel);
    }

    /// <summary>A person's own page, of all their projects in the workspace.</summary>
    public Task<Post> Page(Place place, PersonId person, CancellationToken cancel = default) => answerCommand.Page(place, person, cancel);

    /// <inheritdoc cref="AnswerSearch.Items"/>
    public Task<IReadOnlyList<FoundItem>> FindItems(Place place, PersonId person, string words, string? kind, int most, CancellationToken cancel = default) =>
        answerSearch.Items(place, person, words, kind, most, cancel);

    /// <inheritdoc cref="AnswerSearch.Members"/>
    public Task<IReadOnlyList<Member>> FindMembers(Place place, PersonId person, string words, int most, CancellationToken cancel = default) =>
        answerSearch.Members(place, person, words, most, cancel);

    // Events are worked off in order: what a program that died had in its hands is the oldest one.
    private async Task<bool> EndsTheProgram(RawEvent oldest, CancellationToken cancel)
    {
        if (await store.Starts(oldest, cancel) < MostStarts)
        {
            await store.Commit(new Work([new CountStart(oldest.Platform, oldest.Key)], []), cancel);
            return false;
        }

        await PutAside(oldest, new InvalidOperationException($"the program ended {MostStarts} times while it worked this off"), cancel);
        return true;
    }

    private async Task PutAside(RawEvent raw, Exception error, CancellationToken cancel)
    {
        await store.Commit(new Work([new SetEventAside(raw.Platform, raw.Key, $"{error.GetType().Name}: {error.Message}")], []), cancel);
        meters?.SetAside(raw.Platform);
        SetAside?.Invoke(raw, error);
    }

    private async Task WorkOff(RawEvent raw, CancellationToken cancel)
    {
        using var span = BotTraces.WorkingOff(raw.Platform.ToString(), raw.Trace);
        var origin = new Origin(raw.Platform, raw.Key);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Another replica may be connected there, or this one at its next start: what was said there is not thrown away.
                if (!platforms.TryGetValue(raw.Platform, out var platform))
                    throw new InvalidOperationException($"no connection to {raw.Platform}");
                if (platform.Read(raw) is { } said)
                {
                    span?.SetTag("bot.event.kind", BotTraces.Snake(said.GetType().Name));
                    await takeAccount.Take(said, cancel);
                    await Take(said, origin, cancel);
                }
                else
                {
                    await store.Commit(new Work([origin.DoneWith("says nothing to the bot")], []), cancel);
                }

                return;
            }
            catch (FinishedBeforeException)
            {
                // Somebody else was here, or an earlier try went through whose answer was lost: it has its effect.
                return;
            }
            catch (Exception error) when (error is not StoreUnavailableException && (error is not OperationCanceledException || !cancel.IsCancellationRequested))
            {
                // Tried again at once: what stumbled may not stumble twice. A store that is out of reach is no fault of the event.
                if (attempt < Tries)
                    continue;
                // One event that cannot be worked off must not hold up those behind it.
                span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
                await PutAside(raw, error, cancel);
                return;
            }
        }
    }

    private Task Take(ChatEvent said, Origin origin, CancellationToken cancel) => said switch
    {
        MessageSaid message => Hear(message, origin, cancel),
        MessageEdited edited => takeEdit.Take(edited, origin, cancel),
        MessageDeleted deleted => takeEdit.Take(deleted, origin, cancel),
        FormSent { Form: EditForm.Action } form => ChangeWords(form, origin, cancel),
        FormSent { Form: AnswerForm.Action } form => takeForm.Take(form, origin, cancel),
        FormSent { Form: AbsenceForm.Action } form => takeAbsence.Take(form, origin, cancel),
        FormSent { Form: SetupForm.Action } form => setUp.Take(form, origin.Finish, cancel),
        FormSent { Form: RecordForm.Action } form => takeRecord.Take(form, origin, cancel),
        FormSent { Form: TableForm.Action } form => takeTable.Take(form, origin, cancel),
        FormSent { Form: ItemForm.Action or SayButtons.Action } form => takeItem.Take(form, origin, cancel),
        FormSent { Form: AbsenceForm.Back } form => takeAbsence.End(form, origin, cancel),
        FormSent => store.Commit(new Work([origin.DoneWith("no form of ours")], []), cancel),
        ButtonPressed { Action: SayButtons.Action } button => takeItem.Take(button, origin, cancel),
        ButtonPressed { Action: TakeSetting.Reminders or TakeSetting.Rules or TakeSetting.Template } button => takeSetting.Take(button, origin, cancel),
        ButtonPressed button => Press(button, origin, cancel),
        PersonJoined joined => takeMembership.Take(joined, origin.Finish, cancel),
        PersonLeft left => takeMembership.Take(left, origin.Finish, cancel),
        RoomOpened opened => takeRoom.Take(opened, origin.Finish, cancel),
        CommandTyped command => Run(command, origin, cancel),
        _ => throw new InvalidOperationException($"{said.GetType().Name} is no event of a chat."),
    };

    private async Task Hear(MessageSaid message, Origin origin, CancellationToken cancel) =>
        await (await answerCommand.Question(message, cancel) is { } question ? Run(question, origin, cancel) : takeReply.Take(message, origin, cancel));

    private async Task Press(ButtonPressed button, Origin origin, CancellationToken cancel)
    {
        switch (button.Action)
        {
            case "undo" when await store.Reply(button.Value, cancel) is { } reply && await IsAuthor(button, reply, cancel):
                await takeEdit.Withdraw(button.Value, origin, cancel);
                break;
            case TakeSkip.Action:
                await takeSkip.Take(button, origin, cancel);
                break;
            case TakeMembership.Add or TakeMembership.Remove:
                await takeMembership.Take(button, origin.Finish, cancel);
                break;
            case EscalationPost.Seen or EscalationPost.Snooze or EscalationPost.Never:
                await takeEscalation.Take(button, origin.Key, origin.Finish, cancel);
                break;
            case "share" or "command":
                await answerCommand.Reply(button, share: button.Action == "share", origin, cancel);
                break;
            case "publish" when await DayOf(button, cancel) is var (project, day):
                await publishSummary.PublishNow(project, day, cancel);
                await store.Commit(new Work([Told(button, origin, project, $"Posted in {project.ChannelName}."), origin.Done], []), cancel);
                break;
            default:
                await takeButton.Take(button, origin, cancel);
                break;
        }
    }

    private static EnqueuePost Told(ButtonPressed button, Origin origin, Project project, string words) =>
        new($"answer/{origin.Key}", project.Key, new Address(button.Place, OnlyFor: button.Place.Room == RoomId.DirectWith(button.Person) ? null : button.Person), Post.Say(words), button.At);

    private async Task Run(CommandTyped command, Origin origin, CancellationToken cancel) => await (await answerCommand.Effect(command, cancel) is { } effect
        ? Take(effect, origin, cancel)
        : answerCommand.Reply(new ButtonPressed(command.At, command.Place, command.Person, new MessageRef(command.Place, "command"), "command", command.Line), share: false, origin, cancel));

    private async Task<Form?> Edit(Reply reply, CancellationToken cancel) => reply.Id.StartsWith(ItemForm.Replies, StringComparison.Ordinal) ? await openForm.Again(reply, cancel) : EditForm.Of(reply);

    private async Task ChangeWords(FormSent form, Origin origin, CancellationToken cancel) =>
        await (form.Fields.TryGetValue(EditForm.Words, out var words) && await store.Reply(form.Value, cancel) is { } reply && await IsAuthor(form, reply, cancel)
            ? takeEdit.Reread(form.Value, words, origin, cancel)
            : store.Commit(new Work([origin.DoneWith("only the author changes a reply's words")], []), cancel));

    private async Task<bool> IsAuthor(ChatEvent said, Reply reply, CancellationToken cancel) =>
        await store.Project(reply.Project, cancel) is { } project && project.MemberBy(said.Place.Platform, said.Person)?.Handle == reply.By;

    private async Task<(Project Project, DateOnly Day)?> DayOf(ButtonPressed button, CancellationToken cancel) =>
        button.Value.Split('/') is [var key, var date] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && await store.Project(key, cancel) is { } project && project.MemberBy(button.Place.Platform, button.Person) is not null
            ? (project, day)
            : null;
}

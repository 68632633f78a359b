using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Forms;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>
/// Forms: there are no dialogs that every client has, so a form is a card that stands in the place of the button that opened
/// it, for whoever pressed it; sent, it gives way to a word about what became of it.
/// </summary>
public sealed partial class AnswerCard(Inbox inbox, FormChoices choices, Backlog backlog, SayAtOnce say, TimeProvider clock, ILogger<AnswerCard> log)
{
    private const string Nothing = "There is nothing to fill in any more.";
    private const string Before = "This was sent before, and it was taken then. To change something, open the form again.";
    private const int MostTaken = 10_000;

    // What this process took: once it is, what is wrong with it today is no answer to who sends it again.
    private readonly ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);

    /// <summary>The form that a button opens.</summary>
    public async Task<JsonObject> Form(ButtonPressed pressed, MsTeamsHeader header, CancellationToken cancel) =>
        await inbox.Open(pressed, cancel) is { } form
            ? MsTeamsFormWriter.Write(form, await Facts(form, pressed.Place, NonceOf(header), cancel))
            : MsTeamsFormWriter.Taken("", Nothing);

    /// <summary>Says the form as a message of its own: a client that knows no better way sends the press of a button as a message.</summary>
    public async Task ShowForm(ButtonPressed pressed, MsTeamsHeader header, CancellationToken cancel) =>
        await say.Say(header, "A form to fill in", await Form(pressed, header, cancel), cancel);

    /// <summary>Takes a form that was sent, and returns what stands in its place: the same form with what is wrong with it, or a word that it is taken.</summary>
    public async Task<JsonObject> Take(MsTeamsActivity activity, FormSent sent, CancellationToken cancel)
    {
        var key = MsTeamsEventKey.Of(activity);
        if (key is not null && taken.ContainsKey(key))
            return MsTeamsFormWriter.Taken("", Before);
        if (key is null || !await inbox.Takes(sent, cancel))
            return MsTeamsFormWriter.NotTaken("", "This form is not yours to send, or what it was for is gone.");
        var problems = await inbox.Check(sent, cancel);
        if (problems.Count > 0 && await Again(sent, problems, MsTeamsCard.Of(activity)?.Nonce ?? "", cancel) is { } again)
            return again;
        if (problems.Count > 0)
            return MsTeamsFormWriter.NotTaken("", string.Join(' ', problems.Select(problem => problem.Sentence)));
        var isNew = await inbox.Accept(new RawEvent(Platform.MsTeams, key, activity.ToJson(), clock.GetUtcNow()), cancel);
        if (taken.Count >= MostTaken)
            taken.Clear();
        taken[key] = true;
        backlog.Signal();
        return MsTeamsFormWriter.Taken("", isNew ? "Taken. What I understood of it follows." : Before);
    }

    /// <summary>The same for a form that came as a message: what is to be said of it is said as one.</summary>
    public async Task TakeAsMessage(MsTeamsActivity activity, FormSent sent, MsTeamsHeader header, CancellationToken cancel)
    {
        try
        {
            await say.Say(header, "Your form", await Take(activity, sent, cancel), cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Log.NotTaken(log, error);
            await say.Say(header, "Your form", MsTeamsFormWriter.NotTaken("", "It could not be saved now. Open the form again in a minute."), cancel);
        }
    }

    // What was filled in comes back with what is wrong about it: nobody types it again.
    private async Task<JsonObject?> Again(FormSent sent, IReadOnlyList<FieldProblem> problems, string nonce, CancellationToken cancel)
    {
        var pressed = new ButtonPressed(sent.At, sent.Place, sent.Person, new MessageRef(sent.Place, "form"), sent.Form, sent.Value);
        return await inbox.Open(pressed, cancel) is { } form
            ? MsTeamsFormWriter.Write(form, await Facts(form, sent.Place, nonce, cancel) with { Values = sent.Fields, Problems = problems })
            : null;
    }

    private async Task<MsTeamsFormFacts> Facts(Form form, Place place, string nonce, CancellationToken cancel) => new(nonce, place.Room.DirectPerson() is null ? place.Room.Value : "")
    {
        Rooms = await choices.Rooms(form, place, cancel),
        People = await choices.People(form, place, cancel),
        Searched = field => field.Id is AbsenceForm.Who or FieldNames.Owner ? AnswerQuery.Members : null,
    };

    // The same press delivered twice opens the same form twice.
    private static string NonceOf(MsTeamsHeader header) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{header.Conversation}/{header.ActivityId}")).AsSpan(0, 12));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A form from Teams could not be taken.")]
        public static partial void NotTaken(ILogger logger, Exception error);
    }
}

using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Answers;
using AutomatosX.Bot.MsTeams.Http;
using AutomatosX.Bot.MsTeams.References;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams;

/// <summary>
/// The dispatcher behind the way in. What has an effect is on disk before it is acknowledged; look-ups and forms are answered
/// at once; all other work is done behind the answer.
/// </summary>
public sealed partial class MsTeamsEntrance(
    Inbox inbox,
    MsTeamsActivityReader reader,
    ConversationReferences references,
    AnswerCard cards,
    AnswerQuery queries,
    SayAtOnce say,
    Backlog backlog,
    MsTeamsMeters meters,
    TimeProvider clock,
    ILogger<MsTeamsEntrance> log)
{
    /// <summary>Teams waits five seconds for the answer to an invoke and fifteen for any other; either has to travel as well.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(4);

    private const int MostLogged = 1_000;

    private readonly ConcurrentDictionary<string, bool> logged = new(StringComparer.Ordinal);

    /// <summary>Takes one activity that is Teams' own and says what Teams is answered. Never throws but for a cancelled <paramref name="cancel"/>.</summary>
    public async Task<MsTeamsResponse> Take(MsTeamsActivity activity, CancellationToken cancel = default)
    {
        var header = MsTeamsHeader.Of(activity);
        using var late = new CancellationTokenSource(AnswerWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return await Admit(activity, header, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            Log.TooSlow(log, header.Type);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Log.NotTaken(log, header.Type, error);
        }

        meters.Unacknowledged();
        return InvokeWords.Of(header, "This could not be saved in time. Nothing is lost: do it again in a minute.") ?? MsTeamsResponse.NotNow;
    }

    private async Task<MsTeamsResponse> Admit(MsTeamsActivity activity, MsTeamsHeader header, CancellationToken cancel)
    {
        if (header.Tenant is not { } tenant || header.Conversation is not { } conversation)
            return Ignored(header);
        await Learn(activity, header, tenant, conversation, cancel);
        if (header.Type == "invoke")
            return await TakeInvoke(activity, header, cancel);
        if (header.Type == "installationUpdate" && Welcome.IsFor(activity))
            backlog.Behind("welcoming", ending => Greet(header, ending));
        switch (reader.Read(activity, clock.GetUtcNow()))
        {
            case null:
                return Ignored(header);
            // A message that neither names the bot nor answers anything is nobody's business here: it is not kept.
            case MessageSaid { ToTheBot: false, ThreadOf: null }:
                return Ignored(header);
            case CommandTyped typed when header.IsPersonal && await inbox.Answer(typed, cancel) is { } answer:
                backlog.Behind("answering a command", ending => say.Say(header, answer, ending));
                return MsTeamsResponse.Taken;
            case ButtonPressed pressed when MsTeamsCardReader.Button(activity, pressed.At) is { OpensForm: true }:
                backlog.Behind("showing a form", ending => cards.ShowForm(pressed, header, ending));
                return MsTeamsResponse.Taken;
            case FormSent form:
                backlog.Behind("taking a form", ending => cards.TakeAsMessage(activity, form, header, ending));
                return MsTeamsResponse.Taken;
            default:
                await Accept(activity, cancel);
                return MsTeamsResponse.Taken;
        }
    }

    private async Task<MsTeamsResponse> TakeInvoke(MsTeamsActivity activity, MsTeamsHeader header, CancellationToken cancel)
    {
        if (await queries.Answer(activity, header, cancel) is { } found)
            return new MsTeamsResponse(200, found);
        if (header.Name != "adaptiveCard/action" || reader.Read(activity, clock.GetUtcNow()) is not { } said)
        {
            Ignored(header);
            return new MsTeamsResponse(501, null);
        }

        switch (said)
        {
            case ButtonPressed pressed when MsTeamsCardReader.Button(activity, pressed.At) is { OpensForm: true }:
                return MsTeamsAction.Card(await cards.Form(pressed, header, cancel));
            case FormSent form:
                return MsTeamsAction.Card(await cards.Take(activity, form, cancel));
            default:
                await Accept(activity, cancel);
                return MsTeamsAction.Message("Taken.");
        }
    }

    private async Task Greet(MsTeamsHeader header, CancellationToken cancel) =>
        await say.Say(header, Welcome.Of(Welcome.Asks(header, clock.GetUtcNow()) is { } asked ? await inbox.Answer(asked, cancel) : null), cancel);

    private async Task Learn(MsTeamsActivity activity, MsTeamsHeader header, string tenant, string conversation, CancellationToken cancel)
    {
        if (header.ServiceUrl is { } service)
            await references.Learn(HeardReader.Of(activity, header, tenant, conversation, service), cancel);
    }

    private async Task Accept(MsTeamsActivity activity, CancellationToken cancel)
    {
        foreach (var one in MsTeamsActivityReader.Each(activity))
        {
            var key = MsTeamsEventKey.Of(one) ?? throw new FormatException("It has nothing to know it by when it comes again.");
            await inbox.Accept(new RawEvent(Platform.MsTeams, key, one.ToJson(), clock.GetUtcNow()), cancel);
        }

        backlog.Signal();
    }

    private MsTeamsResponse Ignored(MsTeamsHeader header)
    {
        var type = header.Name is { } name ? $"{header.Type} {name}" : header.Type;
        meters.Ignored(header.Type);
        if (!MsTeamsSilence.Holds(header.Type) && logged.Count < MostLogged && logged.TryAdd(type, true))
            Log.Unknown(log, type);
        return MsTeamsResponse.Taken;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Teams sent something that took too long to take ({Type}); it was not acknowledged.")]
        public static partial void TooSlow(ILogger logger, string type);

        [LoggerMessage(LogLevel.Error, "Teams sent something that could not be taken ({Type}); it was not acknowledged.")]
        public static partial void NotTaken(ILogger logger, string type, Exception error);

        [LoggerMessage(LogLevel.Information, "Teams sends something that the bot does not read: {Type}. It has no effect; this is said once.")]
        public static partial void Unknown(ILogger logger, string type);
    }
}

using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Answers;
using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.MsTeams.Http;
using AutomatosX.Bot.MsTeams.References;
using AutomatosX.Bot.MsTeams.Search;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams;

/// <summary>
/// The dispatcher behind the way in. What has an effect is on disk before it is acknowledged; look-ups and forms are answered
/// at once; all other work is done behind the answer.
/// </summary>
public sealed partial class MsTeamsEntrance(
    Inbox inbox,
    MsTeamsActivityReader reader,
    ServiceHosts hosts,
    ConversationReferences references,
    KnownAccounts accounts,
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
            return await Admit(activity, header.Tenant, either.Token).WaitAsync(either.Token);
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
        return InvokeWords.Of(header, header.Name == MsTeamsQuery.Extension ? "Searching takes too long just now. Try again in a minute." : "This could not be saved in time. Nothing is lost: do it again in a minute.") ?? MsTeamsResponse.NotNow;
    }

    private async Task<MsTeamsResponse> Admit(MsTeamsActivity sent, string? tenant, CancellationToken cancel)
    {
        var activity = tenant is null ? sent : await accounts.In(sent, new WorkspaceId(tenant), cancel);
        var header = Trusted(MsTeamsHeader.Of(activity));
        if (tenant is null || header.Conversation is not { } conversation)
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
                return await Accept(activity, cancel) ? MsTeamsResponse.Taken : Ignored(header);
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

    // What is said counts; where it wants its answer does not, unless that is one of Teams' own places.
    private MsTeamsHeader Trusted(MsTeamsHeader header) => hosts.Allows(header.ServiceUrl) ? header : header with { ServiceUrl = null };

    private async Task Learn(MsTeamsActivity activity, MsTeamsHeader header, string tenant, string conversation, CancellationToken cancel)
    {
        if (header.ServiceUrl is { } service)
            await references.Learn(HeardReader.Of(activity, header, tenant, conversation, service), cancel);
    }

    /// <returns>False for what has nothing to know it by when it comes again.</returns>
    private async Task<bool> Accept(MsTeamsActivity activity, CancellationToken cancel)
    {
        var any = false;
        foreach (var one in MsTeamsActivityReader.Each(activity))
        {
            if (MsTeamsEventKey.Of(one) is not { } key)
                continue;
            any = true;
            await inbox.Accept(new RawEvent(Platform.MsTeams, key, one.ToJson(), clock.GetUtcNow()), cancel);
        }

        backlog.Signal();
        return any;
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

using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.Posts;
using AutomatosX.Bot.MsTeams.References;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>
/// Says something in the conversation that an activity came from, without the outbox: the answer to a look-up or a form that
/// was asked for. Lost, it is asked for again.
/// </summary>
public sealed partial class SayAtOnce(PacedCalls calls, ConversationReferences references, ServiceAddresses addresses, ILinks links, TimeProvider clock, ILogger<SayAtOnce> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Says a post; what does not fit into one message follows it.</summary>
    public async Task Say(MsTeamsHeader header, Post post, CancellationToken cancel)
    {
        foreach (var message in MsTeamsPostWriter.Write(post, new MsTeamsCardFacts(header.ActivityId ?? "", links.To)).Messages)
            await Say(header, message.ToActivity(), cancel);
    }

    /// <summary>Shows a card.</summary>
    public Task Say(MsTeamsHeader header, string summary, JsonObject card, CancellationToken cancel) => Say(header, new MsTeamsMessage(summary, card).ToActivity(), cancel);

    private async Task Say(MsTeamsHeader header, JsonObject activity, CancellationToken cancel)
    {
        var (tenant, conversation) = (new WorkspaceId(header.Tenant!), header.Conversation!);
        var under = header.Root is { } root ? $"{conversation};messageid={root}" : conversation;
        var call = new MsTeamsCall(HttpMethod.Post, await ServiceOf(header, tenant, conversation, cancel), ConnectorPaths.Activities(under, isTargeted: false), activity);
        var turn = new Turn(TurnKind.Message, tenant, conversation);
        var answer = await calls.CallAsync(turn, call, cancel: cancel);
        if (answer is MsTeamsAnswer.Held { For: var wait } && wait <= Patience)
        {
            await Task.Delay(wait, clock, cancel);
            answer = await calls.CallAsync(turn, call, cancel: cancel);
        }

        if (answer is not MsTeamsAnswer.Done)
            Log.NotSaid(log, answer.ToString());
    }

    // Where the activity itself names none that can be trusted, it is the one that was known before.
    private async Task<Uri> ServiceOf(MsTeamsHeader header, WorkspaceId tenant, string conversation, CancellationToken cancel)
    {
        if (header.ServiceUrl is { } said)
            return addresses.Of(said);
        return addresses.Of(header is { IsPersonal: true, Person: { } person }
            ? (await references.Person(tenant, new PersonId(person), cancel))?.ServiceUrl
            : (await references.Room(tenant, new RoomId(conversation), cancel))?.ServiceUrl);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Somebody who waits in Teams was not answered: {Answer}.")]
        public static partial void NotSaid(ILogger logger, string answer);
    }
}

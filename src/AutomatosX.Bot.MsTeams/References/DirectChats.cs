using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.References;

/// <summary>The chats between the bot and each person: where they are, and opened where there is none yet.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/>
public sealed class DirectChats(PacedCalls calls, ConversationReferences references, ServiceAddresses addresses, IOptions<MsTeamsOptions> options)
{
    /// <summary>The chat with the person, or the answer that kept it from being known. Opening one that is there gives that one.</summary>
    public async Task<(DirectChat? Chat, MsTeamsAnswer? Trouble)> With(PersonId person, WorkspaceId tenant, CancellationToken cancel = default)
    {
        var known = await references.Person(tenant, person, cancel) ?? PersonReference.Unknown;
        var service = addresses.Of(known.ServiceUrl);
        if (known.Conversation is { } there)
            return (new DirectChat(service, there), null);
        var call = new MsTeamsCall(HttpMethod.Post, service, ConnectorPaths.Conversations, Opening(known, person, tenant)) { IsRepeatable = true };
        var answer = await calls.CallAsync(new Turn(TurnKind.Create, tenant, person.Value), call, cancel: cancel);
        if (answer is not MsTeamsAnswer.Done { Body: var body })
            return (null, answer);
        if (body["id"] is not JsonValue id || !id.TryGetValue(out string? conversation) || conversation.Length == 0)
            return (null, new MsTeamsAnswer.Unknown("Teams named no conversation"));
        await references.Chat(tenant, person, conversation, cancel);
        return (new DirectChat(service, conversation) { IsNew = true }, null);
    }

    /// <summary>The chat is not where it was: the next post asks anew.</summary>
    public Task Forget(PersonId person, WorkspaceId tenant, CancellationToken cancel = default) => references.Chat(tenant, person, null, cancel);

    private JsonObject Opening(PersonReference known, PersonId person, WorkspaceId tenant) => new()
    {
        ["bot"] = new JsonObject { ["id"] = known.Bot ?? $"28:{options.Value.AppId}" },
        ["members"] = new JsonArray(new JsonObject { ["id"] = known.Account ?? person.Value }),
        ["tenantId"] = tenant.Value,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant.Value } },
        ["isGroup"] = false,
    };
}

/// <summary>A chat between the bot and a person.</summary>
/// <param name="Service">Where Teams is spoken to about it.</param>
/// <param name="Conversation">Its id: <c>a:…</c>.</param>
public sealed record DirectChat(Uri Service, string Conversation)
{
    /// <summary>Whether it was opened just now.</summary>
    public bool IsNew { get; init; }
}

using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>Slack's ids of the direct chats, asked for once a person and remembered.</summary>
public sealed class DirectChats(PacedCalls calls, IBotStore store)
{
    /// <summary>The channel of the chat with the person, or the answer that kept it from being known.</summary>
    public async Task<(string? Channel, SlackAnswer? Trouble)> With(PersonId person, SlackInstall install, CancellationToken cancel = default)
    {
        var entry = Entry(person, install.Workspace);
        if (await store.State(Platform.Slack, entry, cancel) is { } bytes)
            return (Encoding.UTF8.GetString(bytes), null);
        var answer = await calls.CallAsync("conversations.open", install, new() { ["users"] = person.Value }, cancel: cancel);
        if (answer is not SlackAnswer.Done { Body: var body })
            return (null, answer);
        if ((string?)body["channel"]?["id"] is not { Length: > 0 } channel)
            return (null, new SlackAnswer.Unknown("conversations.open named no channel"));
        await Keep(entry, Encoding.UTF8.GetBytes(channel), cancel);
        return (channel, null);
    }

    /// <summary>The chat is not where it was: the next post asks anew.</summary>
    public Task Forget(PersonId person, WorkspaceId workspace, CancellationToken cancel = default) => Keep(Entry(person, workspace), null, cancel);

    private Task Keep(string entry, byte[]? bytes, CancellationToken cancel) =>
        store.Commit(Work.Nothing.And(new KeepState(Platform.Slack, entry, bytes)), cancel);

    private static string Entry(PersonId person, WorkspaceId workspace) => $"direct/{workspace}/{person}";
}

using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Peers.Slack;

// The other half of our fake, Socket Mode, is worth what Slack's own two clients make of it.
public sealed class SlacksOwnSocketsWithOurSlack
{
    [SkippableFact]
    public async Task Its_socket_client_works_as_with_Slack()
    {
        Need("@slack/socket-mode");
        await using var slack = await PeopleAtWork.Start();

        var lines = await slack.With("Slack/socket-mode.mjs", async () =>
        {
            await slack.DoEverything();
            await slack.Disconnect("refresh_requested");
            await slack.SayGoodbye();
        });

        Approved.Matches(Node.FileOf("Slack/socket-mode.approved.txt"), string.Join('\n', [.. slack.Seen, "", .. lines]));
    }

    [SkippableFact]
    public async Task Its_socket_client_gives_up_with_a_token_that_is_none()
    {
        Need("@slack/socket-mode");
        await using var slack = await PeopleAtWork.Start();

        Assert.Equal(["refused: invalid_auth"], await slack.With("Slack/socket-mode.mjs", () => Task.CompletedTask, "xapp-unknown"));
        Assert.Empty(slack.Socket.Links);
    }

    [SkippableFact]
    public async Task Bolt_works_as_with_Slack()
    {
        Need("@slack/bolt");
        await using var slack = await PeopleAtWork.Start();

        var lines = await slack.With("Slack/bolt-socket.mjs", async () =>
        {
            await slack.DoEverything();
            await slack.FillIn();
            await slack.Disconnect("warning");
            await slack.SayGoodbye();
        });

        // Bolt hears things side by side: in which order they end is chance.
        Approved.Matches(Node.FileOf("Slack/bolt-socket.approved.txt"), string.Join('\n', [.. slack.Seen, "", .. lines.Order(StringComparer.Ordinal)]));
        Assert.Equal(["Heard: R-4 is yellow &lt;&amp;&gt; late", "Heard: R-4 is yellow &lt;&amp;&gt; late"], slack.Written);
    }

    private static void Need(string package)
    {
        Node.Need(package);
        Node.Need("undici");
    }
}

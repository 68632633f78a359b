using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Documents;

// Which programs are told what, and when there is something to tell.
public class Webhooks
{
    private static readonly Project Told = Some.Week2Project() with { Webhooks = [new Webhook("https://example.com/hook", "ci", Webhook.AllEvents)] };

    [Fact]
    public void Are_read_from_the_project_file()
    {
        var webhooks = Read("""{ "url": "https://example.com/hook", "secret": "ci" }, { "url": "http://127.0.0.1:9000/", "secret": "here", "events": ["alert.raised"] }""").Webhooks;

        Assert.Equal([("https://example.com/hook", "ci", 3), ("http://127.0.0.1:9000/", "here", 1)], webhooks.Select(webhook => (webhook.Url, webhook.Secret, webhook.Events.Count)));
    }

    [Theory]
    [InlineData("""{ "url": "http://example.com/hook", "secret": "ci" }""", "webhooks[0].url: \"http://example.com/hook\" is not allowed; https is, and http only to 127.0.0.1 or localhost")]
    [InlineData("""{ "url": "ftp://localhost/", "secret": "ci" }""", "webhooks[0].url: \"ftp://localhost/\" is not allowed")]
    [InlineData("""{ "url": "https://me:pass@example.com/", "secret": "ci" }""", "without a name or a password in it")]
    [InlineData("""{ "url": "somewhere", "secret": "ci" }""", "webhooks[0].url: \"somewhere\" is no address")]
    [InlineData("""{ "url": "https://example.com/" }""", "webhooks[0].secret: is missing")]
    [InlineData("""{ "url": "https://example.com/", "secret": "s3cr3t! of mine" }""", "webhooks[0].secret: is no name of a secret")]
    [InlineData("""{ "url": "https://example.com/", "secret": "ci", "events": ["item.deleted"] }""", "webhooks[0].events[0]: \"item.deleted\" is not allowed; one of item.changed, summary.published, alert.raised is")]
    [InlineData("""{ "url": "https://example.com/", "secret": "ci", "events": [] }""", "webhooks[0].events: is empty")]
    [InlineData("""{ "url": "https://example.com/", "secret": "a" }, { "url": "https://example.com/", "secret": "b" }""", "webhooks[1].url: \"https://example.com/\" is there twice")]
    public void That_are_wrong_are_refused_with_their_place_and_what_is_allowed(string webhooks, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<UnreadableFileException>(() => Read(webhooks)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Tell_nothing_of_what_was_there_before_them()
    {
        await using var bot = await TestBot.At("09:00", Told, Some.Imported("risk", "R-7", ("title", "Fog")));

        await bot.CatchUp();
        await bot.CatchUp();

        Assert.Empty(await bot.Store.PostsUnder("webhook/"));
    }

    [Fact]
    public async Task Tell_what_came_up_what_changed_and_what_was_taken_back()
    {
        await using var bot = await TestBot.At("09:00", Told, Some.Imported("risk", "R-7", ("title", "Fog"), ("rag", "green")));
        await bot.CatchUp();

        await bot.Says(Some.Oliver, "R-7 red");
        await bot.CatchUp();
        bot.Clock.Now = Some.At("09:01");
        var fresh = await bot.Says(Some.Oliver, "New risk: ice on the pier");
        await bot.CatchUp();
        await bot.Presses(Some.Oliver, "undo", fresh);
        await bot.CatchUp();

        var told = (await bot.Store.PostsUnder("webhook/")).Select(post => WebhookPost.Body(post.Post)).ToList();
        Assert.Equal(3, told.Count);
        Assert.Contains("\"rag\":\"red\"", told[0], StringComparison.Ordinal);
        Assert.Contains("ice on the pier", told[1], StringComparison.Ordinal);
        Assert.Contains("\"gone\":true", told[2], StringComparison.Ordinal);
    }

    private static Project Read(string webhooks) => ProjectFileReader.Read($$"""
        {
          "project": "P0", "name": "Pier", "timeZone": "America/Los_Angeles", "channel": "#pier",
          "members": [{ "handle": "oliver", "name": "Oliver" }], "touchpoints": [], "webhooks": [{{webhooks}}]
        }
        """).Project;
}

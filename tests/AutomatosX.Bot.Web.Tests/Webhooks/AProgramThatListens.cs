using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Tests.Api.Support;
using AutomatosX.Bot.Web.Tests.Webhooks.Support;
using AutomatosX.Bot.Web.Webhooks;

namespace AutomatosX.Bot.Web.Tests.Webhooks;

// What happens in a project is told to programs that want it: signed, once each by its name, and again until it got through.
public class AProgramThatListens
{
    private const string Secret = "0123456789abcdef-of-the-receiver";

    [Fact]
    public async Task Is_told_of_an_item_that_changed_signed_and_once()
    {
        await using var receiver = await Receiver.Listens();
        await using var api = await Telling(receiver.Url);

        await Change(api, "done");
        await api.Part<CatchUp>().Run();

        var heard = Assert.Single(receiver.Heard);
        Assert.Equal(("item.changed", "P0", heard.Id), (heard.Event, heard.Json.GetProperty("project").GetString(), heard.Json.GetProperty("id").GetString()));
        Assert.Equal(("ACTION-08", "done"), (heard.Json.GetProperty("item").GetProperty("key").GetString(), heard.Json.GetProperty("item").GetProperty("fields").GetProperty("status").GetString()));
        Assert.Equal(WebhookSignature.Of(Secret, heard.Timestamp, heard.Body), heard.Signature);
        Assert.NotEqual(WebhookSignature.Of(Secret, heard.Timestamp, heard.Body + " "), heard.Signature);
        Assert.InRange(long.Parse(heard.Timestamp, CultureInfo.InvariantCulture), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 300, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Is_told_of_alerts_and_summaries_too_and_of_nothing_that_it_did_not_ask_for()
    {
        await using var receiver = await Receiver.Listens();
        await using var api = await Telling(receiver.Url, Webhook.AlertRaised, Webhook.SummaryPublished);
        var token = await api.Ci();
        await api.Post("/projects/P0/items", """{ "kind": "metric", "key": "queue_depth", "fields": { "title": "Queue", "critical": "≥20" } }""", token);

        await api.Post("/projects/P0/metrics/queue_depth/readings", """{ "value": 31 }""", token);
        await api.Settled();
        var project = (await api.Store.Project("P0"))!;
        await api.Part<PublishSummary>().Publish(project, project.Calendar.DateOf(api.Part<TimeProvider>().GetUtcNow()), null);
        await api.Part<CatchUp>().Run();

        Assert.Equal(["alert.raised", "summary.published"], receiver.Heard.Select(heard => heard.Event));
        Assert.Contains("queue_depth is critical", receiver.Heard.First().Json.GetProperty("alert").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("# ", receiver.Heard.Last().Json.GetProperty("summary").GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gets_what_it_did_not_take_again_after_growing_pauses_under_the_same_name_and_the_rest_behind_it()
    {
        await using var receiver = await Receiver.Listens();
        await using var api = await Telling(receiver.Url);
        receiver.Answers.Enqueue(500);
        receiver.Answers.Enqueue(503);

        await Change(api, "blocked");
        await Change(api, "done");
        var once = receiver.Heard.Count;
        await After(api, TimeSpan.FromSeconds(31));
        var twice = receiver.Heard.Count;
        await After(api, TimeSpan.FromSeconds(31));
        var still = receiver.Heard.Count;
        await After(api, TimeSpan.FromMinutes(3));

        Assert.Equal((1, 2, 2, 4), (once, twice, still, receiver.Heard.Count));
        Assert.Equal(["blocked", "blocked", "blocked", "done"], receiver.Heard.Select(heard => heard.Json.GetProperty("item").GetProperty("fields").GetProperty("status").GetString()));
        Assert.Equal(2, receiver.Heard.Select(heard => heard.Id).Distinct().Count());
    }

    [Fact]
    public async Task That_says_it_is_gone_hears_nothing_more_and_the_leads_hear_of_it()
    {
        await using var receiver = await Receiver.Listens();
        await using var api = await Telling(receiver.Url);
        receiver.Answers.Enqueue(410);

        await Change(api, "blocked");
        await Change(api, "done");
        await After(api, TimeSpan.FromDays(1));

        Assert.Single(receiver.Heard);
        Assert.Contains(await api.Store.PostsUnder("undelivered/"), post => post.Post.Plain.Contains("answered 410 Gone, so I send it nothing more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cannot_send_the_bot_elsewhere()
    {
        await using var receiver = await Receiver.Listens();
        await using var api = await Telling(receiver.Url);
        receiver.Answers.Enqueue(307);

        await Change(api, "done");
        await After(api, TimeSpan.FromMinutes(1));

        Assert.Equal(["/hook", "/hook"], receiver.Heard.Select(heard => heard.Path));
    }

    [Fact]
    public async Task That_does_not_listen_holds_up_nobody_else()
    {
        var receiver = await Receiver.Listens();
        var url = receiver.Url;
        await receiver.DisposeAsync();
        await using var api = await Telling(url);

        await Change(api, "done");

        var waiting = Assert.Single(await api.Store.PostsUnder("webhook/"));
        Assert.Equal((OutboxState.Waiting, "it cannot be reached: ConnectionError"), (waiting.State, waiting.Why));
        Assert.Equal(0, (await api.Store.Depth(DateTimeOffset.MaxValue)).Due);
    }

    [Fact]
    public async Task Shares_a_secret_that_stands_in_no_database_and_no_export()
    {
        await using var receiver = await Receiver.Listens();
        await using var api = await Telling(receiver.Url);
        await Change(api, "done");

        using var export = new MemoryStream();
        await api.Part<ExportProject>().Json((await api.Store.Project("P0"))!, export);

        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(await api.Database()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_one_that_the_project_file_names_and_its_secret_has_to_be_there()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Naming(Webhook.AllEvents[0]));
            var refused = await Assert.ThrowsAsync<WrongSettingsException>(() => RunningApi.Start($"--Project:File={file}"));
            await using var api = await RunningApi.Start($"--Project:File={file}", $"--Webhooks:Secrets:0=ci={Secret}");
            var first = (await api.Store.Project("PIER"))!.Webhooks;
            await File.WriteAllTextAsync(file, Naming(Webhook.AllEvents[1]));
            await api.Restarts();

            Assert.Contains("Webhooks:Secrets: holds no ci", refused.Message, StringComparison.Ordinal);
            Assert.Equal([Webhook.AllEvents[0]], Assert.Single(first).Events);
            Assert.Equal([Webhook.AllEvents[1]], Assert.Single((await api.Store.Project("PIER"))!.Webhooks).Events);
        }
        finally
        {
            File.Delete(file);
        }

        static string Naming(string told) => $$"""
            {
              "project": "PIER", "name": "Pier", "timeZone": "America/Los_Angeles", "channel": "#pier",
              "members": [{ "handle": "oliver", "name": "Oliver" }], "touchpoints": [],
              "webhooks": [{ "url": "https://example.com/hook", "secret": "ci", "events": ["{{told}}"] }]
            }
            """;
    }

    [Fact]
    public async Task Shares_a_secret_that_is_long_and_never_shown_in_what_is_complained_about()
    {
        var refused = await Assert.ThrowsAsync<WrongSettingsException>(() => RunningApi.Start("--Webhooks:Secrets:0=ci=tooshort"));

        Assert.Contains("a secret of at least 16 letters", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tooshort", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<RunningApi> Telling(string url, params IReadOnlyList<string> events)
    {
        var api = await RunningApi.Start($"--Webhooks:Secrets:0=ci={Secret}");
        await api.Store.Commit(Work.Nothing.And(new SaveProject((await api.Store.Project("P0"))! with { Webhooks = [new Webhook(url, "ci", events.Count > 0 ? events : Webhook.AllEvents)] })));
        await api.Part<CatchUp>().Run();
        return api;
    }

    private static async Task Change(RunningApi api, string status)
    {
        Assert.Equal(200, (await api.Patch("/projects/P0/items/ACTION-08", $$"""{ "fields": { "status": "{{status}}" } }""", await api.Ci())).Status);
        await api.Settled();
    }

    private static async Task After(RunningApi api, TimeSpan time)
    {
        await api.Part<MoveClock>().To(api.Part<TimeProvider>().GetUtcNow() + time);
        await api.Part<CatchUp>().Run();
    }
}

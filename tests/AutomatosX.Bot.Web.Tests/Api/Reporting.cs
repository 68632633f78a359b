using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Tests.Api.Support;

namespace AutomatosX.Bot.Web.Tests.Api;

// What a program reports is in the books when it is answered, in the program's own name.
public class Reporting
{
    private const string Metric = "/projects/P0/metrics/parser_duration_ms/readings";

    [Fact]
    public async Task A_nightly_build_reports_a_reading_and_it_is_in_history_and_summary()
    {
        await using var api = await RunningApi.Start();
        var token = await WithMetric(api);

        var told = await api.Post(Metric, """{ "value": 83.5, "unit": "ms", "note": "nightly build 812" }""", token);

        Assert.Equal(201, told.Status);
        Assert.Equal("83.5", told.Json.GetProperty("items")[0].GetProperty("fields").GetProperty("value").GetString());
        var change = Assert.Single((await api.Store.History("P0", "parser_duration_ms")), change => change.Field == "value");
        Assert.Equal(("83.5", new MemberId("ci"), ChangeSource.Api), (change.Value, change.By, change.Source));
        Assert.Equal("parser_duration_ms: value 83.5, unit ms. nightly build 812", (await api.Store.Reply(change.Reply))!.Text);
        var project = (await api.Store.Project("P0"))!;
        Assert.True(project.Member(new MemberId("ci"))!.IsAgent);
        var summary = DaySummary.Of(await DayFacts.Load(api.Store, project, change.Day, DateTimeOffset.MaxValue, default), Template.Named(project.Template));
        Assert.Contains(summary.Sections, section => section.Parts.Any(part => part.Table?.Rows.Any(row => row[0].Text.StartsWith("parser_duration_ms", StringComparison.Ordinal) && row[2].Text == "83.5") == true));
    }

    [Fact]
    public async Task A_reading_past_its_limits_raises_an_alert_just_as_a_reply_does()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Post("/projects/P0/items", """{ "kind": "metric", "key": "parse_duration_ms p95", "fields": { "title": "parse_duration_ms p95", "unit": "ms", "baseline": 79.9, "tolerance": "10 % regression", "risk": "R-1" } }""", token);

        var within = await api.Post("/projects/P0/metrics/parse_duration_ms%20p95/readings", """{ "value": 83.5 }""", token);
        await api.Settled();
        var quiet = await api.Store.PostsUnder("alert/P0/");
        var past = await api.Post("/projects/P0/metrics/parse_duration_ms%20p95/readings", """{ "value": 90.1, "note": "nightly build 813" }""", token);
        await api.Settled();

        Assert.Equal((201, 201), (within.Status, past.Status));
        Assert.Empty(quiet);
        var alert = Assert.Single(await api.Store.PostsUnder("alert/P0/"));
        Assert.Contains("90.1 ms, +10.2 (+12.8%) on the baseline 79.9 ms", alert.Post.Plain, StringComparison.Ordinal);
        Assert.Contains("past its tolerance", alert.Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_an_item_hears_what_a_program_changed()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();

        var told = await api.Patch("/projects/P0/items/ACTION-08", """{ "fields": { "status": "done" } }""", token);

        Assert.Equal(200, told.Status);
        var fields = told.Json.GetProperty("items")[0].GetProperty("fields");
        Assert.Equal(("done", "100"), (fields.GetProperty("status").GetString(), fields.GetProperty("percent").GetString()));
        var item = (await api.Store.Item("P0", "ACTION-08"))!;
        var post = Assert.Single(await api.Store.PostsUnder($"told/{told.Json.GetProperty("reply").GetString()}/"));
        Assert.EndsWith($"/{item.Owner}", post.Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_item_gets_the_next_number_and_a_metric_its_own_name()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();

        var action = await api.Post("/projects/P0/items", """{ "kind": "action", "fields": { "title": "Renew the canary tokens", "due": "2025-01-16" } }""", token);
        var metric = await api.Post("/projects/P0/items", """{ "kind": "metric", "key": "queue_depth", "fields": { "title": "Queue", "target": 20 } }""", token);
        var taken = await api.Post("/projects/P0/items", """{ "kind": "risk", "key": "R-99", "fields": { "title": "Fog" } }""", token);

        Assert.Equal((201, 201), (action.Status, metric.Status));
        var key = action.Json.GetProperty("items")[0].GetProperty("key").GetString()!;
        Assert.Equal("Renew the canary tokens", (await api.Store.Item("P0", key))!.Title);
        Assert.Equal("20", (await api.Store.Item("P0", "queue_depth"))!["target"]);
        Assert.Contains("a key that the bot gives", taken.IsProblem(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_read_as_in_chat_and_what_is_doubtful_comes_back()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();

        var told = await api.Post("/projects/P0/replies", """{ "text": "Decision: keep the flag\nACTION-08 is pretty much done" }""", token);

        Assert.Equal(201, told.Status);
        Assert.Equal("decision", Assert.Single(told.Json.GetProperty("items").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal("ACTION-08", Assert.Single(told.Json.GetProperty("asks").EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place_and_nothing_is_recorded()
    {
        await using var api = await RunningApi.Start();
        var token = await WithMetric(api);
        var before = (await api.Store.Items("P0")).Sum(item => item.Fields.Count);

        var value = (await api.Post(Metric, """{ "value": "fast", "colour": "red" }""", token)).IsProblem(422);
        var missing = (await api.Post(Metric, """{ "unit": "ms" }""", token)).IsProblem(422);
        var fields = (await api.Patch("/projects/P0/items/ACTION-08", """{ "fields": { "status": "purple", "rag": "red", "owner": "zoe", "due": null } }""", token)).IsProblem(422);
        var nowhere = (await api.Patch("/projects/P0/items/ACTION-66", """{ "fields": { "status": "done" } }""", token)).IsProblem(404);
        var ahead = (await api.Post(Metric, """{ "value": 1, "at": "2099-01-01T00:00:00Z" }""", token)).IsProblem(422);

        Assert.Contains("/colour", value.Text, StringComparison.Ordinal);
        Assert.Contains("\"pointer\":\"/value\",\"detail\":\"is missing\"", missing.Text, StringComparison.Ordinal);
        Assert.Contains("/fields/due", fields.Text, StringComparison.Ordinal);
        Assert.Contains("There is no item ACTION-66", nowhere.Detail, StringComparison.Ordinal);
        Assert.Contains("lies ahead", ahead.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await api.Store.Items("P0")).Sum(item => item.Fields.Count));
    }

    [Fact]
    public async Task What_a_kind_does_not_let_an_item_become_is_refused_and_nobody_votes_for_another()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();

        var nobody = (await api.Post("/projects/P0/items", """{ "kind": "gate", "fields": { "title": "Ship it?" } }""", token)).IsProblem(422);
        var gate = await api.Post("/projects/P0/items", """{ "kind": "gate", "fields": { "title": "Ship it?", "voters": "bob, ci" } }""", token);
        var key = gate.Json.GetProperty("items")[0].GetProperty("key").GetString();
        var forged = (await api.Patch($"/projects/P0/items/{key}", """{ "fields": { "vote.bob": "go" } }""", token)).IsProblem(422);

        Assert.Contains("A gate needs voters", nobody.Detail, StringComparison.Ordinal);
        Assert.Contains("vote.bob is not yours to set", forged.Text, StringComparison.Ordinal);
        Assert.Null((await api.Store.Item("P0", key!))!["vote.bob"]);
    }

    [Theory]
    [InlineData("""{ "kind": "metric", "key": "a_ms", "fields": { "title": "A", "tolerance": "10 % regression" } }""", "judged against a baseline")]
    [InlineData("""{ "kind": "metric", "key": "a_ms", "fields": { "title": "A", "tolerance": "a lot" } }""", "a tolerance reads like one of these: 10 % regression")]
    [InlineData("""{ "kind": "metric", "key": "one two three", "fields": { "title": "A" } }""", "one word, or two, of at most 64 letters")]
    [InlineData("""{ "kind": "metric", "fields": { "title": "A" } }""", "metrics have names of their own")]
    [InlineData("""{ "kind": "window", "fields": { "title": "Step 2", "from": "2025-01-20T14:00-08:00", "to": "2025-01-20T13:00-08:00" } }""", "end")]
    [InlineData("""{ "kind": "window", "fields": { "title": "Step 2", "from": "soon" } }""", "a date and a time like 2025-01-16T11:00-08:00")]
    [InlineData("""{ "kind": "gate", "fields": { "title": "Ship?", "voters": "bob, zoe" } }""", "members are, with commas between them")]
    [InlineData("""{ "kind": "hope", "fields": { "title": "A" } }""", "is no kind; one of")]
    [InlineData("""{ "kind": "note", "fields": { } }""", "is empty; notes have")]
    [InlineData("""{ "kind": "note", "fields": { "text": "half \ud800" } }""", "/fields/text")]
    [InlineData("""{ "kind": "note", "fields": { "text": "zero \u0000" } }""", "/fields/text")]
    public async Task What_a_kind_does_not_take_is_refused_with_what_it_takes(string body, string told)
    {
        await using var api = await RunningApi.Start();
        var before = (await api.Store.Items("P0")).Count;

        var refused = (await api.Post("/projects/P0/items", body, await api.Ci())).IsProblem(422);

        Assert.Contains(told, System.Text.RegularExpressions.Regex.Unescape(refused.Text), StringComparison.Ordinal);
        Assert.Equal(before, (await api.Store.Items("P0")).Count);
    }

    [Fact]
    public async Task A_project_that_leaves_items_to_their_owners_refuses_a_program_too()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Store.Commit(Storing.Work.Nothing.And(new SaveProject((await api.Store.Project("P0"))! with { MembersMayUpdateOthers = false })));

        var refused = (await api.Patch("/projects/P0/items/ACTION-08", """{ "fields": { "status": "done" } }""", token)).IsProblem(403);

        Assert.Contains("only leads change others", refused.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("I told", refused.Detail, StringComparison.Ordinal);
        Assert.Empty(await api.Store.PostsUnder("told/api"));
    }

    private static async Task<string> WithMetric(RunningApi api)
    {
        var token = await api.Ci();
        if (await api.Store.Item("P0", "parser_duration_ms") is null)
            Assert.Equal(201, (await api.Post("/projects/P0/items", """{ "kind": "metric", "key": "parser_duration_ms", "fields": { "title": "Parser" } }""", token)).Status);
        return token;
    }
}

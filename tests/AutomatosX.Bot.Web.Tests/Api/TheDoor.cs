using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Web.Tests.Api.Support;

namespace AutomatosX.Bot.Web.Tests.Api;

// Nobody comes in without a token that is good for what is asked; whatever goes wrong is told as a problem.
public class TheDoor
{
    [Fact]
    public async Task Is_not_there_before_a_token_is()
    {
        await using var api = await RunningApi.Start();

        (await api.Get("/projects", null)).IsProblem(404);
        (await api.Get("/openapi.json", null)).IsProblem(404);
        await api.Ci();
        (await api.Get("/projects", null)).IsProblem(401);
        Assert.Equal(200, (await api.Get("/openapi.json", null)).Status);
    }

    [Fact]
    public async Task Opens_for_a_good_token_alone()
    {
        await using var api = await RunningApi.Start();
        var good = await api.Ci();
        var old = await api.Token("oliver", [TokenScope.Read], expires: DateTimeOffset.UnixEpoch.AddYears(50));

        Assert.Equal(200, (await api.Get("/projects", good)).Status);
        (await api.Get("/projects", old)).IsProblem(401);
        (await api.Get("/projects", good[..^1] + "x")).IsProblem(401);
        (await api.Get("/projects", "axb_nobody_secret")).IsProblem(401);
        (await api.Get("/projects", "xoxb-12")).IsProblem(401);
    }

    [Fact]
    public async Task Is_shut_at_once_to_a_token_that_is_revoked()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        Assert.Equal(200, (await api.Get("/projects", token)).Status);

        await api.Store.Commit(Work.Nothing.And(new KeepToken((await api.Store.Token("t1"))! with { RevokedAt = DateTimeOffset.UnixEpoch, RevokedBy = "root" })));

        (await api.Get("/projects", token)).IsProblem(401);
    }

    [Fact]
    public async Task Lets_a_token_do_what_it_was_made_for_and_no_more()
    {
        await using var api = await RunningApi.Start();
        var (read, report) = (await api.Token("oliver", [TokenScope.Read]), await api.Token("oliver", [TokenScope.Report]));

        var refused = (await api.Post("/projects/P0/items", """{ "kind": "note", "fields": { "text": "x" } }""", read)).IsProblem(403);
        (await api.Get("/projects/P0/items", report)).IsProblem(403);
        (await api.Get("/projects/P1/items", read)).IsProblem(404);
        await api.Store.Commit(Work.Nothing.And(new SaveProject((await api.Store.Project("P0"))! with { Key = "P1", Name = "Next door" })));
        var next = await api.Token("oliver", [TokenScope.Read, TokenScope.Report], project: "P1");
        (await api.Get("/projects/P0/items", next)).IsProblem(404);
        (await api.Post("/projects/P0/items", """{ "kind": "note", "fields": { "text": "x" } }""", next)).IsProblem(404);
        Assert.Equal("P1", Assert.Single((await api.Get("/projects", next)).Json.GetProperty("items").EnumerateArray()).GetProperty("key").GetString());

        Assert.Contains("it has read, and this needs report", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_everything_that_goes_wrong_as_a_problem()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        const string Items = "/projects/P0/items";

        Assert.Contains("line 2", (await api.Post(Items, "{\n \"kind\": }", token)).IsProblem(400).Detail, StringComparison.Ordinal);
        (await api.Post(Items, "[1]", token)).IsProblem(400);
        (await api.Post(Items, "", token)).IsProblem(400);
        Assert.Contains("names something twice", (await api.Post(Items, """{ "kind": "note", "kind": "risk" }""", token)).IsProblem(400).Detail, StringComparison.Ordinal);
        Assert.Contains("not UTF-8", (await api.Call(HttpMethod.Post, Items, """{ "kind": "né" }""", token, "k", encoding: System.Text.Encoding.Latin1)).IsProblem(400).Detail, StringComparison.Ordinal);
        (await api.Post(Items, $$"""{ "kind": {{new string('[', 200)}} }""", token)).IsProblem(400);
        (await api.Call(HttpMethod.Post, Items, "kind=action", token, "k", "application/x-www-form-urlencoded")).IsProblem(415);
        (await api.Post(Items, $$"""{ "kind": "note", "fields": { "text": "{{new string('x', 70_000)}}" } }""", token)).IsProblem(413);
        (await api.Get("/nothing/here", token)).IsProblem(404);
        Assert.Contains("DELETE is not for this address", (await api.Call(HttpMethod.Delete, Items, null, token, null)).IsProblem(405).Detail, StringComparison.Ordinal);
        (await api.Get($"{Items}?limit=0", token)).IsProblem(400);
        (await api.Get($"{Items}?limit=many", token)).IsProblem(400);
        (await api.Get($"{Items}?cursor=%21%21", token)).IsProblem(400);
        (await api.Get("/projects/P0/days/soon", token)).IsProblem(400);
        (await api.Get("/projects/P0/days/1999-01-01", token)).IsProblem(404);
        (await api.Get($"{Items}/NONE-1", token)).IsProblem(404);
    }

    [Fact]
    public async Task Stands_open_where_the_bot_lives_in_slack_as_well()
    {
        await using var api = await RunningApi.Start("--Slack:BotToken=xoxb-1-2", "--Slack:SigningSecret=8f742231b10e8888abcd99yyyzzz85a5", "--Slack:ApiAddress=http://127.0.0.1:9/");
        // Where people work, no sample project comes along.
        await api.Store.Commit(Work.Nothing.And(new SaveProject(Host.Sample.Project().Project)));
        var token = await api.Ci();

        Assert.Equal(200, (await api.Get("/projects", token)).Status);
        Assert.Equal(201, (await api.Post("/projects/P0/items", """{ "kind": "decision", "fields": { "text": "Keep the flag" } }""", token)).Status);
    }
}

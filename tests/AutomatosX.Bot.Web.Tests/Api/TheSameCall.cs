using AutomatosX.Bot.Web.Tests.Api.Support;

namespace AutomatosX.Bot.Web.Tests.Api;

// Who did not hear the answer sends the call again, and nothing is recorded twice.
public class TheSameCall
{
    private const string Body = """{ "kind": "action", "fields": { "title": "Paint the pier" } }""";

    [Fact]
    public async Task Gets_the_same_answer_also_after_a_restart()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        var first = await api.Post("/projects/P0/items", Body, token, "build-812");
        await api.Restarts();

        var again = await api.Post("/projects/P0/items", Body, token, "build-812");

        Assert.Equal((201, 201, false, true), (first.Status, again.Status, first.Again, again.Again));
        Assert.Equal(first.Text, again.Text);
        Assert.Single(await api.Store.Items("P0"), item => item.Title == "Paint the pier");
    }

    [Fact]
    public async Task With_another_body_is_refused()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Post("/projects/P0/items", Body, token, "build-812");

        var other = (await api.Post("/projects/P0/items", Body.Replace("pier", "deck", StringComparison.Ordinal), token, "build-812")).IsProblem(422);

        Assert.Contains("was used for another call", other.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(await api.Store.Items("P0"), item => item.Title == "Paint the deck");
    }

    [Fact]
    public async Task Sent_many_times_at_once_has_one_effect()
    {
        await using var api = await RunningApi.Start();
        var token = await api.Ci();
        await api.Get("/projects", token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Post("/projects/P0/items", Body, token, "build-812")));

        Assert.Single(answers.Select(answer => (answer.Status, answer.Text)).Distinct());
        Assert.Single(answers, answer => !answer.Again);
        Assert.Single(await api.Store.Items("P0"), item => item.Title == "Paint the pier");
    }

    [Fact]
    public async Task Of_another_member_is_another_call()
    {
        await using var api = await RunningApi.Start();
        var (ci, bot) = (await api.Ci(), await api.Token("deployer", [Projects.TokenScope.Report], agent: "Deployer"));
        await api.Post("/projects/P0/items", Body, ci, "1");

        var other = await api.Post("/projects/P0/items", Body.Replace("pier", "deck", StringComparison.Ordinal), bot, "1");

        Assert.Equal((201, false), (other.Status, other.Again));
    }

    [Fact]
    public async Task Has_to_have_a_name()
    {
        await using var api = await RunningApi.Start();

        var nameless = (await api.Call(HttpMethod.Post, "/projects/P0/items", Body, await api.Ci(), "")).IsProblem(400);

        Assert.Contains("Idempotency-Key", nameless.Detail, StringComparison.Ordinal);
    }
}

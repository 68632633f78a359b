using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Tests.Fake;

/// <summary>The Teams of our own refuses what the real one refuses; otherwise the tests on it would say nothing.</summary>
public sealed class TheFakeTeams : IAsyncLifetime
{
    private readonly SteppedClock clock = new(Some.At("09:00"));
    private readonly HttpClient http = new();
    private FakeMsTeams teams = null!;
    private FakeMsTeamsPerson ana = null!;
    private FakeMsTeamsRoom channel = null!;
    private FakeMsTeamsPeople people = null!;
    private string token = "";

    public async Task InitializeAsync()
    {
        teams = await FakeMsTeams.Start(clock);
        ana = teams.AddPerson("Ana");
        channel = teams.AddChannel("night-ferry", members: ana);
        people = new FakeMsTeamsPeople(teams, clock.GetUtcNow);
        token = await Login();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await teams.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"text":"x"}""", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","text":"x"}""", 201)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"Card"}}]}""", 400)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"hi"}],"msteams":{"entities":[{"type":"mention","text":"<at>Ana</at>","mentioned":{"id":"29:1"}}]}}}]}""", 400)]
    [InlineData("no JSON", 400)]
    public async Task A_message_has_to_be_one(string body, int status) =>
        Assert.Equal(status, (await Call("POST", $"{Of(channel.Id)}/activities", body)).Status);

    [Fact]
    public async Task A_message_over_a_hundred_kilobytes_as_UTF_16_is_too_large()
    {
        Assert.Equal(201, (await Call("POST", $"{Of(channel.Id)}/activities", Text(new string('ü', 51_000)))).Status);
        Assert.Equal(413, (await Call("POST", $"{Of(channel.Id)}/activities", Text(new string('x', 51_200)))).Status);
    }

    [Fact]
    public async Task Who_has_no_token_of_its_tenant_is_denied()
    {
        foreach (var bad in (string[])["", "made-up", await Login("botframework.com")])
        {
            token = bad;
            Assert.Equal(401, (await Call("POST", $"{Of(channel.Id)}/activities", Text("x"))).Status);
        }

        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Equal((404, "ConversationNotFound"), Code(await Call("POST", $"{Of("19:nowhere@thread.v2")}/activities", Text("x"))));
        Assert.Equal((404, "ActivityNotFoundInConversation"), Code(await Call("PUT", $"{Of(channel.Id)}/activities/1", Text("x"))));
        Assert.Equal((404, "ActivityNotFoundInConversation"), Code(await Call("POST", $"{Of($"{channel.Id};messageid=1")}/activities", Text("x"))));
        Assert.Equal((404, "MemberNotFoundInConversation"), Code(await Call("GET", $"{Of(channel.Id)}/members/29:nobody", null)));
    }

    [Fact]
    public async Task A_message_is_changed_and_deleted_by_whoever_wrote_it_and_its_recipient_never()
    {
        var id = (string)(await Call("POST", $"{Of(channel.Id)}/activities", Text("x"))).Body!["id"]!;
        var other = teams.Says(channel, ana, "mine").Id;
        Assert.Equal(400, (await Call("PUT", $"{Of(channel.Id)}/activities/{id}", """{"type":"message","text":"y","recipient":{"id":"29:1"}}""")).Status);
        Assert.Equal(403, (await Call("PUT", $"{Of(channel.Id)}/activities/{other}", Text("y"))).Status);
        Assert.Equal(200, (await Call("PUT", $"{Of(channel.Id)}/activities/{id}", Text("y"))).Status);
        Assert.Equal(200, (await Call("DELETE", $"{Of(channel.Id)}/activities/{id}", null)).Status);

        Assert.Equal("mine", Assert.Single(channel.Messages).Text);
    }

    [Fact]
    public async Task Limits_are_kept_by_the_clock_and_what_is_too_soon_counts_for_nothing()
    {
        for (var i = 0; i < 7; i++)
            Assert.Equal(201, (await Call("POST", $"{Of(channel.Id)}/activities", Text("x"))).Status);
        for (var i = 0; i < 20; i++)
            Assert.Equal(429, (await Call("POST", $"{Of(channel.Id)}/activities", Text("x"))).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(201, (await Call("POST", $"{Of(channel.Id)}/activities", Text("x"))).Status);
        Assert.Equal(429, (await Call("POST", $"{Of(channel.Id)}/activities", Text("x"))).Status);
        Assert.Equal(8, channel.Messages.Count);
    }

    [Fact]
    public async Task What_is_not_acknowledged_comes_again_after_fifteen_seconds_the_same_to_the_letter()
    {
        var arrived = new TaskCompletionSource();
        var (bot, address) = await Bot(async (heard, context) =>
        {
            arrived.TrySetResult();
            await (heard.Count == 1 ? Gone(context) : Task.CompletedTask);
        });
        await using var _ = bot;
        using var client = new HttpClient { BaseAddress = address };
        var sender = new FakeMsTeamsSender(client, people, clock, _ => "signed");
        var sending = sender.Send(people.Mentions(ana, channel, "R-4 done"));
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(200, (await sending)?.Status);
        Assert.Equal(2, sender.Tries.Count);
        Assert.Equal(sender.Tries[0].Body.ToJsonString(), sender.Tries[1].Body.ToJsonString());
    }

    [Fact]
    public async Task An_invoke_that_is_not_answered_is_tried_again_and_at_last_under_a_new_id()
    {
        var (bot, address) = await Bot((_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await using var __ = bot;
        using var client = new HttpClient { BaseAddress = address };
        var sender = new FakeMsTeamsSender(client, people, clock, null);
        await sender.Send(people.Searches(ana, channel, "items", "query", "fog"));

        Assert.Equal(3, sender.Tries.Count);
        Assert.Equal(sender.Tries[0].Id, sender.Tries[1].Id);
        Assert.NotEqual(sender.Tries[0].Id, sender.Tries[2].Id);
    }

    private static async Task Gone(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using (context.RequestAborted.Register(gone.SetResult))
            await gone.Task;
    }

    private static async Task<(WebApplication Bot, Uri Address)> Bot(Func<List<string>, HttpContext, Task> answer)
    {
        List<string> heard = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = builder.Build();
        bot.MapPost(FakeMsTeamsSent.Path, async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            heard.Add(await reader.ReadToEndAsync());
            await answer(heard, context);
        });
        await bot.StartAsync();
        return (bot, new Uri(bot.Urls.First()));
    }

    private static string Of(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}";

    private static string Text(string text) => new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static (int, string?) Code((int Status, JsonObject? Body) answer) => (answer.Status, (string?)answer.Body!["error"]!["code"]);

    private async Task<(int Status, JsonObject? Body)> Call(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(teams.Service, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var said = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, said.Length == 0 ? null : JsonNode.Parse(said) as JsonObject);
    }

    private async Task<string> Login(string tenant = FakeMsTeams.Tenant)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = FakeMsTeams.AppId, ["client_secret"] = FakeMsTeams.Secret, ["scope"] = "https://api.botframework.com/.default" });
        using var response = await http.PostAsync(new Uri(teams.Address, $"{tenant}/oauth2/v2.0/token"), form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["access_token"]!;
    }
}

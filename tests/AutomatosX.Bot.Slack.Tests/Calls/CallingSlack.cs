using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Tests.Calls;

public sealed class CallingSlack : IAsyncLifetime
{
    private FakeSlack slack = null!;
    private SlackWebApi api = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Start(new TestClock(Some.At("09:00")));
        api = To(slack.Api.ToString());
    }

    public async Task DisposeAsync()
    {
        api.Dispose();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_comes_with_its_body_and_the_scopes()
    {
        var done = Assert.IsType<SlackAnswer.Done>(await Call("auth.test"));

        Assert.Equal(FakeSlack.Team, (string?)done.Body["team_id"]);
        Assert.Contains("chat:write", done.Scopes);
    }

    [Fact]
    public async Task Objects_go_as_JSON_and_the_token_in_the_header_alone()
    {
        await Call("chat.postMessage", new() { ["channel"] = "C1", ["limit"] = 5, ["inclusive"] = true, ["thread_ts"] = null, ["text"] = "50 % & more = Ünal", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) });

        var call = Assert.Single(slack.Calls);
        Assert.Equal(slack.BotToken, call.Token);
        Assert.Equal(("5", "true", null, "50 % & more = Ünal", """[{"type":"divider"}]"""), (call["limit"], call["inclusive"], call["thread_ts"], call["text"], call["blocks"]));
        Assert.False(call.Arguments.ContainsKey("token"));
    }

    [Fact]
    public async Task A_refusal_comes_with_its_error() =>
        Assert.Equal("channel_not_found", Assert.IsType<SlackAnswer.Refused>(await Call("chat.postMessage", new() { ["channel"] = "C404", ["text"] = "x" })).Error);

    [Theory]
    [InlineData(12, 12)]
    [InlineData(0, 1)]
    [InlineData(999_999, 3600)]
    [InlineData(null, 30)]
    public async Task Too_many_calls_say_how_long_to_wait_within_reason(int? asked, int seconds)
    {
        slack.Fail("auth.test", FakeSlackFault.TooMany(asked));

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<SlackAnswer.TooMany>(await Call("auth.test")).After);
    }

    [Theory]
    [InlineData("fatal_error", true)]
    [InlineData("internal_error", true)]
    [InlineData("service_unavailable", true)]
    [InlineData("is_archived", false)]
    public async Task Some_errors_leave_open_whether_it_was_done(string error, bool isOpen)
    {
        slack.Fail("auth.test", FakeSlackFault.Refused(error));

        Assert.Equal(isOpen, await Call("auth.test") is SlackAnswer.Unknown);
    }

    [Theory]
    [InlineData("<html>gateway</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"ok\":false}")]
    [InlineData("{\"ok\":false,\"error\":\"a\",\"error\":\"b\"}")]
    [InlineData("")]
    public async Task What_is_no_answer_leaves_it_open(string body)
    {
        slack.Fail("auth.test", FakeSlackFault.Garbled(body));

        Assert.IsType<SlackAnswer.Unknown>(await Call("auth.test"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_leaves_it_open_and_is_not_tried_again(bool usedBefore)
    {
        if (usedBefore)
            await Call("auth.test");
        slack.Fail("chat.postMessage", FakeSlackFault.Dropped());

        Assert.IsType<SlackAnswer.Unknown>(await Call("chat.postMessage", new() { ["channel"] = "C1" }));
        Assert.Single(slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_500_leaves_it_open_and_is_not_tried_again()
    {
        slack.Fail("auth.test", FakeSlackFault.Error500());

        Assert.IsType<SlackAnswer.Unknown>(await Call("auth.test"));
        Assert.Single(slack.Calls);
    }

    [Fact]
    public async Task Silence_leaves_it_open()
    {
        using var hasty = To(slack.Api.ToString(), TimeSpan.FromMilliseconds(50));
        slack.Fail("auth.test", FakeSlackFault.Silent());

        Assert.IsType<SlackAnswer.Unknown>(await hasty.CallAsync("auth.test", slack.BotToken, []));
    }

    [Fact]
    public async Task Who_stops_waiting_is_not_told_an_answer()
    {
        using var stop = new CancellationTokenSource();
        slack.Fail("auth.test", FakeSlackFault.Silent());
        slack.Called += _ => stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.CallAsync("auth.test", slack.BotToken, [], stop.Token));
    }

    [Fact]
    public async Task A_refused_connection_is_certainly_no_call()
    {
        await slack.GoDown();

        Assert.IsType<SlackAnswer.OutOfReach>(await Call("auth.test"));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_certainly_no_call()
    {
        using var lost = To("http://slack.invalid/api/");

        Assert.IsType<SlackAnswer.OutOfReach>(await lost.CallAsync("auth.test", "xoxb-1", []));
    }

    [Fact]
    public async Task A_server_that_speaks_no_TLS_is_certainly_no_call()
    {
        using var plain = To(slack.Api.ToString().Replace("http:", "https:", StringComparison.Ordinal));

        Assert.IsType<SlackAnswer.OutOfReach>(await plain.CallAsync("auth.test", "xoxb-1", []));
        Assert.Empty(slack.Calls);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        slack.Fail("auth.test", FakeSlackFault.Garbled(new string(' ', SlackWebApi.MostBytes + 1)));

        Assert.IsType<SlackAnswer.Unknown>(await Call("auth.test"));
    }

    [Fact]
    public async Task Bytes_go_nowhere_in_the_clear_when_Slack_is_spoken_to_over_TLS()
    {
        using var secure = To("https://slack.invalid/api/");

        Assert.IsType<SlackAnswer.Refused>(await secure.UploadAsync(new Uri(slack.Address, "upload/F1"), [1]));
        Assert.Empty(slack.Calls);
    }

    [Fact]
    public async Task An_upload_to_a_host_that_is_not_there_is_certainly_none()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        Assert.IsType<SlackAnswer.OutOfReach>(await api.UploadAsync(new UriBuilder("http", "127.0.0.1", port).Uri, [1]));
    }

    private Task<SlackAnswer> Call(string method, JsonObject? arguments = null) => api.CallAsync(method, slack.BotToken, arguments ?? []);

    private static SlackWebApi To(string address, TimeSpan? patience = null) =>
        new(Options.Create(new SlackOptions { ApiAddress = address }), NullLogger<SlackWebApi>.Instance) { Timeout = patience ?? TimeSpan.FromSeconds(20) };
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Tests.Calls;

public sealed partial class CallingTeams : IAsyncLifetime
{
    private readonly TestClock clock = new(Some.At("09:00"));
    private FakeMsTeams teams = null!;
    private FakeMsTeamsRoom room = null!;
    private MsTeamsOptions settings = null!;
    private MsalTokens tokens = null!;
    private MsTeamsConnector connector = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeMsTeams.Start(clock);
        teams.EnforcesLimits = false;
        room = teams.AddGroupChat("P0");
        settings = MsTeamsDesk.SettingsFor(teams);
        Connect();
    }

    public async Task DisposeAsync()
    {
        connector.Dispose();
        tokens.Dispose();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_comes_with_its_body()
    {
        var done = Assert.IsType<MsTeamsAnswer.Done>(await Post("50 % & more = Ünal"));

        Assert.Equal((string?)done.Body["id"], room.Messages.Single().Id);
        Assert.Equal("50 % & more = Ünal", room.Messages.Single().Text);
        Assert.Equal(teams.Tokens.Single(), teams.CallsOf("post").Single().Token);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    public async Task Nothing_is_sent_and_no_token_asked_for_where_the_host_is_not_on_the_list(string service)
    {
        var refused = Assert.IsType<MsTeamsAnswer.Refused>(await connector.CallAsync(Call(service: new Uri(service))));

        Assert.Equal((0, MsTeamsConnector.ForeignHost), (refused.Status, refused.Code));
        Assert.Empty(teams.Calls);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeMsTeams.Start(clock);
        teams.Fail("post", FakeMsTeamsFault.Redirect(new Uri(elsewhere.Service, "v3/conversations")));

        Assert.Equal(307, Assert.IsType<MsTeamsAnswer.Refused>(await Post()).Status);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_refusal_comes_with_its_code()
    {
        var call = new MsTeamsCall(HttpMethod.Post, teams.Service, ConnectorPaths.Activities("19:nowhere@thread.v2"), Message("x"));
        var refused = Assert.IsType<MsTeamsAnswer.Refused>(await connector.CallAsync(call));

        Assert.Equal((404, "ConversationNotFound", "Conversation not found."), (refused.Status, refused.Code, refused.Message));
    }

    [Theory]
    [InlineData(429, 12)]
    [InlineData(429, null)]
    [InlineData(412, null)]
    public async Task Too_many_calls_say_how_long_to_wait(int status, int? seconds)
    {
        teams.Fail("post", FakeMsTeamsFault.Error(status) with { RetryAfter = seconds });
        var tooMany = Assert.IsType<MsTeamsAnswer.TooMany>(await Post());

        Assert.Equal(seconds, tooMany.After?.TotalSeconds);
        Assert.Single(teams.CallsOf("post"));
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(408, true)]
    public async Task A_server_error_leaves_it_open_and_is_not_tried_again(int status, bool isPassing)
    {
        teams.Fail("post", FakeMsTeamsFault.Error(status));

        Assert.Equal(isPassing, Assert.IsType<MsTeamsAnswer.Unknown>(await Post()).IsPassing);
        Assert.Single(teams.CallsOf("post"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_leaves_it_open_and_is_not_tried_again(bool usedBefore)
    {
        if (usedBefore)
            await Post();
        teams.Fail("post", FakeMsTeamsFault.Dropped());

        Assert.IsType<MsTeamsAnswer.Unknown>(await Post());
        Assert.Equal(usedBefore ? 2 : 1, teams.CallsOf("post").Count);
    }

    [Fact]
    public async Task Silence_leaves_it_open()
    {
        await Post();
        using var hasty = new MsTeamsConnector(new ServiceHosts(Options.Create(settings)), tokens, Options.Create(settings), NullLogger<MsTeamsConnector>.Instance) { Timeout = TimeSpan.FromMilliseconds(50) };
        teams.Fail("post", FakeMsTeamsFault.Silent());

        Assert.IsType<MsTeamsAnswer.Unknown>(await hasty.CallAsync(Call()));
    }

    [Fact]
    public async Task Who_stops_waiting_is_not_told_an_answer()
    {
        using var stop = new CancellationTokenSource();
        teams.Fail("post", FakeMsTeamsFault.Silent());
        teams.Called += call => CutIf(call.Kind == "post", stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connector.CallAsync(Call(), stop.Token));
    }

    [Fact]
    public async Task A_refused_connection_is_certainly_no_call()
    {
        await Post();
        await teams.GoDown();

        Assert.IsType<MsTeamsAnswer.OutOfReach>(await Post());
        Assert.IsType<MsTeamsAnswer.OutOfReach>(await connector.CallAsync(new MsTeamsCall(HttpMethod.Delete, teams.Service, ConnectorPaths.Activity(room.Id, "1"))));
    }

    [Theory]
    [InlineData(502, "<html>gateway</html>")]
    [InlineData(500, "")]
    public async Task An_error_page_is_no_answer(int status, string body)
    {
        teams.Fail("post", FakeMsTeamsFault.Garbled(status, body));

        Assert.IsType<MsTeamsAnswer.Unknown>(await Post());
    }

    [Fact]
    public async Task A_refusal_that_is_no_JSON_is_a_refusal_all_the_same()
    {
        teams.Fail("post", FakeMsTeamsFault.Garbled(413, "<html>too large</html>"));

        Assert.Equal(new MsTeamsAnswer.Refused(413, "", ""), await Post());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(503)]
    public async Task An_answer_without_end_is_not_read_to_its_end(int status)
    {
        teams.Fail("post", FakeMsTeamsFault.Garbled(status, new string(' ', MsTeamsConnector.MostBytes + 1)));

        Assert.IsType<MsTeamsAnswer.Unknown>(await Post());
    }

    private static void CutIf(bool now, CancellationTokenSource stop)
    {
        if (now)
            stop.Cancel();
    }

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    private MsTeamsCall Call(string text = "Standup, Day 7.", Uri? service = null) => new(HttpMethod.Post, service ?? teams.Service, ConnectorPaths.Activities(room.Id), Message(text));

    private Task<MsTeamsAnswer> Post(string text = "Standup, Day 7.") => connector.CallAsync(Call(text));

    private void Connect()
    {
        tokens = new MsalTokens(Options.Create(settings), clock);
        connector = new MsTeamsConnector(new ServiceHosts(Options.Create(settings)), tokens, Options.Create(settings), NullLogger<MsTeamsConnector>.Instance);
    }
}

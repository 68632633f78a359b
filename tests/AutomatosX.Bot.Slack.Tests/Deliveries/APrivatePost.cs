using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

/// <summary>A message that one person alone sees, after a button of it was pressed.</summary>
public sealed class APrivatePost : IAsyncLifetime
{
    private SlackDesk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await SlackDesk.Open();
        desk.Room.Members.Add(desk.Lead);
        await desk.Posts("echo", Post.Say("R-4 is closed."), Address);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    private Address Address => new(SlackDesk.In(desk.Room), OnlyFor: new PersonId(desk.Lead));

    private IReadOnlyList<FakeSlackMessage> Seen => [.. desk.Room.OnlyFor(desk.Lead)];

    [Fact]
    public async Task Is_replaced_where_it_stands()
    {
        await Presses();
        await desk.Posts("echo", Post.Say("Taken back: R-4 is open again."), Address);

        var message = Assert.Single(Seen);
        Assert.Equal((1, true), (message.Edits, message.Words.Contains("Taken back", StringComparison.Ordinal)));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("echo")).State);
        Assert.Equal($"private:{message.Ts}", (await desk.Outbox("echo")).Message!.Id);
        Assert.Equal("", Assert.Single(desk.Slack.CallsOf(FakeSlack.Responding)).Token);
    }

    [Fact]
    public async Task Is_replaced_as_often_as_Slack_allows_and_then_said_anew()
    {
        await Presses();
        for (var time = 1; time <= 6; time++)
        {
            await desk.Passes(1);
            await desk.Posts("echo", Post.Say($"Answer {time}."), Address);
        }

        Assert.Equal([5, 0], Seen.Select(message => message.Edits));
        Assert.Contains("Answer 6.", Seen[1].Words);
        Assert.Equal(5, desk.Slack.CallsOf(FakeSlack.Responding).Count);
    }

    [Fact]
    public async Task Is_said_anew_when_the_press_is_half_an_hour_old()
    {
        await Presses();
        desk.Clock.Advance(TimeSpan.FromMinutes(30));
        await desk.Posts("echo", Post.Say("Taken back."), Address);

        Assert.Equal(2, Seen.Count);
        Assert.Empty(desk.Slack.CallsOf(FakeSlack.Responding));
    }

    [Fact]
    public async Task Is_said_anew_by_a_process_that_was_not_there_when_the_button_was_pressed()
    {
        await Presses();
        await desk.Restarts();
        await desk.Passes(1);
        await desk.Posts("echo", Post.Say("Taken back."), Address);

        Assert.Equal(2, Seen.Count);
    }

    [Theory]
    [InlineData("expired_url")]
    [InlineData("used_url")]
    public async Task Is_said_anew_when_Slack_does_not_take_the_address_any_more(string error)
    {
        await Presses();
        await desk.Passes(1);
        desk.Slack.Fail(FakeSlack.Responding, FakeSlackFault.Refused(error));
        await desk.Posts("echo", Post.Say("Taken back."), Address);

        Assert.Contains("Taken back.", Seen[1].Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("echo")).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_replaced_again_when_the_answer_never_came(bool arrived)
    {
        await Presses();
        desk.Slack.Fail(FakeSlack.Responding, FakeSlackFault.Dropped(arrived), FakeSlackFault.Error500(arrived), FakeSlackFault.TooMany(7));
        await desk.Posts("echo", Post.Say("Taken back."), Address);
        await desk.Passes(60);

        Assert.Contains("Taken back.", Assert.Single(Seen).Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("echo")).State);
    }

    [Fact]
    public async Task Of_somebody_else_stays_as_it_is()
    {
        var other = desk.Slack.AddPerson("ana");
        desk.Room.Members.Add(other);
        await desk.Passes(1);
        await desk.Posts("other", Post.Say("R-5 is closed."), Address with { OnlyFor = new PersonId(other) });
        await Presses();
        await desk.Passes(1);
        await desk.Posts("other", Post.Say("R-5 is open."), Address with { OnlyFor = new PersonId(other) });

        Assert.Empty(desk.Slack.CallsOf(FakeSlack.Responding));
        Assert.Equal(2, desk.Room.OnlyFor(other).Count());
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/actions/1")]
    [InlineData("https://evil.example/actions/1")]
    [InlineData("http://hooks.slack.com/actions/1")]
    [InlineData("https://hooks.slack.com@evil.example/1")]
    [InlineData("https://hooks.slack.com:8443/1")]
    [InlineData("http://127.0.0.1:1/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    [InlineData(null)]
    public async Task Goes_to_no_address_but_Slacks(string? address)
    {
        desk.Get<ResponseUrls>().Learn((await desk.Outbox("echo")).Message!, address, desk.Clock.GetUtcNow());
        await desk.Passes(1);
        await desk.Posts("echo", Post.Say("Taken back."), Address);

        Assert.Equal(2, Seen.Count);
        Assert.True(!Uri.TryCreate(address, UriKind.Absolute, out var url) || await desk.Get<SlackWebApi>().RespondAsync(url, []) is SlackAnswer.Refused { Error: "response_url_not_slacks" });
    }

    [Fact]
    public async Task Goes_where_Slack_takes_such_answers()
    {
        using var api = new SlackWebApi(Options.Create(new SlackOptions { ApiAddress = "https://slack.invalid/api/" }), NullLogger<SlackWebApi>.Instance);

        Assert.IsType<SlackAnswer.OutOfReach>(await api.RespondAsync(new Uri("https://hooks.slack.invalid/actions/T1/1/x"), []));
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        var visited = false;
        desk.Slack.Elsewhere = context =>
        {
            visited |= context.Request.Path == "/there";
            context.Response.Redirect("/there");
            return Task.CompletedTask;
        };

        Assert.IsType<SlackAnswer.Refused>(await desk.Get<SlackWebApi>().RespondAsync(new Uri(desk.Slack.Address, "here"), []));
        Assert.False(visited);
    }

    // As the entrance does it.
    private async Task Presses()
    {
        var message = (await desk.Outbox("echo")).Message!;
        desk.Get<ResponseUrls>().Learn(message, desk.Slack.IssueResponseUrl(desk.Room.Id, SlackMessageId.Parse(message.Id).Ts, desk.Lead), desk.Clock.GetUtcNow());
    }
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Tests.Posts;

namespace AutomatosX.Bot.Slack.Tests.Forms;

public sealed class WhatAModalSays
{
    private static readonly string LongId = new('f', 300);

    private static readonly JsonObject Payload = Sent.From(SlackViewWriter.Modal(
        new Form("Away", "away", "P0", [new FormField("from", "From", FieldShape.Date, ""), new FormField(LongId, "To", FieldShape.Date, "")]), "C1"));

    [Fact]
    public void Of_a_field_that_cannot_be_taken_stands_at_the_field()
    {
        var answer = SlackViewWriter.Errors([new FieldProblem("from", "That day is past."), new FieldProblem(LongId, "The last day is before the first.")], Payload);

        Assert.Equal("""{"response_action":"errors","errors":{"from":"That day is past.","~0":"The last day is before the first."}}""", answer.ToJsonString());
    }

    [Fact]
    public void Of_what_is_no_field_of_the_form_stands_at_its_first_one() => Assert.Equal(
        """{"response_action":"errors","errors":{"from":"That day is past. Only leads do that."}}""",
        SlackViewWriter.Errors([new FieldProblem("from", "That day is past."), new FieldProblem("who", "Only leads do that.")], Payload).ToJsonString());

    [Fact]
    public void While_and_after_slow_work_is_said_within_it()
    {
        var (saving, closed, failed) = (SlackViewWriter.Saving("Standup, Day 7"), SlackViewWriter.Closed("Standup, Day 7", "Recorded. The echo is in your direct chat."), SlackViewWriter.Failed("Standup, Day 7", "The database is not there. Send it again in a minute."));

        Assert.All([saving, closed, failed], view => Assert.Empty(BlockRules.BrokenByView(view)));
        Assert.Equal("Saving. This takes a moment.", Shown.In(saving["blocks"]));
        Assert.Equal("Recorded. The echo is in your direct chat.", Shown.In(closed["blocks"]));
        Assert.Equal("Not saved. The database is not there. Send it again in a minute.", Shown.In(failed["blocks"]));
    }

    [Fact]
    public void Is_never_too_long() => SomePosts.Hold(SomePosts.Huge, 100, text => BlockRules.BrokenByView(SlackViewWriter.Failed(text, text)).FirstOrDefault());

    [Fact]
    public void Picks_a_channel_and_people_by_their_ids()
    {
        var view = SlackViewWriter.Modal(new Form("Set up", "setup", "", [new FormField("channel", "Channel", FieldShape.Room, "C0FERRY"), new FormField("members", "Members", FieldShape.People, "U1,U2")]), "C0FERRY");
        var sent = SlackViewReader.Read(Sent.From(view, new Dictionary<string, string> { ["members"] = "U2,U3" }), DateTimeOffset.UnixEpoch);
        Assert.Equal(("C0FERRY", "U2,U3"), (sent!.Fields["channel"], sent.Fields["members"]));
    }

    [Theory]
    [InlineData(FieldShape.Room, "general")]
    [InlineData(FieldShape.People, "bob,@ana")]
    public void Opens_a_picker_empty_when_what_stood_there_is_no_id(FieldShape shape, string value)
    {
        var view = SlackViewWriter.Modal(new Form("Set up", "setup", "", [new FormField("field", "Field", shape, value)]), "C0FERRY");
        Assert.Empty(SlackViewReader.Read(Sent.From(view), DateTimeOffset.UnixEpoch)!.Fields);
    }
}

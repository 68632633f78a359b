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
        var form = Payload["view"]!.AsObject();
        JsonObject[] views = [SlackStandIns.Loading(), SlackStandIns.Saving(form), SlackStandIns.Saved(form), SlackStandIns.Notice(SlackStandIns.NothingToFill)];

        Assert.All(views, view => Assert.Empty(BlockRules.BrokenByView(view)));
        Assert.Equal(["Getting it.", "Saving. This takes a moment; you can leave it.", "It is saved. You can close this.", "There is nothing to fill in here any more."], views.Select(view => Shown.In(view["blocks"])));
        Assert.Equal(["AutomatosX", "Away", "Away", "AutomatosX"], views.Select(view => (string?)view["title"]!["text"]));
    }

    [Fact]
    public void Of_a_form_that_comes_back_stands_above_all_that_was_filled_in()
    {
        var form = new Form("Set up", "setup", "P0", [new FormField("channel", "Channel", FieldShape.Room, "C0FERRY"), new FormField("members", "Members", FieldShape.People, "U1"), new FormField("when", "From", FieldShape.Date, ""), new FormField("mail", "Mail", FieldShape.Tick, ""), new FormField("words", "Words", FieldShape.Text, "")]);
        var sent = Sent.From(SlackViewWriter.Modal(form, "C1"), new Dictionary<string, string> { ["channel"] = "C2", ["members"] = "U2,U3", ["when"] = "2025-01-20", ["mail"] = "yes", ["words"] = "Since Monday." });

        var again = SlackStandIns.Refilled(sent["view"]!.AsObject(), ["It could not be saved yet."]);
        var third = SlackStandIns.Refilled(Sent.From(again)["view"]!.AsObject(), ["Send it again."]);

        Assert.All([again, third], view => Assert.Empty(BlockRules.BrokenByView(view)));
        Assert.Equal(SlackViewReader.Read(sent, DateTimeOffset.UnixEpoch)!.Fields, SlackViewReader.Read(Sent.From(third), DateTimeOffset.UnixEpoch)!.Fields);
        Assert.StartsWith("Send it again.", Shown.In(third["blocks"]), StringComparison.Ordinal);
        Assert.DoesNotContain("It could not be saved yet.", third.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_never_too_long() => SomePosts.Hold(SomePosts.Huge, 100, text => BlockRules.BrokenByView(SlackStandIns.Notice(text)).FirstOrDefault());

    [Fact]
    public void Fits_above_the_largest_form()
    {
        var form = new Form("Standup, Day 7", "answer", "P0", [.. Enumerable.Range(0, 300).Select(index => new FormField($"f{index}", $"Field {index}", FieldShape.Tick, "") { Group = "Planned" }), new FormField("words", "Words", FieldShape.Text, "")]);

        Assert.Empty(BlockRules.BrokenByView(SlackStandIns.Refilled(Sent.From(SlackViewWriter.Modal(form, "C1"))["view"]!.AsObject(), ["It could not be saved yet."])));
    }

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

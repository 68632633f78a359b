using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Tests.Posts;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Slack.Tests.Forms;

public sealed class AForm
{
    private static readonly DateTimeOffset At = new(2025, 1, 14, 9, 22, 0, TimeSpan.Zero);

    private static readonly FormField Words = new("words", "Anything else, in your own words", FieldShape.Text, "") { Hint = "Read like any reply: ACTION-15 done." };

    private static readonly Form Answer = new("Standup, Day 7", "answer", "P0/standup/2025-01-14/ACTION-06:abcd",
    [
        new FormField("P-1|status", "Write the rollout note", FieldShape.Tick, "") { Group = "Planned for today, Day 7: tick what is done" },
        new FormField("ACTION-06|status", "Status", FieldShape.Choice, "in-progress") { Group = "ACTION-06 Alert noise", Choices = [new("in-progress", "in progress"), new("done", "done")] },
        new FormField("ACTION-06|percent", "Percent", FieldShape.Number, "80") { Group = "ACTION-06 Alert noise" },
        new FormField("ACTION-06|due", "Due", FieldShape.Date, "2025-01-16") { Group = "ACTION-06 Alert noise", Hint = "The day it has to be there." },
        new FormField("ACTION-06|next", "Next", FieldShape.Line, "") { Group = "ACTION-06 Alert noise" },
        Words,
    ])
    {
        Send = "Send in",
    };

    [Fact]
    public void Is_a_modal()
    {
        var view = SlackViewWriter.Modal(Answer, "C1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Approved.Matches(Spoken.File("AForm"), Spoken.Json(view));
    }

    [Fact]
    public void Comes_back_as_what_was_filled_in()
    {
        var sent = SlackViewReader.Read(Sent.From(SlackViewWriter.Modal(Answer, "C1"), new Dictionary<string, string>
        {
            ["P-1|status"] = "Yes",
            ["ACTION-06|status"] = "done",
            ["ACTION-06|percent"] = "100",
            ["ACTION-06|due"] = "2025-01-17",
            ["words"] = "R-4 green\nthe rest holds",
        }), At);

        Assert.NotNull(sent);
        Assert.Equal(new FormSent(At, new Place(Platform.Slack, new WorkspaceId("T1"), new RoomId("C1")), new PersonId("U1"), "answer", Answer.Value, sent.Fields), sent);
        Assert.Equal(
            [("ACTION-06|due", "2025-01-17"), ("ACTION-06|percent", "100"), ("ACTION-06|status", "done"), ("P-1|status", "yes"), ("words", "R-4 green\nthe rest holds")],
            sent.Fields.Select(field => (field.Key, field.Value)).Order());
    }

    [Fact]
    public void Sent_as_it_opened_says_what_stood_in_it() => Assert.Equal(
        [("ACTION-06|due", "2025-01-16"), ("ACTION-06|percent", "80"), ("ACTION-06|status", "in-progress")],
        SlackViewReader.Read(Sent.From(SlackViewWriter.Modal(Answer, "C1")), At)!.Fields.Select(field => (field.Key, field.Value)).Order());

    [Fact]
    public void Opened_where_no_room_is_belongs_to_the_direct_chat() =>
        Assert.Equal(RoomId.DirectWith(new PersonId("U1")), SlackViewReader.Read(Sent.From(SlackViewWriter.Modal(Answer, "")), At)!.Place.Room);

    [Fact]
    public void Of_an_organization_that_names_no_team_is_its_members_teams()
    {
        var payload = Sent.From(SlackViewWriter.Modal(Answer, "C1"));
        payload["team"] = null;

        Assert.Equal("T1", SlackViewReader.Read(payload, At)!.Place.Workspace.Value);
    }

    [Theory]
    [InlineData(FieldShape.Number, "79.9 ms")]
    [InlineData(FieldShape.Date, "next Friday")]
    [InlineData(FieldShape.Line, "first\nsecond")]
    [InlineData(FieldShape.Choice, "amber")]
    public void Keeps_a_value_that_the_fields_shape_cannot_show(FieldShape shape, string value)
    {
        var view = SlackViewWriter.Modal(new Form("x", "answer", "", [new FormField("f", "F", shape, value)]), "C1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal(value, SlackViewReader.Read(Sent.From(view), At)!.Fields["f"]);
    }

    [Fact]
    public void Shows_a_title_that_is_cut_whole_within()
    {
        var view = SlackViewWriter.Modal(Answer with { Title = "Risk review, Day 7 of the second sprint" }, "C1");

        Assert.Equal("Risk review, Day 7 of…", (string)view["title"]!["text"]!);
        Assert.Equal("Risk review, Day 7 of the second sprint", Shown.In(view["blocks"]![0]));
    }

    [Fact]
    public void Holds_a_text_that_is_longer_than_an_input_in_several_and_joins_it_again()
    {
        var text = string.Join('\n', Enumerable.Range(1, 700).Select(number => $"line {number} & more"));
        var view = SlackViewWriter.Modal(new Form("Change what you wrote", "edit", "m1", [new FormField("words", "Your words", FieldShape.Text, text)]), "C1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal("Your words (1 of 5)", (string)view["blocks"]![0]!["label"]!["text"]!);
        Assert.Equal(text, SlackViewReader.Read(Sent.From(view), At)!.Fields["words"]);
    }

    [Fact]
    public void Offers_more_choices_than_a_list_holds_in_groups()
    {
        var members = Enumerable.Range(1, 250).Select(number => new Choice($"member-{number}", $"Member {number}")).ToList();
        var view = SlackViewWriter.Modal(new Form("Away", "away", "P0", [new FormField("who", "Who", FieldShape.Choice, "member-201") { Choices = members }]), "C1");
        var groups = view["blocks"]![0]!["element"]!["option_groups"]!.AsArray();

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal(["Member 1 – Member 100", "Member 101 – Member 200", "Member 201 – Member 250"], groups.Select(group => (string)group!["label"]!["text"]!));
        Assert.Equal("member-201", SlackViewReader.Read(Sent.From(view), At)!.Fields["who"]);
        Assert.Equal("member-7", SlackViewReader.Read(Sent.From(view, new Dictionary<string, string> { ["who"] = "Member 7" }), At)!.Fields["who"]);
    }

    [Fact]
    public void Carries_names_that_Slack_does_not_under_short_ones()
    {
        var (field, choice) = (new string('f', 300), new string('c', 100));
        var view = SlackViewWriter.Modal(new Form("x", "answer", "", [new FormField(field, "F", FieldShape.Choice, choice) { Choices = [new(choice, "C"), new("", "nothing"), new("~0", "odd")] }]), "C1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal([KeyValuePair.Create(field, choice)], SlackViewReader.Read(Sent.From(view), At)!.Fields);
        Assert.Equal("~0", SlackViewReader.Read(Sent.From(view, new Dictionary<string, string> { [(string)view["blocks"]![0]!["block_id"]!] = "odd" }), At)!.Fields[field]);
    }

    [Fact]
    public void Of_another_app_or_without_what_it_needs_is_none_of_ours()
    {
        Assert.Null(SlackViewReader.Read([], At));
        Assert.Null(SlackViewReader.Read(new JsonObject { ["view"] = "x", ["user"] = 7 }, At));
        var payload = Sent.From(SlackViewWriter.Modal(Answer, "C1"));
        payload["view"]!["private_metadata"] = "not ours";
        Assert.Null(SlackViewReader.Read(payload, At));
        payload["view"]!["private_metadata"] = "[1]";
        Assert.Null(SlackViewReader.Read(payload, At));
    }
}

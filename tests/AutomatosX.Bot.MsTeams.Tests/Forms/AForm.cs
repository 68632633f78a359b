using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Forms;
using AutomatosX.Bot.MsTeams.Tests.Posts;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.MsTeams.Tests.Forms;

public sealed class AForm
{
    private static readonly DateTimeOffset At = new(2025, 1, 14, 9, 22, 0, TimeSpan.Zero);
    private static readonly WorkspaceId Tenant = new("8c6f");
    private static readonly PersonId Ana = new("3f5e");
    private static readonly MsTeamsFormFacts Facts = new("n7", "19:abc@thread.tacv2") { Rooms = [new("19:abc@thread.tacv2", "Payments"), new("19:def@thread.tacv2", "Alerts")], People = [new("3f5e", "Ana")] };

    private static readonly Form Answer = new("Standup, Day 7", "answer", "P0/standup/2025-01-14/ACTION-06:abcd",
    [
        new FormField("P-1|status", "Write the rollout note", FieldShape.Tick, "") { Group = "Planned for today, Day 7: tick what is done" },
        new FormField("ACTION-06|status", "Status", FieldShape.Choice, "in-progress") { Group = "ACTION-06 Alert noise", Choices = [new("in-progress", "in progress"), new("done", "done")] },
        new FormField("ACTION-06|percent", "Percent", FieldShape.Number, "80") { Group = "ACTION-06 Alert noise" },
        new FormField("ACTION-06|due", "Due", FieldShape.Date, "2025-01-16") { Group = "ACTION-06 Alert noise", Hint = "The day it has to be there." },
        new FormField("ACTION-06|next", "Next", FieldShape.Line, "") { Group = "ACTION-06 Alert noise" },
        new FormField("words", "Anything else, in your own words", FieldShape.Text, "") { Hint = "Read like any reply: ACTION-15 done." },
    ])
    {
        Send = "Send in",
    };

    [Fact]
    public void Is_a_card()
    {
        Assert.Empty(CardRules.BrokenBy(MsTeamsFormWriter.Write(Answer, Facts)));
        Approved.Matches(Spoken.File("AForm"), Spoken.Json(MsTeamsFormWriter.Write(Answer, Facts)));
    }

    [Fact]
    public void That_cannot_be_taken_says_why_at_its_fields_and_holds_what_was_filled_in()
    {
        var again = MsTeamsFormWriter.Write(Answer, Facts with
        {
            Values = new Dictionary<string, string> { ["P-1|status"] = "yes", ["ACTION-06|percent"] = "120", ["words"] = "R-4 green\nthe rest holds" },
            Problems = [new("ACTION-06|percent", "120 is no percentage. Write a number from 0 to 100."), new("who", "Only leads do that.")],
        });

        Assert.Empty(CardRules.BrokenBy(again));
        Approved.Matches(Spoken.File("AForm.problems"), Spoken.Json(again));
    }

    [Fact]
    public void Sets_a_project_up()
    {
        var setup = new Form("Set up", "setup", "", [new FormField("channel", "Channel", FieldShape.Room, "19:def@thread.tacv2") { Hint = "Invite me there." }, new FormField("members", "Members", FieldShape.People, "3f5e,77aa")]);
        var card = MsTeamsFormWriter.Write(setup, Facts);

        Assert.Empty(CardRules.BrokenBy(card));
        Approved.Matches(Spoken.File("AForm.setup"), Spoken.Json(card));
        Assert.Equal([("channel", "19:def@thread.tacv2"), ("members", "3f5e,77aa")], Fields(Sent.From(card)));
    }

    [Fact]
    public void Comes_back_as_what_was_filled_in()
    {
        var sent = MsTeamsFormReader.Read(Sent.From(MsTeamsFormWriter.Write(Answer, Facts), new Dictionary<string, string>
        {
            ["f.P-1|status"] = "yes",
            ["f.ACTION-06|status"] = "done",
            ["f.ACTION-06|percent"] = "100",
            ["f.ACTION-06|due"] = "2025-01-17",
            ["f.words"] = "R-4 green\nthe rest holds",
        }), At, Tenant, Ana);

        Assert.NotNull(sent);
        Assert.Equal(new FormSent(At, new Place(Platform.MsTeams, Tenant, new RoomId("19:abc@thread.tacv2")), Ana, "answer", Answer.Value, sent.Fields), sent);
        Assert.Equal(
            [("ACTION-06|due", "2025-01-17"), ("ACTION-06|percent", "100"), ("ACTION-06|status", "done"), ("P-1|status", "yes"), ("words", "R-4 green\nthe rest holds")],
            sent.Fields.Select(field => (field.Key, field.Value)).Order());
    }

    [Fact]
    public void Sent_as_it_opened_says_what_stood_in_it() =>
        Assert.Equal([("ACTION-06|due", "2025-01-16"), ("ACTION-06|percent", "80"), ("ACTION-06|status", "in-progress")], Fields(Sent.From(MsTeamsFormWriter.Write(Answer, Facts))));

    [Fact]
    public void Carries_what_makes_it_unlike_any_other()
    {
        Assert.Equal("n7", MsTeamsFormReader.Nonce(Sent.From(MsTeamsFormWriter.Write(Answer, Facts))));
        Assert.Equal("", MsTeamsFormReader.Nonce(new JsonObject { ["ax"] = new JsonObject { ["k"] = "button", ["n"] = "n7" } }));
    }

    [Fact]
    public void Opened_where_no_room_is_belongs_to_the_direct_chat() =>
        Assert.Equal(RoomId.DirectWith(Ana), MsTeamsFormReader.Read(Sent.From(MsTeamsFormWriter.Write(Answer, new MsTeamsFormFacts("n", ""))), At, Tenant, Ana)!.Place.Room);

    [Theory]
    [InlineData(FieldShape.Number, "79.9 ms", "Input.Text")]
    [InlineData(FieldShape.Number, "80", "Input.Number")]
    [InlineData(FieldShape.Date, "next Friday", "Input.Text")]
    [InlineData(FieldShape.Line, "first\nsecond", "Input.Text")]
    [InlineData(FieldShape.Choice, "amber", "Input.Text")]
    public void Keeps_a_value_that_the_fitting_input_cannot_show(FieldShape shape, string value, string input)
    {
        var card = MsTeamsFormWriter.Write(new Form("x", "answer", "", [new FormField("f", "F", shape, value)]), Facts);

        Assert.Equal(input, (string)Assert.Single(Sent.Inputs(card))["type"]!);
        Assert.Equal([("f", value)], Fields(Sent.From(card)));
    }

    [Fact]
    public void Says_so_where_the_bot_is_in_no_channel()
    {
        var card = MsTeamsFormWriter.Write(new Form("Set up", "setup", "", [new FormField("channel", "Channel", FieldShape.Room, "")]), Facts with { Rooms = [] });

        Assert.Empty(Sent.Inputs(card));
        Assert.Contains("Add me to one and say \"standup setup\" to me there.", Shown.In(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_very_many_choices_by_search_where_one_can_search()
    {
        var field = new FormField("owner", "Owner", FieldShape.Choice, "m-180") { Choices = [.. Enumerable.Range(1, 200).Select(number => new Choice($"m-{number}", $"Member {number}"))] };
        var all = Assert.Single(Sent.Inputs(MsTeamsFormWriter.Write(new Form("x", "record", "", [field]), Facts)));
        var searched = Assert.Single(Sent.Inputs(MsTeamsFormWriter.Write(new Form("x", "record", "", [field]), Facts with { Searched = _ => "owners" })));

        Assert.Equal((200, null), (all["choices"]!.AsArray().Count, all["choices.data"]));
        Assert.Equal((151, "owners", "m-180"), (searched["choices"]!.AsArray().Count, (string)searched["choices.data"]!["dataset"]!, (string)searched["value"]!));
    }

    [Fact]
    public void Too_large_for_a_card_keeps_whole_items_and_the_free_text_and_names_the_rest()
    {
        var items = Enumerable.Range(1, 60).SelectMany(number => Enumerable.Range(1, 4).Select(field => new FormField($"ACTION-{number}|{field}", $"Field {field}", FieldShape.Line, "") { Group = $"ACTION-{number} Task" }));
        var card = MsTeamsFormWriter.Write(new Form("Standup", "answer", "P0", [.. items, new FormField("words", "Your own words", FieldShape.Text, "")]), Facts);
        var inputs = Sent.Inputs(card).ToList();

        Assert.Empty(CardRules.BrokenBy(card));
        Assert.Equal("f.words", (string)inputs[^1]["id"]!);
        Assert.Equal(1, inputs.Count % 4);
        Assert.Contains("do not fit into this form: ACTION-", Shown.In(card), StringComparison.Ordinal);
        Assert.Contains("ACTION-60 Task. Write about them below, in your own words.", Shown.In(card), StringComparison.Ordinal);
    }

    [Fact]
    public void That_carries_more_than_a_card_can_is_refused_with_the_reason() =>
        Assert.Contains("Let it be written as a message.", Assert.Throws<ArgumentException>(() => MsTeamsFormWriter.Write(new Form("x", "edit", "m1", [new FormField("words", "Words", FieldShape.Text, new string('v', 60_000))]), Facts)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_followed_by_a_short_card()
    {
        var (taken, not) = (MsTeamsFormWriter.Taken("Standup, Day 7", "Recorded."), MsTeamsFormWriter.NotTaken("Standup, Day 7", "Send it again in a minute."));

        Assert.All([taken, not], card => Assert.Empty(CardRules.BrokenBy(card)));
        Assert.Equal("Standup, Day 7\nRecorded.\n", Shown.In(taken));
        Assert.Equal("Standup, Day 7\nNot saved. Send it again in a minute.\n", Shown.In(not));
    }

    private static IEnumerable<(string, string)> Fields(JsonObject data) => MsTeamsFormReader.Fields(data).Select(field => (field.Key, field.Value)).Order();
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Tests.Posts;

namespace AutomatosX.Bot.Slack.Tests.Forms;

public sealed class ALargeForm
{
    private static readonly DateTimeOffset At = new(2025, 1, 14, 9, 22, 0, TimeSpan.Zero);

    private static readonly FormField Words = new("words", "Your own words", FieldShape.Text, "");

    [Fact]
    public void Shows_whole_items_and_the_free_text_and_names_what_is_left_out()
    {
        var view = SlackViewWriter.Modal(new Form("Standup", "answer", "P0", [.. Enumerable.Range(1, 22).SelectMany(Item), Words]), "C1");
        var blocks = view["blocks"]!.AsArray();

        Assert.Empty(BlockRules.BrokenByView(view));
        // 19 items of five blocks, then what is left out, then the free text.
        Assert.Equal(97, blocks.Count);
        Assert.Equal("3 more do not fit into this form: ACTION-20 Task; ACTION-21 Task; ACTION-22 Task. Write about them below, in your own words.", (string)blocks[95]!["elements"]![0]!["text"]!);
        Assert.Equal("words", (string)blocks[96]!["block_id"]!);
    }

    [Fact]
    public void Without_free_text_asks_for_a_message()
    {
        var blocks = SlackViewWriter.Modal(new Form("Standup", "answer", "P0", [.. Enumerable.Range(1, 22).SelectMany(Item)]), "C1")["blocks"]!.AsArray();

        Assert.EndsWith("Write me a message about them.", (string)blocks[^1]!["elements"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ticks_shows_as_many_as_there_is_room_for()
    {
        var ticks = Enumerable.Range(1, 120).Select(number => new FormField($"P-{number}|status", $"Plan {number}", FieldShape.Tick, "") { Group = "Planned" });
        var view = SlackViewWriter.Modal(new Form("Standup", "answer", "P0", [.. ticks, Words]), "C1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal(96, view["blocks"]!.AsArray().Count(block => BlockRules.Type(block) == "input") - 1);
        Assert.StartsWith("24 more do not fit into this form: Plan 97; Plan 98;", Shown.In(view["blocks"]![97]), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_long_texts_stays_within_what_a_view_weighs()
    {
        var view = SlackViewWriter.Modal(new Form("Standup", "answer", "P0", [.. Enumerable.Range(1, 90).Select(number => new FormField($"f{number}", $"Field {number}", FieldShape.Line, new string('完', 3_000))), Words]), "C1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal("words", (string)view["blocks"]!.AsArray()[^1]!["block_id"]!);
    }

    [Fact]
    public void Carries_what_it_was_opened_for_beyond_the_metadata()
    {
        var value = $"P0/standup/2025-01-14/{string.Join(';', Enumerable.Range(1, 110).Select(number => $"ACTION-{number}:{new string('&', 3)}0123456789abcdefghijklmno"))}";
        var view = SlackViewWriter.Modal(new Form("Standup", "answer", value, [.. Enumerable.Range(1, 22).SelectMany(Item), Words]), "dm-U1");

        Assert.Empty(BlockRules.BrokenByView(view));
        Assert.Equal(value, SlackViewReader.Read(Sent.From(view), At)!.Value);
    }

    [Fact]
    public void Whose_choices_have_names_too_long_to_be_carried_leaves_out_the_fields_that_have_them()
    {
        FormField Choosing(int number) => new($"f{number}", $"Field {number}", FieldShape.Choice, "") { Choices = [.. Enumerable.Range(0, 10).Select(choice => new Choice($"{choice}{new string('c', 200)}", $"Choice {choice}"))] };

        var view = SlackViewWriter.Modal(new Form("Standup", "answer", new string('v', 2_000), [Choosing(1), Choosing(2), Choosing(3), Words]), "C1");
        var blocks = view["blocks"]!.AsArray().Select(block => (string?)block!["block_id"]).ToList();
        Assert.DoesNotContain("f2", blocks);
        Assert.Equal("words", blocks[^1]);
        Assert.Contains("do not fit into this form: Field", view.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(new string('v', 2_000), SlackViewReader.Read(Sent.From(view), default)!.Value);
    }

    [Fact]
    public void That_carries_more_than_Slack_can_is_refused_with_the_reason()
    {
        Assert.Contains("Give it a shorter value.", Assert.Throws<ArgumentException>(() => SlackViewWriter.Modal(new Form("x", "answer", new string('v', 3_100), [Words]), "C1")).Message, StringComparison.Ordinal);
        Assert.Contains("more than a form on Slack holds", Assert.Throws<ArgumentException>(() => SlackViewWriter.Modal(new Form("x", "answer", "", [Words with { Value = new string('v', 400_000) }]), "C1")).Message, StringComparison.Ordinal);
        Assert.Contains("Give it a shorter name.", Assert.Throws<ArgumentException>(() => SlackViewWriter.Modal(new Form("x", new string('a', 256), "", [Words]), "C1")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<FormField> Item(int number) =>
        Enumerable.Range(1, 4).Select(field => new FormField($"ACTION-{number}|{field}", $"Field {field}", FieldShape.Line, "") { Group = $"ACTION-{number} Task" });
}

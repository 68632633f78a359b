using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

public class AnEcho
{
    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("rag", "green")),
    ]).ToDictionary(item => item.Key);

    [Fact]
    public void Is_a_diff_of_what_was_recorded_with_a_way_back() => Assert.Equal(
        "ACTION-06 in progress 80 % → done · next: monitor overnight runs\nR-4 green, unchanged\n[Undo] [Edit] [Not mine]",
        Echoed(Set("action", "ACTION-06", ("status", "done"), ("percent", "100"), ("next", "monitor overnight runs")), Set("risk", "R-4", ("rag", "green"))));

    [Theory]
    [InlineData("percent", "90", "ACTION-06 in progress 80 % → 90 %")]
    [InlineData("status", "blocked", "ACTION-06 in progress 80 % → blocked 80 %")]
    [InlineData("owner", "queenie", "ACTION-06 owner Queenie")]
    [InlineData("due", "2025-01-15", "ACTION-06 due Wed 15 Jan")]
    [InlineData("update", "two clean runs", "ACTION-06 in progress 80 %, update noted (“two clean runs”)")]
    [InlineData("update", "two clean runs logged at the depot and a third one tonight with the new gate at the far end of the yard", "ACTION-06 in progress 80 %, update noted (“two clean runs logged at the depot and a third one tonight with the new gate at…”)")]
    [InlineData("owner", "oliver", "ACTION-06 in progress 80 %, unchanged")]
    public void Says_one_change_shortly(string field, string value, string said) => Assert.StartsWith(said + "\n", Echoed(Set("action", "ACTION-06", (field, value))), StringComparison.Ordinal);

    [Fact]
    public void Names_what_is_new_by_its_key() => Assert.StartsWith(
        "New action ACTION-01 rotate the keys · owner Bob · due Thu 16 Jan\n",
        Echoed(new CreateFinding("action", Fields(("title", "rotate the keys"), ("owner", "bob"), ("due", "2025-01-16")), default)), StringComparison.Ordinal);

    [Fact]
    public void Of_nothing_is_none() => Assert.Null(new Echo(Some.Week2Project(), Some.ReplyOf(Some.Oliver, "x"), [], Items).Post());

    private static SetFinding Set(string kind, string key, params (string, string)[] fields) => new(kind, key, Fields(fields), default);

    private static FieldFinding[] Fields(params (string Field, string Value)[] fields) => [.. fields.Select(field => new FieldFinding(field.Field, field.Value, default))];

    private static string Echoed(params IReadOnlyList<Finding> findings)
    {
        var reply = Some.ReplyOf(Some.Oliver, "words");
        var keys = new Keys(Some.Week2Project(), new Numbers("P0", new Dictionary<string, int>(), 0));
        var recording = Recording.Of(new Reading(findings), reply, ChangeSource.Reply, Items, keys, []);
        return PlainText.WithButtons(new Echo(Some.Week2Project(), reply, recording.Changes, Items).Post()!);
    }
}

public class AnAsk
{
    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(Some.Imported("action", "AI-9", ("title", "TaskRunner refactor"))).ToDictionary(item => item.Key);

    [Fact]
    public void Quotes_the_words_and_offers_a_button_a_reading() => Assert.Equal(
        "“AI-9 45 %, ETA Wed”: is this the due date of AI-9 TaskRunner refactor?\n[Due Wed 22 Jan] [Only a guess]",
        Asked(Doubt.UnclearDate, "AI-9", new AskOption("action", "AI-9", [new FieldFinding("due", "2025-01-22", default)])));

    [Fact]
    public void Of_an_unknown_key_names_the_nearest() =>
        Assert.StartsWith("No AI-99 here. Nearest: AI-9 TaskRunner refactor. To bring up a new one: new action: …\n[AI-9 done]", Asked(Doubt.UnknownKey, "AI-99", new AskOption("action", "AI-9", [new FieldFinding("status", "done", default), new FieldFinding("percent", "100", default)])), StringComparison.Ordinal);

    [Fact]
    public void Without_a_reading_to_offer_says_how_to_go_on() =>
        Assert.StartsWith("No ZEBRA-1 here. To bring up a new one: new action: …", Asked(Doubt.UnknownKey, "ZEBRA-1"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Doubts))]
    public void Has_a_question_for_every_doubt(Doubt doubt) => Assert.Contains('?', Asked(doubt, "AI-9", new AskOption("action", "AI-9", [new FieldFinding("status", "done", default)])));

    [Fact]
    public void Of_which_no_reading_was_meant_says_so()
    {
        var finding = new AskFinding("action", "AI-9", Doubt.TwoValues, [new AskOption("action", "AI-9", [new FieldFinding("status", "done", default)])], default);
        Assert.Equal("AI-9: nothing recorded.", AskPost.Declined(new OpenAsk("r", 0, finding, OpenAsk.None)).Plain);
    }

    public static TheoryData<Doubt> Doubts { get; } = [.. Enum.GetValues<Doubt>().Where(doubt => doubt != Doubt.UnknownKey)];

    private static string Asked(Doubt why, string key, params IReadOnlyList<AskOption> options)
    {
        const string Text = "AI-9 45 %, ETA Wed";
        return PlainText.WithButtons(AskPost.Of(Some.Week2Project(), Some.ReplyOf(Some.Bob, Text), new OpenAsk("r", 0, new AskFinding("action", key, why, options, new Words(0, Text.Length)), null), Items));
    }
}

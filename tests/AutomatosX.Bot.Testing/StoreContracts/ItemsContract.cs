using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using Xunit;
using static AutomatosX.Bot.Registers.FieldNames;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>The register: an item is the fold of its standing changes.</summary>
public abstract class ItemsContract : StoreContract
{
    [SkippableFact]
    public async Task Every_key_that_ever_was_is_known_though_its_item_is_gone()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-2", "title", "Paint", reply: "r1"), Some.Change("ACTION-1", "title", "Sweep", reply: "r2"), Some.Change("ACTION-3", "title", "Elsewhere", project: "P1")));
        await Store.Commit(Some.Works(new Revoke("P0", "r2", [], new MemberId("oliver"), Some.Beginning)));

        Assert.Equal(["ACTION-1", "ACTION-2"], await Store.KeysEver("P0"));
        Assert.Equal(["ACTION-2"], (await Store.Items("P0")).Select(item => item.Key));
    }

    [SkippableFact]
    public async Task A_change_comes_back_with_everything_it_said()
    {
        var change = Some.Change("ACTION-1", Title, "Roll \"out\" \u2713", minute: 3) with
        {
            Kind = "risk",
            Before = "Roll in",
            Source = ChangeSource.Import,
            Message = Some.StoredMessage("m1"),
            Subject = new MemberId("bo"),
            Words = new Words(4, 11),
            Order = new ChangeOrder(Some.Beginning.AddTicks(7).ToOffset(TimeSpan.FromMinutes(345)), "m1", 5),
        };

        await Store.Commit(Some.Sets(change));

        Same(new[] { change }, await Store.History("P0", "ACTION-1"));
        Same(new Item("P0", "ACTION-1", "risk", new Dictionary<string, Change> { [Title] = change }, change), await Store.Item("P0", "ACTION-1"));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData(" two\nlines\t ")]
    [InlineData("before\u0000after")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467 \u202Eright to left\u2028 cafe\u0301 \uFFFF")]
    public async Task Words_come_back_as_they_were_said(string words)
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, words) with { Before = words }));

        Assert.Equal(words, (await Store.Item("P0", "ACTION-1"))![Title]);
        var change = Assert.Single(await Store.History("P0", "ACTION-1"));
        Assert.Equal((words, words), (change.Value, change.Before));
    }

    [SkippableFact]
    public async Task Half_a_sign_is_no_mistake()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, "cut \uD83D off")));

        Assert.StartsWith("cut ", (await Store.Item("P0", "ACTION-1"))!.Title, StringComparison.Ordinal);
        Assert.Single(await Store.History("P0", "ACTION-1"));
    }

    [SkippableFact]
    public async Task Why_an_item_is_as_it_is_takes_few_words_however_much_was_said()
    {
        await Store.Commit(Some.Sets(
            Some.Change("R-1", Rag, "green", minute: 1), Some.Change("R-1", Rag, "red", minute: 2), Some.Change("R-1", Rag, "green", minute: 3), Some.Change("R-1", Update, "calm", minute: 3, index: 1),
            Some.Change("R-1", Rag, "yellow", minute: 4), Some.Change("R-1", Update, "variance past 5 %", minute: 5), Some.Change("R-1", Rag, "yellow", minute: 6), Some.Change("R-1", Update, null, minute: 7),
            Some.Change("R-2", Rag, "red", minute: 8), Some.Change("R-2", Update, "not this one", minute: 8, index: 1)));

        Assert.Equal([(Rag, "green", "reply-3"), (Rag, "yellow", "reply-4"), (Update, "variance past 5 %", "reply-5")], await Grounds("R-1"));
        Assert.Equal([(Rag, "red", "reply-8"), (Update, "not this one", "reply-8")], (await Store.History("P0", "R-2")).Select(Told));
        Assert.Equal([(Update, "not this one", "reply-8")], await Grounds("R-2"));
        Assert.Empty(await Grounds("R-3"));
    }

    [SkippableFact]
    public async Task A_colour_that_was_taken_back_is_no_reason_and_one_that_was_taken_away_leaves_the_last()
    {
        await Store.Commit(Some.Sets(Some.Change("R-1", Rag, "green", minute: 1), Some.Change("R-1", Rag, "red", minute: 2), Some.Change("R-1", Rag, "yellow", minute: 3)));
        await Store.Commit(Some.Works(new Revoke("P0", "reply-2", [], new MemberId("oliver"), Some.Beginning)));
        Assert.Equal([(Rag, "green", "reply-1"), (Rag, "yellow", "reply-3")], await Grounds("R-1"));

        await Store.Commit(Some.Sets(Some.Change("R-1", Rag, null, minute: 4)));
        Assert.Equal([(Rag, "yellow", "reply-3")], await Grounds("R-1"));
    }

    [SkippableFact]
    public async Task An_item_that_nobody_spoke_of_is_null() => Assert.Null(await Store.Item("P0", "ACTION-1"));

    [SkippableFact]
    public async Task A_field_holds_what_was_said_last_however_late_the_earlier_word_arrives()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Status, Statuses.Done, minute: 9)));
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Status, Statuses.Blocked, minute: 5), Some.Change("ACTION-1", Title, "Note", minute: 5, index: 1)));

        var item = (await Store.Item("P0", "ACTION-1"))!;
        Assert.Equal(Statuses.Done, item.Status);
        Assert.Equal("Note", item.Title);
        Assert.Equal("reply-5", item.Created.Reply);
    }

    [SkippableFact]
    public async Task A_field_taken_away_is_absent_and_stays_so_when_others_change()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, "Note", minute: 1), Some.Change("ACTION-1", Owner, "bo", minute: 1, index: 1)));
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, null, minute: 2)));
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Status, Statuses.Done, minute: 3)));

        Assert.Equal([Owner, Status], (await Store.Item("P0", "ACTION-1"))!.Fields.Keys.Order());
    }

    [SkippableFact]
    public async Task An_item_with_every_field_taken_away_still_stands()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, "Note", minute: 1)));
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, null, minute: 2)));

        Assert.Empty((await Store.Item("P0", "ACTION-1"))!.Fields);
    }

    [SkippableFact]
    public async Task Keys_are_spelled_as_the_register_spells_them()
    {
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Green)));

        Assert.Null(await Store.Item("P0", "r-4"));
        Assert.Null(await Store.Item("P1", "R-4"));
    }

    [SkippableFact]
    public async Task Items_come_in_the_order_in_which_they_came_into_being()
    {
        await Store.Commit(Some.Sets(Some.Change("B", Title, "second", minute: 2), Some.Change("C", Title, "third", minute: 2, index: 1)));
        await Store.Commit(Some.Sets(Some.Change("A", Title, "first", minute: 1), Some.Change("Z", Title, "elsewhere", project: "P1")));
        await Store.Commit(Some.Sets(Some.Change("B", Status, Statuses.Done, minute: 9)));

        Assert.Equal(["A", "B", "C"], (await Store.Items("P0")).Select(item => item.Key));
    }

    [SkippableFact]
    public async Task The_history_is_told_oldest_first_with_what_was_revoked()
    {
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Green, minute: 9)));
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Red, minute: 5)));
        await Store.Commit(Some.Works(Revoking("reply-9")));

        Assert.Equal([(Rags.Red, false), (Rags.Green, true)], (await Store.History("P0", "R-4")).Select(change => (change.Value!, change.Revoked)));
    }

    [SkippableFact]
    public async Task The_changes_of_a_day_are_those_that_stand_in_the_order_of_the_fold()
    {
        await Store.Commit(Some.Sets(Some.Change("B", Title, "b", minute: 2), Some.Change("A", Title, "a", minute: 1)));
        await Store.Commit(Some.Sets(Some.Change("C", Title, "c", minute: 3), Some.Change("D", Title, "d", minute: 4, day: "2025-01-15")));
        await Store.Commit(Some.Works(Revoking("reply-3")));

        Assert.Equal(["A", "B"], (await Store.ChangesOn("P0", new DateOnly(2025, 1, 14))).Select(change => change.Item));
    }

    [SkippableFact]
    public async Task The_changes_of_a_reply_come_by_index()
    {
        await Store.Commit(Some.Sets(Some.Change("B", Title, "b", reply: "r", index: 1), Some.Change("A", Title, "a", reply: "r"), Some.Change("C", Title, "c", reply: "q")));

        Assert.Equal(["A", "B"], (await Store.ChangesOf("P0", "r")).Select(change => change.Item));
    }

    [SkippableFact]
    public async Task What_stood_before_a_day_is_the_last_standing_word_of_the_days_before_it()
    {
        await Store.Commit(Some.Sets(
            Some.Change("R-1", Rag, Rags.Red, minute: 1, day: "2025-01-12"),
            Some.Change("R-1", Rag, Rags.Yellow, minute: 2, day: "2025-01-13"),
            Some.Change("R-1", Rag, Rags.Red, minute: 3, day: "2025-01-13"),
            Some.Change("R-1", Rag, Rags.Green, minute: 4, day: "2025-01-14"),
            Some.Change("R-2", Rag, Rags.Green, minute: 5, day: "2025-01-14"),
            Some.Change("R-3", Title, "no colour", minute: 6, day: "2025-01-13")));
        await Store.Commit(Some.Works(Revoking("reply-3")));

        var before = Assert.Single(await Store.StandingBefore("P0", Rag, new DateOnly(2025, 1, 14)));
        Assert.Equal(("R-1", Rags.Yellow), (before.Item, before.Value));
    }

    [SkippableFact]
    public async Task The_readings_of_a_kind_are_the_latest_standing_values_of_each_item_up_to_a_day()
    {
        await Store.Commit(Some.Sets(
            Some.Change("B", "value", "4", minute: 5) with { Kind = "metric" }, Some.Change("A", "value", "7", minute: 6) with { Kind = "metric" }, Some.Change("R-1", "value", "9", minute: 6),
            Some.Change("B", "value", "1", minute: 1) with { Kind = "metric" }, Some.Change("B", "value", "2", minute: 2) with { Kind = "metric" }, Some.Change("B", "value", "3", minute: 3) with { Kind = "metric" },
            Some.Change("B", "value", null, minute: 7) with { Kind = "metric" }, Some.Change("B", "value", "5", minute: 8, day: "2025-01-15") with { Kind = "metric" },
            Some.Change("B", "baseline", "8", minute: 9) with { Kind = "metric" }, Some.Change("B", "value", "6", minute: 9, project: "P1") with { Kind = "metric" }));
        await Store.Commit(Some.Works(Revoking("reply-3")));

        Assert.Equal([("B", "2"), ("B", "4"), ("A", "7")], (await Store.Readings("P0", "metric", "value", new DateOnly(2025, 1, 14), 2)).Select(change => (change.Item, change.Value!)));
        Assert.Equal(["1", "2", "4", "5"], (await Store.Readings("P0", "metric", "value", new DateOnly(2025, 1, 15), 50)).Where(change => change.Item == "B").Select(change => change.Value));
    }

    [SkippableFact]
    public async Task The_course_of_fields_is_what_was_said_in_a_time_and_what_stood_before_it()
    {
        await Store.Commit(Some.Sets(
            Some.Change("S-1", Status, "not-started", minute: 1), Some.Change("S-1", Status, "on-track", minute: 2), Some.Change("S-1", Points, "5", minute: 3), Some.Change("S-1", Title, "not asked for", minute: 11),
            Some.Change("S-1", Status, "in-progress", minute: 10), Some.Change("S-1", Status, "at-risk", minute: 12), Some.Change("S-1", Status, "done", minute: 14), Some.Change("S-1", Status, "dropped", minute: 20),
            Some.Change("S-2", Points, "3", minute: 13), Some.Change("S-3", Points, "8", minute: 13)));
        await Store.Commit(Some.Sets(Some.Change("S-1", Points, "9", minute: 12, project: "P1")));
        await Store.Commit(Some.Works(Revoking("reply-12")));

        Assert.Equal(
            [("S-1", Status, "on-track"), ("S-1", Points, "5"), ("S-1", Status, "in-progress"), ("S-2", Points, "3"), ("S-1", Status, "done")],
            (await Store.Course("P0", ["S-1", "S-2", "S-9"], [Status, Points], Some.Beginning.AddMinutes(10), Some.Beginning.AddMinutes(20))).Select(change => (change.Item, change.Field, change.Value!)));
        Assert.Empty(await Store.Course("P0", [], [Status], Some.Beginning, Some.Beginning.AddDays(1)));
        Assert.Empty(await Store.Course("P0", ["S-1"], [], Some.Beginning, Some.Beginning.AddDays(1)));
    }

    private static Revoke Revoking(string reply, params IReadOnlyList<string> except) => new("P0", reply, except, new MemberId("oliver"), Some.Beginning.AddDays(1));

    private async Task<IEnumerable<(string Field, string? Value, string Reply)>> Grounds(string key) => (await Store.Grounds("P0", key)).Select(Told);

    private static (string Field, string? Value, string Reply) Told(Change change) => (change.Field, change.Value, change.Reply);
}

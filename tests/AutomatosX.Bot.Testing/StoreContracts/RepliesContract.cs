using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Replies and their questions.</summary>
public abstract class RepliesContract : StoreContract
{
    [SkippableFact]
    public async Task The_days_on_which_anybody_said_anything_are_known()
    {
        await Store.Commit(Some.Works(new KeepReply(Some.StoredReply("r1", day: "2025-01-15")), new KeepReply(Some.StoredReply("r2", day: "2025-01-14")), new KeepReply(Some.StoredReply("r3", day: "2025-01-15")), new KeepReply(Some.StoredReply("r4", day: "2025-01-16") with { Project = "P1" })));

        Assert.Equal([new DateOnly(2025, 1, 14), new DateOnly(2025, 1, 15)], await Store.DaysWithReplies("P0"));
    }

    [SkippableFact]
    public async Task A_reply_comes_back_word_for_word()
    {
        var reply = Some.StoredReply("r1") with
        {
            Text = "  leading, \ttabs\r\nand \"quotes\" \\ \u0000 zero, \u2028, \u202Eright to left, \U0001F468\u200D\U0001F469\u200D\U0001F467, caf\u00e9, cafe\u0301\n",
            About = "R-4",
            Late = true,
            EditedAt = Some.Beginning.AddTicks(12345).ToOffset(TimeSpan.FromMinutes(345)),
            Withdrawn = true,
            ReaderVersion = 3,
        };

        await Keep(reply);

        Same(reply, await Store.Reply("r1"));
    }

    [SkippableFact]
    public async Task A_long_reply_is_kept_whole()
    {
        var reply = Some.StoredReply("r1") with { Text = new string('\u6F22', 40_000) };

        await Keep(reply);

        Assert.Equal(reply.Text, (await Store.Reply("r1"))!.Text);
    }

    [SkippableFact]
    public async Task A_reply_with_the_same_id_replaces_the_earlier_one()
    {
        await Keep(Some.StoredReply("r1"));
        await Keep(Some.StoredReply("r1", day: "2025-01-15") with { Text = "changed" });

        Assert.Empty(await Store.RepliesOn("P0", new DateOnly(2025, 1, 14)));
        Assert.Equal("changed", Assert.Single(await Store.RepliesOn("P0", new DateOnly(2025, 1, 15))).Text);
    }

    [SkippableFact]
    public async Task The_replies_of_a_day_come_by_time_withdrawn_ones_included()
    {
        await Keep(Some.StoredReply("late", minute: 9));
        await Keep(Some.StoredReply("early", minute: 1) with { Withdrawn = true });
        await Keep(Some.StoredReply("elsewhere") with { Project = "P1" });
        await Keep(Some.StoredReply("other day", day: "2025-01-15"));

        Assert.Equal(["early", "late"], (await Store.RepliesOn("P0", new DateOnly(2025, 1, 14))).Select(reply => reply.Id));
    }

    [SkippableFact]
    public async Task Replies_that_were_changed_in_a_stretch_of_time_come_in_the_order_of_the_change()
    {
        await Keep(Some.StoredReply("never"));
        await Keep(Some.StoredReply("second") with { EditedAt = Some.Beginning.AddHours(2) });
        await Keep(Some.StoredReply("first") with { EditedAt = Some.Beginning, Withdrawn = true });
        await Keep(Some.StoredReply("too late") with { EditedAt = Some.Beginning.AddHours(3) });
        await Keep(Some.StoredReply("elsewhere") with { Project = "P1", EditedAt = Some.Beginning });

        var changed = await Store.RepliesChanged("P0", Some.Beginning, Some.Beginning.AddHours(3));

        Assert.Equal(["first", "second"], changed.Select(reply => reply.Id));
    }

    [SkippableFact]
    public async Task The_latest_replies_of_a_member_come_newest_first_and_no_more_than_asked_for()
    {
        await Keep(Some.StoredReply("too old", minute: -1));
        await Keep(Some.StoredReply("first"));
        await Keep(Some.StoredReply("third", minute: 9, day: "2025-01-15") with { Withdrawn = true });
        await Keep(Some.StoredReply("second", minute: 1));
        await Keep(Some.StoredReply("of another", minute: 5) with { By = new MemberId("bob") });
        await Keep(Some.StoredReply("elsewhere", minute: 5) with { Project = "P1" });

        Assert.Equal(["third", "second", "first"], await Latest(10));
        Assert.Equal(["third", "second"], await Latest(2));

        async Task<IEnumerable<string>> Latest(int most) =>
            (await Store.LatestReplies("P0", new MemberId("oliver"), Some.Beginning, most)).Select(reply => reply.Id);
    }

    [SkippableFact]
    public async Task A_reply_is_among_the_latest_once_however_often_it_is_kept()
    {
        await Keep(Some.StoredReply("r1"));
        await Keep(Some.StoredReply("r1") with { Text = "changed", EditedAt = Some.Beginning.AddHours(1) });

        Assert.Equal("changed", Assert.Single(await Store.LatestReplies("P0", new MemberId("oliver"), Some.Beginning, 10)).Text);
    }

    [SkippableFact]
    public async Task The_questions_of_a_reply_come_by_index_and_later_ones_replace_them_all()
    {
        await Store.Commit(Some.Works(new KeepAsks("r1", [Some.OpenAsk("r1", 2), Some.OpenAsk("r1", 0)])));
        Same(new[] { Some.OpenAsk("r1", 0), Some.OpenAsk("r1", 2) }, await Store.Asks("r1"));

        await Store.Commit(Some.Works(new KeepAsks("r1", [Some.OpenAsk("r1", 1, OpenAsk.None)])));
        Same(new[] { Some.OpenAsk("r1", 1, OpenAsk.None) }, await Store.Asks("r1"));

        await Store.Commit(Some.Works(new KeepAsks("r1", [])));
        Assert.Empty(await Store.Asks("r1"));
    }

    [SkippableFact]
    public async Task The_questions_of_a_day_come_by_the_time_of_their_replies()
    {
        await Keep(Some.ReplyOf(Some.Queenie, "R-4 fine", "10:00") with { Id = "later" });
        await Keep(Some.ReplyOf(Some.Oliver, "AI-9 almost done", "09:00") with { Id = "earlier" });
        await Keep(Some.ReplyOf(Some.Bob, "R-2 fine", "09:30") with { Id = "another day", Day = new DateOnly(2025, 1, 13) });
        await Store.Commit(Some.Works(new KeepAsks("later", [Some.OpenAsk("later", 0)]), new KeepAsks("earlier", [Some.OpenAsk("earlier", 1), Some.OpenAsk("earlier", 0, OpenAsk.None)]), new KeepAsks("another day", [Some.OpenAsk("another day", 0)])));
        Same(new[] { Some.OpenAsk("earlier", 0, OpenAsk.None), Some.OpenAsk("earlier", 1), Some.OpenAsk("later", 0) }, await Store.AsksOn("P0", Some.Day7));
    }

    private Task Keep(Reply reply) => Store.Commit(Some.Works(new KeepReply(reply)));
}

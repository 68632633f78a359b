using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using Xunit;
using static AutomatosX.Bot.Registers.FieldNames;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Undo: what a reply said no longer counts, and is not forgotten.</summary>
public abstract class UndoContract : StoreContract
{
    [SkippableFact]
    public async Task What_was_said_before_counts_again()
    {
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Yellow, minute: 1)));
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Green, minute: 2), Some.Change("R-4", Owner, "bo", minute: 2, index: 1)));

        await Revoke("reply-2");

        var item = (await Store.Item("P0", "R-4"))!;
        Assert.Equal(Rags.Yellow, item[Rag]);
        Assert.Null(item.Owner);
    }

    [SkippableFact]
    public async Task What_was_said_since_goes_on_counting()
    {
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Green, minute: 2)));
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Red, minute: 3)));

        await Revoke("reply-2");

        Assert.Equal(Rags.Red, (await Store.Item("P0", "R-4"))![Rag]);
        Assert.Equal("reply-3", (await Store.Item("P0", "R-4"))!.Created.Reply);
    }

    [SkippableFact]
    public async Task An_item_of_which_nothing_stands_is_gone_but_its_history_stays()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, "Note", minute: 1)));

        await Revoke("reply-1");

        Assert.Null(await Store.Item("P0", "ACTION-1"));
        Assert.Empty(await Store.Items("P0"));
        Assert.Empty(await Store.Search("P0", "note", 10));
        Assert.True(Assert.Single(await Store.History("P0", "ACTION-1")).Revoked);
        Assert.True(Assert.Single(await Store.ChangesOf("P0", "reply-1")).Revoked);
    }

    [SkippableFact]
    public async Task A_gone_item_comes_back_with_its_next_change()
    {
        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, "Note", minute: 1)));
        await Revoke("reply-1");

        await Store.Commit(Some.Sets(Some.Change("ACTION-1", Title, "Other", minute: 2)));

        Assert.Equal("Other", (await Store.Item("P0", "ACTION-1"))!.Title);
    }

    [SkippableFact]
    public async Task Items_that_others_built_on_are_left_as_they_are()
    {
        await Store.Commit(Some.Sets(Some.Change("A", Title, "kept", minute: 1), Some.Change("B", Title, "gone", minute: 1, index: 1)));

        await Revoke("reply-1", "A");

        Assert.Equal("kept", Assert.Single(await Store.Items("P0")).Title);
    }

    [SkippableFact]
    public async Task Only_the_reply_of_that_project_is_meant_and_a_second_time_changes_nothing()
    {
        await Store.Commit(Some.Sets(Some.Change("A", Title, "a", minute: 1), Some.Change("A", Title, "a", minute: 1, project: "P1")));

        await Revoke("reply-1");
        await Revoke("reply-1");

        Assert.Null(await Store.Item("P0", "A"));
        Assert.NotNull(await Store.Item("P1", "A"));
    }

    [SkippableFact]
    public async Task An_edit_revokes_and_sets_anew_in_one_work_and_keeps_its_place()
    {
        await Store.Commit(Some.Sets(Some.Change("R-4", Rag, Rags.Red, minute: 1)));
        await Store.Commit(Some.Sets(Some.Change("R-4", Owner, "bo", minute: 2)));

        await Store.Commit(Some.Works(
            new Revoke("P0", "reply-1", [], new MemberId("oliver"), Some.Beginning),
            new SetFields([Some.Change("R-4", Rag, Rags.Yellow, minute: 1)])));

        var item = (await Store.Item("P0", "R-4"))!;
        Assert.Equal((Rags.Yellow, "reply-1"), (item[Rag], item.Created.Reply));
        Assert.Equal(3, (await Store.History("P0", "R-4")).Count);
    }

    private Task Revoke(string reply, params IReadOnlyList<string> except) =>
        Store.Commit(Some.Works(new Revoke("P0", reply, except, new MemberId("oliver"), Some.Beginning.AddDays(1))));
}

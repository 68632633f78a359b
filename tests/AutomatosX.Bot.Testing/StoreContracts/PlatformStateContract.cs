using AutomatosX.Bot.Chat;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>What platforms keep for themselves.</summary>
public abstract class PlatformStateContract : StoreContract
{
    [SkippableFact]
    public async Task Bytes_come_back_as_they_were_given_and_are_replaced_by_later_ones()
    {
        await Keep("token", [1, 2]);
        await Keep("token", [0, 255, 0]);

        Assert.Equal(new byte[] { 0, 255, 0 }, await Store.State(Platform.Slack, "token"));
    }

    [SkippableFact]
    public async Task No_bytes_at_all_is_something_else_than_nothing()
    {
        await Keep("token", []);

        Assert.Equal(Array.Empty<byte>(), await Store.State(Platform.Slack, "token"));
        Assert.Null(await Store.State(Platform.Slack, "other"));
    }

    [SkippableFact]
    public async Task Null_takes_the_entry_away()
    {
        await Keep("token", [1]);
        await Keep("token", null);

        Assert.Null(await Store.State(Platform.Slack, "token"));
    }

    [SkippableFact]
    public async Task Platforms_do_not_see_each_others_entries()
    {
        await Keep("token", [1]);

        Assert.Null(await Store.State(Platform.MsTeams, "token"));
        Assert.Empty(await Store.States(Platform.MsTeams, ""));
    }

    [SkippableTheory]
    [InlineData("room/", "room/a room/b")]
    [InlineData("room/a", "room/a")]
    [InlineData("r%", "r%x")]
    [InlineData("r_", "r_x")]
    [InlineData("Room", "")]
    [InlineData("", "r%x r_x room/a room/b rooms \u00e9\U0001F680")]
    [InlineData("\u00e9", "\u00e9\U0001F680")]
    public async Task Entries_are_listed_by_the_beginning_of_their_key_taken_literally(string prefix, string expected)
    {
        foreach (var key in new[] { "rooms", "room/b", "\u00e9\U0001F680", "room/a", "r%x", "r_x" })
            await Keep(key, [7]);

        Assert.Equal(expected, string.Join(' ', (await Store.States(Platform.Slack, prefix)).Select(entry => entry.Key)));
    }

    private Task Keep(string key, byte[]? bytes) => Store.Commit(Some.Works(new KeepState(Platform.Slack, key, bytes)));
}

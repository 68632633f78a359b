using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Programs: by what they are known, and what they were answered.</summary>
public abstract class TokensContract : StoreContract
{
    private static readonly ApiToken Full = new("t1", "P0", new MemberId("ci"), [TokenScope.Read, TokenScope.Report], "ABCD", "root", Some.Beginning)
    {
        AgentName = "Nightly build",
        Note = "CI",
        ExpiresAt = Some.Beginning.AddDays(90),
        RevokedAt = Some.Beginning.AddDays(1),
        RevokedBy = "oliver",
    };

    [SkippableFact]
    public async Task A_token_comes_back_whole_and_a_later_state_replaces_it()
    {
        await Store.Commit(Some.Works(new KeepToken(Full with { RevokedAt = null, RevokedBy = null })));
        await Store.Commit(Some.Works(new KeepToken(Full)));

        Same(Full, await Store.Token("t1"));
        Assert.Null(await Store.Token("t2"));
    }

    [SkippableFact]
    public async Task Tokens_are_listed_oldest_first()
    {
        await Store.Commit(Some.Works(new KeepToken(Full with { Id = "a", CreatedAt = Some.Beginning.AddDays(2) }), new KeepToken(Full with { Id = "b" })));

        Assert.Equal(["b", "a"], (await Store.Tokens()).Select(token => token.Id));
    }

    [SkippableFact]
    public async Task A_call_is_answered_once_and_the_work_of_a_second_answer_has_no_effect()
    {
        var answer = new KeptAnswer("P0", new MemberId("ci"), "build-812", "HASH", 201, "{}", Some.Beginning);
        await Store.Commit(Some.Works(new KeepAnswer(answer)));

        await Assert.ThrowsAsync<AnsweredBeforeException>(() => Store.Commit(Some.Works(new SetFields([Some.Change("ACTION-1", "title", "Paint")]), new KeepAnswer(answer with { Body = "other" }))));

        Same(answer, await Store.Answer("P0", new MemberId("ci"), "build-812"));
        Assert.Null(await Store.Item("P0", "ACTION-1"));
        Assert.Null(await Store.Answer("P0", new MemberId("deployer"), "build-812"));
    }

    [SkippableFact]
    public async Task An_answer_that_is_too_old_is_forgotten_with_the_next_one()
    {
        var old = new KeptAnswer("P0", new MemberId("ci"), "old", "HASH", 201, "{}", Some.Beginning);
        await Store.Commit(Some.Works(new KeepAnswer(old)));
        await Store.Commit(Some.Works(new KeepAnswer(old with { Key = "new", At = Some.Beginning + KeptAnswer.Known + TimeSpan.FromSeconds(1) })));

        Assert.Null(await Store.Answer("P0", new MemberId("ci"), "old"));
        Assert.NotNull(await Store.Answer("P0", new MemberId("ci"), "new"));
    }
}

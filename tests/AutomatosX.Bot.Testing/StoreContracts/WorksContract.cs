using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Works: all of it or nothing.</summary>
public abstract class WorksContract : StoreContract
{
    private sealed record UnheardOf : Write;

    [SkippableFact]
    public async Task A_write_that_the_store_does_not_know_is_refused_loudly_and_takes_its_work_with_it()
    {
        var work = Some.Works(new KeepDayReport(Some.StoredDay("2025-01-14")), new UnheardOf());

        var error = await Assert.ThrowsAsync<NotSupportedException>(() => Store.Commit(work));

        Assert.Contains(nameof(UnheardOf), error.Message, StringComparison.Ordinal);
        Assert.Null(await Store.DayReport("P0", new DateOnly(2025, 1, 14)));
    }

    [SkippableFact]
    public async Task What_was_never_written_is_at_version_0()
    {
        await Store.Commit(Some.Works(new KeepState(Platform.Slack, "k", [1])).Having(new Seen("anything", 0)));

        Assert.NotNull(await Store.State(Platform.Slack, "k"));
    }

    [SkippableFact]
    public async Task A_work_decided_on_something_that_moved_on_writes_nothing()
    {
        var work = Some.Works(new KeepState(Platform.Slack, "k", [1])).Having(new Seen("anything", 3));

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Store.Commit(work));

        Assert.Equal("anything", conflict.What);
        Assert.Null(await Store.State(Platform.Slack, "k"));
    }

    [SkippableFact]
    public Task An_empty_work_is_no_mistake() => Store.Commit(Work.Nothing);

    [SkippableFact]
    public async Task A_work_that_was_cancelled_before_it_began_does_not_happen()
    {
        var work = Some.Works(new KeepState(Platform.Slack, "k", [1]));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Commit(work, new CancellationToken(canceled: true)));

        Assert.Null(await Store.State(Platform.Slack, "k"));
    }
}

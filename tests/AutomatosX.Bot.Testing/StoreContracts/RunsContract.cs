using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using Xunit;
using Run = AutomatosX.Bot.Rhythm.Run;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Runs: no step is taken twice.</summary>
public abstract class RunsContract : StoreContract
{
    private static readonly DateOnly Date = new(2025, 1, 14);
    private static readonly Run Fresh = new("P0", "standup", Date, 0);

    [SkippableFact]
    public async Task The_dates_that_have_a_run_are_known()
    {
        await Step(Fresh with { Date = Date.AddDays(1) });
        await Step(Fresh);
        await Step(Fresh with { Touchpoint = "summary" });
        await Step(Fresh with { Project = "P1", Date = Date.AddDays(2) });

        Assert.Equal([Date, Date.AddDays(1)], await Store.DaysWithRuns("P0"));
    }

    [SkippableFact]
    public async Task A_run_comes_back_with_everything_that_happened_of_it()
    {
        var (ana, bo) = (new MemberId("ana"), new MemberId("bo"));
        var run = Fresh with
        {
            Prompted = new Dictionary<MemberId, DateTimeOffset> { [ana] = Some.Beginning, [bo] = Some.Beginning.AddTicks(1) },
            Reminded = new Dictionary<MemberId, DateTimeOffset> { [bo] = Some.Beginning.AddHours(1) },
            Answers = new Dictionary<MemberId, Answer> { [ana] = new(Some.Beginning.AddHours(2), "r1", Late: true) },
            Skipped = new Dictionary<MemberId, DateTimeOffset> { [bo] = Some.Beginning },
            Outcome = new Outcome(OutcomeKind.Variance, ana, Some.Beginning, "r1"),
            ClosedAt = Some.Beginning.AddHours(3),
            Note = "the bot was down",
        };

        await Step(run);

        Same(run with { Version = 1 }, await Store.Run("P0", "standup", Date));
    }

    [SkippableFact]
    public async Task A_run_that_is_not_there_is_null() => Assert.Null(await Store.Run("P0", "standup", Date));

    [SkippableFact]
    public async Task Each_step_counts_the_version_up()
    {
        await Step(Fresh);
        await Step((await Store.Run("P0", "standup", Date))!);

        Assert.Equal(2, (await Store.Run("P0", "standup", Date))!.Version);
    }

    [SkippableFact]
    public async Task Of_two_works_that_take_the_same_step_one_is_refused_whole()
    {
        await Step(Fresh);
        var second = Some.Works(new StepRun(Fresh with { Note = "second" }), Some.Outgoing("prompt/again")).Having(Fresh.Seen);

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Store.Commit(second));

        Assert.Equal(Run.NameOf("P0", "standup", Date), conflict.What);
        Assert.Equal("", (await Store.Run("P0", "standup", Date))!.Note);
        Assert.Null(await Store.PostByKey("prompt/again"));
    }

    [SkippableFact]
    public async Task The_runs_of_a_date_are_those_of_its_project()
    {
        await Step(Fresh);
        await Step(Fresh with { Touchpoint = "summary" });
        await Step(Fresh with { Project = "P1" });
        await Step(Fresh with { Date = Date.AddDays(1) });

        Assert.Equal(["standup", "summary"], (await Store.Runs("P0", Date)).Select(run => run.Touchpoint).Order());
    }

    [SkippableFact]
    public async Task Runs_left_open_on_earlier_dates_come_oldest_first()
    {
        await Step(Fresh with { Date = Date.AddDays(-1) });
        await Step(Fresh with { Date = Date.AddDays(-3) });
        await Step(Fresh with { Date = Date.AddDays(-2), ClosedAt = Some.Beginning });
        await Step(Fresh);

        Assert.Equal([Date.AddDays(-3), Date.AddDays(-1)], (await Store.OpenRunsBefore("P0", Date)).Select(run => run.Date));
    }

    private Task Step(Run run) => Store.Commit(Some.Works(new StepRun(run)).Having(run.Seen));
}

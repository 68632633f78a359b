using AutomatosX.Bot.Summaries;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>The archive of days.</summary>
public abstract class DayReportsContract : StoreContract
{
    [SkippableFact]
    public async Task A_document_comes_back_whole_and_a_later_one_replaces_it()
    {
        await Keep(Some.StoredDay("2025-01-14"));
        var later = Some.StoredDay("2025-01-14", "# Day 7\n\n| a | b |\n") with { Closed = true };
        await Keep(later);

        Same(later, await Store.DayReport("P0", new DateOnly(2025, 1, 14)));
    }

    [SkippableFact]
    public async Task The_documents_of_a_project_come_newest_first()
    {
        await Keep(Some.StoredDay("2025-01-14"));
        await Keep(Some.StoredDay("2025-01-15"));
        await Keep(Some.StoredDay("2025-01-16") with { Project = "P1" });

        Assert.Equal([new DateOnly(2025, 1, 15), new DateOnly(2025, 1, 14)], (await Store.DayReports("P0")).Select(report => report.Day));
        Assert.Null(await Store.DayReport("P0", new DateOnly(2025, 1, 16)));
    }

    private Task Keep(DayReport report) => Store.Commit(Some.Works(new KeepDayReport(report)));
}

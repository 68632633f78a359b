using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Scenarios.Verbs;

/// <summary>The sample day, played by the program itself, and read back by the reader of day reports.</summary>
public class TheDemo
{
    private static readonly string[] Tracked = ["ACTION-02", "ACTION-08", "AI-W1D5-04", "AI-W1D5-05", "AI-W1D5-07", "ACTION-06", "AI-3", "ACTION-12", "ACTION-13", "ACTION-14"];

    [SkippableFact]
    public async Task Writes_a_report_that_holds_the_facts_of_the_day()
    {
        using var folder = new ScratchFolder();
        var (code, said, error) = await TheProgram.Run("demo", "--out", folder.Name);
        Assert.True(code == 0, error);
        Assert.Contains("nothing in the report contradicts itself", said, StringComparison.Ordinal);

        var markdown = await File.ReadAllTextAsync(folder.File("2025-01-14.md"));
        var report = DayReportReader.Read(markdown, new ReportContext(Sample.Project().Project));

        Holds(report, markdown);
        await LinksLeadIntoTheChat(folder, markdown);
        SaysWhatTheHandWrittenReportSays(report);
    }

    private static void Holds(ReadReport report, string markdown)
    {
        var actions = report.Items.Where(item => item.Kind == "action").ToList();
        // What else is listed is open: on the agenda of the next day, or not mentioned.
        var ready = actions.Where(item => item.Told == Told.Listed && item["status"] is "done" or "ready-for-review").ToList();
        Assert.Equal(Tracked, ready.Select(item => item.Key));
        Assert.All(ready, item => Assert.True(item["percent"] == "100" && item["owner"] is not null, item.Key));
        Assert.Contains("10/10 tracked items Done or Ready for Review (100%)", markdown, StringComparison.Ordinal);
        Assert.Equal(
            [("ACTION-15", "oliver", "2025-01-15"), ("ACTION-16", "queenie", "2025-01-16"), ("ACTION-17", "paris", "2025-01-15")],
            actions.Where(item => item.Told == Told.New).Select(item => (item.Key, item["owner"] ?? "", item["due"] ?? "")));
        // Six were told of; the seventh nobody mentioned.
        Assert.Equal(7, report.Items.Count(item => item.Kind == "story"));
        Assert.Equal(["R-1", "R-2", "R-3", "R-4", "R-7"], report.Items.Where(item => item.Kind == "risk").Select(item => item.Key));
        Assert.Equal(["R-1", "R-3", "R-7"], report.Items.Where(item => item is { Kind: "risk" } && item["from"] == "yellow" && item["rag"] == "green").Select(item => item.Key));
        Assert.Equal(3, report.Items.Count(item => item.Kind == "decision"));
        Assert.Equal(5, report.Items.Count(item => item.Kind == "priority"));
        Assert.Contains("Escalations: none", markdown, StringComparison.Ordinal);
    }

    private static async Task LinksLeadIntoTheChat(ScratchFolder folder, string markdown)
    {
        var chat = await File.ReadAllTextAsync(folder.File("2025-01-14-chat.md"));
        var links = markdown.Split("](2025-01-14-chat.md#").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).ToList();
        Assert.True(links.Count > 60, $"only {links.Count} lines link to their message");
        Assert.All(links, link => Assert.Contains($"<a id=\"{link}\"></a>", chat, StringComparison.Ordinal));
    }

    // The report of that day that people wrote by hand says the same of every action and risk.
    private static void SaysWhatTheHandWrittenReportSays(ReadReport report)
    {
        var seed = Shared.Find("corpus/seeds/week2-day7.md");
        Skip.If(seed is null, "The day reports are not here (AUTOMATOSX_SHARED).");
        var byHand = DayReportReader.Read(File.ReadAllText(seed!), new ReportContext(Sample.Project().Project));
        foreach (var told in byHand.Items.Where(item => item.Kind is "action" or "risk"))
        {
            var computed = Assert.Single(report.Items, item => item.Key == told.Key);
            foreach (var field in new[] { FieldNames.Owner, FieldNames.Status, FieldNames.Percent, FieldNames.Due, FieldNames.Rag, FieldNames.From }.Where(field => told[field] is not null))
                Assert.True(computed[field] == told[field], $"{told.Key} {field}: {computed[field]}, by hand {told[field]}");
        }
    }
}

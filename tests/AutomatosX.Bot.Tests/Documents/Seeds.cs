using AutomatosX.Bot.Documents;

namespace AutomatosX.Bot.Tests.Documents;

public sealed class The_real_reports
{
    private const string Day7 = "week2-day7.md";
    private const string Day8 = "week2-day8.md";
    private const string Week3Day2 = "week3-day2.md";
    private const string Session = "a11-session-summary.md";

    [SkippableTheory]
    [InlineData(Day7, "action", Told.Listed, 10)]
    [InlineData(Day7, "action", Told.New, 3)]
    [InlineData(Day7, "story", Told.Listed, 6)]
    [InlineData(Day7, "risk", Told.Listed, 5)]
    [InlineData(Day7, "decision", Told.Listed, 3)]
    [InlineData(Day7, "escalation", Told.Listed, 0)]
    [InlineData(Day7, "priority", Told.Listed, 5)]
    [InlineData(Day8, "action", Told.Listed, 2)]
    [InlineData(Day8, "action", Told.InOwnSection, 1)]
    [InlineData(Day8, "story", Told.Listed, 5)]
    [InlineData(Day8, "risk", Told.Listed, 5)]
    [InlineData(Day8, "metric", Told.Listed, 6)]
    [InlineData(Day8, "decision", Told.Listed, 3)]
    [InlineData(Week3Day2, "action", Told.Listed, 3)]
    [InlineData(Week3Day2, "story", Told.Listed, 0)]
    [InlineData(Week3Day2, "risk", Told.Listed, 3)]
    [InlineData(Session, "action", Told.Listed, 0)]
    [InlineData(Session, "story", Told.Listed, 0)]
    [InlineData(Session, "risk", Told.Listed, 0)]
    [InlineData(Session, "objective", Told.Listed, 6)]
    [InlineData(Session, "measure", Told.Listed, 5)]
    [InlineData(Session, "criterion", Told.Listed, 6)]
    public void Have_as_many_items_as_they_tell(string file, string kind, Told told, int count) =>
        Assert.Equal(count, Read(file).Items.Count(item => item.Kind == kind && item.Told == told));

    [SkippableTheory]
    [InlineData(Day7, "ACTION-02", "owner champion|status done|percent 100|blockers none")]
    [InlineData(Day7, "ACTION-08", "owner bob|status done|percent 100")]
    [InlineData(Day7, "AI-W1D5-04", "owner analyst|status done|percent 100|blockers none")]
    [InlineData(Day7, "AI-W1D5-05", "owner paris|with oliver|status done|percent 100")]
    [InlineData(Day7, "AI-W1D5-07", "owner queenie|status done|percent 100")]
    [InlineData(Day7, "ACTION-06", "owner oliver|status done|percent 100|blockers none")]
    [InlineData(Day7, "AI-3", "owner frank|status ready-for-review|percent 100")]
    [InlineData(Day7, "ACTION-12", "owner queenie|status done|percent 100|blockers none")]
    [InlineData(Day7, "ACTION-13", "owner analyst|status done|percent 100|blockers none")]
    [InlineData(Day7, "ACTION-14", "owner paris|status done|percent 100|blockers none")]
    [InlineData(Day7, "ACTION-15", "owner oliver|due 2025-01-15|status |percent ")]
    [InlineData(Day7, "ACTION-16", "owner queenie|due 2025-01-16")]
    [InlineData(Day7, "ACTION-17", "owner paris|due 2025-01-15")]
    [InlineData(Day7, "P0-S1-01", "owner bob|with champion|percent 80|status in-progress")]
    [InlineData(Day7, "P0-S1-02", "owner bob|with felix|percent 40")]
    [InlineData(Day7, "P0-S1-03", "owner oliver|status ready-for-review|percent ")]
    [InlineData(Day7, "P0-S1-07", "owner avery|status done|percent ")]
    [InlineData(Day7, "P0-S1-08", "owner avery|with bob|status on-track")]
    [InlineData(Day7, "P0-S1-14", "owner avery|status |update Ready for deployment")]
    [InlineData(Day7, "R-1", "owner frank|rag green|from yellow|escalation none")]
    [InlineData(Day7, "R-2", "owner bob|rag green|from ")]
    [InlineData(Day7, "R-3", "owner avery|rag green|from yellow")]
    [InlineData(Day7, "R-4", "owner oliver|rag green|from ")]
    [InlineData(Day7, "R-7", "owner queenie|rag green|from yellow")]
    [InlineData(Day8, "ACTION-15", "status done|residual low|percent |owner ")]
    [InlineData(Day8, "ACTION-17", "status done|residual low|owner paris")]
    [InlineData(Day8, "P0-S1-01", "points 8|status |percent ")]
    [InlineData(Day8, "P0-S1-02", "points 5|percent ")]
    [InlineData(Day8, "P0-S1-03", "points 3|status ready-for-review")]
    [InlineData(Day8, "P0-S1-14", "points 2|blockers none")]
    [InlineData(Day8, "R-2", "likelihood low|impact high|rag green")]
    [InlineData(Day8, "R-7", "likelihood low|impact medium|rag green")]
    [InlineData(Week3Day2, "AI-W3D2-01", "owner oliver|due 2025-01-22T10:00-08:00|title Finalize Telemetry Step 2 runbook")]
    [InlineData(Week3Day2, "AI-W3D2-02", "owner bob|due 2025-01-22T14:00-08:00")]
    [InlineData(Week3Day2, "AI-W3D2-03", "owner avery|due 2025-01-22T17:00-08:00")]
    [InlineData(Week3Day2, "R-4", "rag yellow|confidence 85|owner oliver")]
    [InlineData(Week3Day2, "R-6", "rag yellow|confidence 80|owner avery")]
    [InlineData(Week3Day2, "R-8", "rag yellow|confidence 75|owner bob")]
    public void Have_these_values_and_none_that_they_do_not_state(string file, string key, string values)
    {
        var item = Read(file).Items.Single(item => item.Key == key);
        foreach (var value in values.Split('|'))
        {
            var parts = value.Split(' ', 2);
            Assert.Equal(value, $"{parts[0]} {item[parts[0]]}");
        }
    }

    [SkippableFact]
    public void Disagree_about_five_risks_when_day_8_follows_day_7()
    {
        var standing = TitleConflicts.Standing(new Dictionary<string, string>(StringComparer.Ordinal), Read(Day7));
        Assert.Equal(["R-1", "R-2", "R-3", "R-4", "R-7"], TitleConflicts.Of(Read(Day8), standing).Select(conflict => conflict.Key).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Have_their_own_dates() =>
        Assert.Equal(["2025-01-14", "2025-01-15", "2025-01-21", "2026-03-01"], ((string[])[Day7, Day8, Week3Day2, Session]).Select(file => $"{Read(file).Date:yyyy-MM-dd}"));

    private static ReadReport Read(string file)
    {
        var shared = Environment.GetEnvironmentVariable("AUTOMATOSX_SHARED") ?? Path.Combine(Root(), "..", "shared");
        var seed = Path.Combine(shared, "corpus", "seeds", file);
        var project = Path.Combine(shared, "corpus", "project.json");
        Skip.IfNot(File.Exists(seed) && File.Exists(project), $"{file} is not there: the shared corpus is no part of this repository; AUTOMATOSX_SHARED names its place");
        return DayReportReader.Read(File.ReadAllText(seed), new ReportContext(ProjectFileReader.Read(File.ReadAllText(project)).Project));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AutomatosX.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? ".";
    }
}

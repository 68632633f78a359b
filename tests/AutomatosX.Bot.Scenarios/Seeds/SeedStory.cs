using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Summaries;
using Xunit.Abstractions;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>
/// A day of a real report as its people may have told it in chat, and the document that comes of it, held against the report's facts. The project
/// as it stood on the evening before is a file beside this one.
/// </summary>
public abstract class SeedStory(string document, string date, ITestOutputHelper output)
{
    protected abstract Task Tell(Day day);

    [Fact]
    public async Task The_document_computed_from_chat_says_what_the_report_says()
    {
        var project = ProjectOf(document);
        var stage = new Stage(project, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), null, null);
        await using var day = new Day(stage);
        await stage.Start();
        try
        {
            await Tell(day);
        }
        finally
        {
            output.WriteLine(day.Transcript);
        }

        var (markdown, produced) = await Document(day, ProjectFileReader.Read(project).Project);
        output.WriteLine(markdown);
        var list = FactList.Of(document);
        var missing = list.Missing(produced).Concat(list.Missing(produced, beyond: true)).ToList();
        foreach (var section in list.Sections.GroupBy(section => (section.Section, section.Beyond)))
            output.WriteLine($"{section.Key.Section}{(section.Key.Beyond ? " (beyond)" : "")}: {Share(section.SelectMany(part => part.Facts).Count(), list.Missing(produced, section.Key.Beyond).Count(one => one.Section == section.Key.Section))}");
        foreach (var one in missing)
            output.WriteLine($"missing: {one}");
        Assert.Empty(missing.Select(one => one.ToString()));
    }

    private static string Share(int all, int missing) => string.Create(CultureInfo.InvariantCulture, $"{all - missing} of {all} ({100m * (all - missing) / all:0.#} %)");

    private async Task<(string Markdown, IReadOnlyList<ProducedSection> Sections)> Document(Day day, Project project)
    {
        var store = day.Part<IBotStore>();
        var on = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = await store.DayReport(project.Key, on) ?? throw new StoryException("there is no document of the day");
        var facts = await DayFacts.Load(store, project, on, report.ChangedAt, default);
        var ids = DaySummary.Of(facts, Template.Named(project.Template)).Sections.GroupBy(section => MarkdownText.Escape(section.Heading), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
        return (report.Markdown, ProducedSection.Of(report.Markdown, ids.GetValueOrDefault));
    }

    private static string ProjectOf(string document)
    {
        var name = $"{typeof(SeedStory).Namespace}.{document}.project.json";
        using var stream = typeof(SeedStory).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

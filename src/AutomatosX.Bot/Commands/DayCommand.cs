using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Summaries.Weeks;

namespace AutomatosX.Bot.Commands;

/// <summary>The day's summary: a preview of it, what does not agree in it, an earlier day's document, publishing on demand.</summary>
public sealed class DayCommand(IBotStore store, ILinks links) : ICommand
{
    public CommandHelp Help { get; } = new("/day", "the day's summary: so far, publish, earlier days",
    [
        new("/day", "how the day stands, in a few lines"),
        new("/day preview", "the whole summary as it would be posted now, and what does not agree in it"),
        new("/day publish", "post it, or bring the posted one up to date"),
        new("/day week", "the weekly report as it would read now"),
        new("/day 2025-01-14", "an earlier day's document; a day's number works as well"),
    ]);

    public ChatEvent? Effect(Asked asked) =>
        asked.Line.Verb == "publish" ? asked.Pressing("publish", $"{asked.Project.Key}/{DateWords.Iso(asked.Today)}") : null;

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default) => asked.Line.Verb switch
    {
        "" => await Brief(asked, cancel),
        "preview" => await Preview(asked, cancel),
        "week" => await Week(asked, cancel),
        var word => await Earlier(asked, word, cancel),
    };

    private async Task<Post> Brief(Asked asked, CancellationToken cancel)
    {
        var summary = await Summary(asked, cancel);
        return new Post(summary.Head, [new Section("", summary.Brief)], [new Button("Share", "share", asked.Typed.Line), new Button("Preview", "command", "/day preview")]);
    }

    private async Task<Post> Preview(Asked asked, CancellationToken cancel)
    {
        var summary = await Summary(asked, cancel);
        var lint = ConsistencyLint.Check(summary);
        Section checks = Section.Under("Checks", lint.Count == 0 ? ["Nothing contradicts itself."] : [.. lint.Select(found => (Line)found.What)]);
        return new Post($"Preview: {summary.Title}", [new Section("", summary.Brief), .. summary.Sections.SelectMany(Parts), checks],
            [new Button("Publish now", "publish", $"{asked.Project.Key}/{DateWords.Iso(asked.Today)}") { Primary = true }]);
    }

    private async Task<Post> Week(Asked asked, CancellationToken cancel)
    {
        var report = WeekReport.Of(await WeekFacts.Load(store, asked.Project, asked.Today, asked.Project.Calendar.TimeOf(asked.Now), cancel));
        return Post.Of($"Preview: {report.Title}", [Section.Of([.. report.Brief]), .. report.Details.SelectMany(Parts)]);
    }

    // The heading of the whole stands over its first part; the others have their own, or none.
    private static IEnumerable<Section> Parts(SummarySection section) =>
        section.Parts.Select((part, index) => index > 0 ? part : part with { Heading = part.Heading.Length == 0 ? section.Heading : $"{section.Heading}: {part.Heading}" });

    private async Task<Post> Earlier(Asked asked, string word, CancellationToken cancel)
    {
        if (DateOf(asked, word) is not { } day)
            return Post.Say(Line.Of($"“{word}” is no day. Write ", TextRun.Code("/day 2025-01-14"), " or ", TextRun.Code("/day 7"), "."));
        if (await store.DayReport(asked.Project.Key, day, cancel) is not { } report)
            return Post.Say($"There is no summary of {asked.Project.Calendar.Label(day).Short} ({DateWords.Day(day)}).");
        var link = links.ToDay(asked.Project.Key, day);
        return new Post(report.Title, [link is null ? Section.Of() : Section.Of(Line.Of(TextRun.Linked("Whole report", link)))], [])
        {
            Attachment = new Attachment($"{DateWords.Iso(day)}.md", report.Markdown),
        };
    }

    private async Task<DaySummary> Summary(Asked asked, CancellationToken cancel) =>
        DaySummary.Of(await DayFacts.Load(store, asked.Project, asked.Today, asked.Now, cancel), Template.Named(asked.Project.Template));

    private static DateOnly? DateOf(Asked asked, string word)
    {
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? asked.Project.Calendar.DateOfDay(number, asked.Today) : null;
    }
}

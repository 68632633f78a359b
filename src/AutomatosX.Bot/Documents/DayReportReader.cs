namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads a day report in Markdown: items as the document states them, and every line that it could not read. It never
/// guesses: a value that is not stated is not there, and words without a canonical value stay words.
/// </summary>
public static class DayReportReader
{
    /// <exception cref="UnreadableFileException">The text is no report; says why.</exception>
    public static ReadReport Read(string markdown, ReportContext context)
    {
        var sections = ReportOutlineReader.Read(DocumentText.Checked(markdown));
        var day = ReportDay.Of(sections, context.Project?.Calendar);
        var draft = new ReportDraft();
        var people = new People(context.Project);
        var reader = new SectionReader(people, new KeyText(context.Keys, KeyFamilies.Of(sections, people)), day, draft);
        foreach (var section in sections)
            reader.Read(section);
        var report = draft.Report(day);
        if (report.Items.Count == 0 && !sections.Any(section => section.Heading.Length > 0))
            throw DocumentText.Unreadable(1, "has neither a heading nor an item; this is no day report");
        return report;
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What was announced, or read, that day, and who still has to read it.</summary>
internal static class AnnouncementSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => facts.Of(AnnouncementKind.Key).Where(item => facts.Mentions(item) || !Kind.Of(AnnouncementKind.Key).IsClosed(item)).Select(item =>
    {
        var announcement = new Announcement(item);
        var missing = announcement.Missing.Count == 0 ? "" : $"; missing: {FieldWords.Names(facts.Project, announcement.Missing)}";
        var read = announcement.Read.Count == 0 ? "" : $": {FieldWords.Names(facts.Project, announcement.Read.Select(read => read.By))}";
        return Line.Of(TextRun.Strong($"{item.Key} – {item.Title}:"), $" acknowledged by {Number.Text(announcement.Read.Count)} of {Number.Text(announcement.Readers.Count)}{read}{missing}.").From(item.Created.Message);
    });
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
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
        var read = announcement.Read.Count == 0 ? "" : $": {string.Join(", ", announcement.Read.Select(read => $"{facts.Project.NameOf(read.By)} {When(facts, read.Change)}"))}";
        return Line.Of(TextRun.Strong($"{item.Key} – {item.Title}:"), $" acknowledged by {Number.Text(announcement.Read.Count)} of {Number.Text(announcement.Readers.Count)}{read}{missing}.").From(item.Created.Message);
    });

    private static string When(DayFacts facts, Change read)
    {
        var time = DateWords.Time(facts.Project.Calendar.TimeOf(read.Order.At));
        return read.Day == facts.Day ? time : $"{DateWords.Day(read.Day)} {time}";
    }
}

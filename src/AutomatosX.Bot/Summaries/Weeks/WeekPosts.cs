using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Summaries.Weeks;

/// <summary>The week in chat: the headline in the channel with the whole document attached, a post a section in its thread, and who has read it.</summary>
public static class WeekPosts
{
    /// <summary>By whom the announcement is that collects who has read the report.</summary>
    public static readonly MemberId Bot = new("bot");

    /// <summary>Everything of a report that is posted once.</summary>
    /// <param name="announcement">The key of the announcement under which members say that they have read it.</param>
    public static IReadOnlyList<Write> All(WeekReport report, string markdown, string announcement, DateTimeOffset now)
    {
        var (project, last) = (report.Facts.Project, report.Facts.Last);
        var head = PostKey.Week(project.Key, last);
        return
        [
            .. ChannelPosts.Of(project, head, Head(report, markdown), now),
            .. report.Details.SelectMany(section => ChannelPosts.Of(project, PostKey.WeekPart(project.Key, last, section.Id), Part(report, section), now, head)),
            new SetFields([.. Read(report, announcement, now)]),
        ];
    }

    public static Post Head(WeekReport report, string markdown) => Post.Of(report.Head, Section.Of([.. report.Brief])) with
    {
        Attachment = new Attachment($"{DateWords.Iso(report.Facts.Last)}-week.md", markdown),
    };

    private static Post Part(WeekReport report, SummarySection section) => new(section.Heading, section.Parts, [])
    {
        Attachment = section.Id == WeekReport.Numbers ? new Attachment($"{DateWords.Iso(report.Facts.Last)}-week.csv", WeekNumbers.Csv(report.Facts)) : null,
    };

    // Everybody may say so, and nobody is reminded of it.
    private static IEnumerable<Change> Read(WeekReport report, string key, DateTimeOffset now)
    {
        var project = report.Facts.Project;
        var source = PostKey.Week(project.Key, report.Facts.Last);
        (string Field, string Value)[] fields = [(FieldNames.Title, $"Weekly report to {DateWords.Day(report.Facts.Last)}"), (FieldNames.Readers, string.Join(", ", project.Members.Select(member => member.Handle.Value)))];
        return fields.Select((field, index) => new Change(project.Key, key, AnnouncementKind.Key, field.Field, field.Value, null, Bot, project.Calendar.DateOf(now), new ChangeOrder(now, source, index), ChangeSource.Rule, source, null));
    }
}

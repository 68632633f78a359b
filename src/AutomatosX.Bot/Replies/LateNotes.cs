using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Replies;

/// <summary>What the author hears about a reply that came after its time.</summary>
public static class LateNotes
{
    public static IEnumerable<string> Of(Project project, Reply reply, Answering? answers, DayReport? report)
    {
        var day = project.Calendar.Label(reply.Day).Short;
        if (reply.Late && answers?.Touchpoint is { ClosesAt: { } closed } touchpoint)
            yield return $"Recorded as late ({touchpoint.Title.ToLowerInvariant()} closed {DateWords.TimeIn(project.Calendar, closed)}).";
        if (report is { Closed: false })
            yield return $"The summary of {day} is updated.";
        else if (report is { Closed: true })
            yield return $"{day} is closed; this stands under Corrections of the next summary.";
    }
}

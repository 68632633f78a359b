using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies;

/// <summary>What the author hears about a reply that came after its time.</summary>
public static class LateNotes
{
    /// <param name="closed">Whether the reply's day is closed, or null when no summary of it was posted yet.</param>
    public static IEnumerable<string> Of(Project project, Reply reply, Answering? answers, bool? closed)
    {
        var day = project.Calendar.Label(reply.Day).Short;
        if (reply.Late && answers?.Touchpoint is { } touchpoint && touchpoint.ClosesOn(answers.Run.Date, project.Calendar) is { } at)
            yield return $"Recorded as late ({touchpoint.Title.ToLowerInvariant()} closed {DateWords.TimeIn(project.Calendar, at)}).";
        if (closed is false)
            yield return $"The summary of {day} is updated.";
        else if (closed is true)
            yield return $"{day} is closed; this stands under Corrections of the next summary.";
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Replies;

/// <summary>Leaving a touchpoint out for today: how it is said, and what it makes of the run.</summary>
public static class Skipping
{
    private static readonly HashSet<string> Wordings = new(StringComparer.Ordinal)
    {
        "skip", "skip today", "skip standup", "skip standup today", "skip the standup", "skip the standup today", "skip today's standup", "skip me", "skip me today", "skip for today", "skip it today",
        "skipping", "skipping today", "skipping standup", "skipping standup today", "skipping the standup today", "i skip", "i skip today", "i'll skip", "i'll skip today", "i'll skip standup", "i'll skip standup today",
        "i'll skip the standup today", "i will skip today", "i'm skipping today", "i'm skipping standup today",
    };

    /// <summary>Whether the words say that, and nothing else.</summary>
    public static bool IsSaid(string text)
    {
        var words = text.Replace('’', '\'').Split([' ', '\t', '\r', '\n', '.', ',', '!', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant());
        return text.Length < 80 && Wordings.Contains(string.Join(' ', words.Where(word => word is not ("please" or "pls"))));
    }

    /// <summary>The run with the member left out, or null when it was answered or skipped before.</summary>
    public static Run? Step(Run run, MemberId member, DateTimeOffset at) =>
        run.Skipped.ContainsKey(member) || run.Answers.ContainsKey(member)
            ? null
            : run with { Skipped = new Dictionary<MemberId, DateTimeOffset>(run.Skipped) { [member] = at } };

    /// <summary><c>Skipped: Standup, Day 7.</c></summary>
    public static string Said(Project project, Touchpoint touchpoint, DateOnly day) => $"Skipped: {touchpoint.Title}, {project.Calendar.Label(day).Short}.";

    /// <summary>Why there is nothing to skip.</summary>
    /// <param name="who">As the sentence begins: <c>You</c>, <c>Felix</c>.</param>
    public static string Refused(Project project, Touchpoint touchpoint, Run run, MemberId member, string who)
    {
        var what = $"{touchpoint.Title}, {project.Calendar.Label(run.Date).Short},";
        if (!run.Answers.TryGetValue(member, out var answer))
            return $"{who} already skipped {what} at {DateWords.TimeIn(project.Calendar, run.Skipped[member])}. To answer all the same, just reply.";
        return $"{who} answered {what} at {DateWords.TimeIn(project.Calendar, answer.At)}. There is nothing to skip.";
    }
}

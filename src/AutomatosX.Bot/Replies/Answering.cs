using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Replies;

/// <summary>The touchpoint that a reply answers, and what the answer makes of its run.</summary>
public sealed record Answering(Touchpoint Touchpoint, Run Run, bool IsLate)
{
    /// <summary>
    /// A reply in the thread of a prompt or roll-call answers that one. Any other answers the prompt that the member
    /// got last and has not answered, or else the last one; null when nothing was asked today.
    /// </summary>
    /// <param name="text">Words that say nothing of how a checkpoint went do not answer one.</param>
    /// <param name="parent">The outbox key of the post in whose thread it stands, or null.</param>
    public static Answering? Find(Project project, IReadOnlyList<Run> runs, MemberId member, string? parent, string text, DateTimeOffset at)
    {
        if (parent is not null && PostKey.Touchpoint(parent) is { } named)
            return Of(project, runs.FirstOrDefault(run => run.Touchpoint == named.Touchpoint && run.Date == named.Date), member);
        var asked = runs.Where(run => run.Prompted.TryGetValue(member, out var prompted) && prompted <= at && (!IsCheckpoint(project, run) || OutcomeIn(project, text) is not null))
            .OrderByDescending(run => run.Prompted[member]).ToList();
        return Of(project, asked.FirstOrDefault(run => !run.Answers.ContainsKey(member)) ?? asked.FirstOrDefault() ?? runs.FirstOrDefault(run => IsOpenTo(project, run, member)), member);
    }

    /// <summary>Whether it answers all the same if it says this: who is away and only speaks of that does not answer.</summary>
    public bool Holds(Reading reading, MemberId member) =>
        Run.Prompted.ContainsKey(member) || Run.Answers.ContainsKey(member) || reading.Findings.Count == 0 || reading.Findings.Any(finding => finding.Kind != AbsenceKind.Key);

    /// <summary>The item that the prompt was about, when it was about one alone.</summary>
    public string? About(IEnumerable<Item> items, MemberId member) =>
        Touchpoint.Kind == TouchpointKind.Checkpoint || MemberItems.Open(items, member) is not [var only] ? null : only.Key;

    /// <summary>The run with this answer in it, or null when the member had answered before and nothing changes.</summary>
    public Run? Take(Reply reply)
    {
        if (Run.Answers.ContainsKey(reply.By))
            return null;
        var answers = new Dictionary<MemberId, Answer>(Run.Answers) { [reply.By] = new Answer(reply.At, reply.Id, IsLate) { On = reply.Message.Place.Platform } };
        var skipped = Run.Skipped.Where(skip => skip.Key != reply.By).ToDictionary();
        var run = Run with { Answers = answers, Skipped = skipped };
        return Touchpoint.Kind == TouchpointKind.Checkpoint && run.Outcome is null
            && CheckpointWords.OutcomeIn(reply.Text) is { } outcome
            ? run with { Outcome = new Outcome(outcome, reply.By, reply.At, reply.Id) }
            : run;
    }

    // Who is away is not asked, and counts as there when they answer while the others do.
    private static bool IsOpenTo(Project project, Run run, MemberId member) => run is { Prompted.Count: > 0, ClosedAt: null }
        && project.Touchpoints.Any(touchpoint => touchpoint.Id == run.Touchpoint && touchpoint.Kind == TouchpointKind.Standup && (touchpoint.Participants.Count == 0 || touchpoint.Participants.Contains(member)));

    /// <summary>Whether the run is one of a checkpoint: a moment that is held, not answered.</summary>
    public static bool IsCheckpoint(Project project, Run run) =>
        project.Touchpoints.Any(touchpoint => touchpoint.Id == run.Touchpoint && touchpoint.Kind == TouchpointKind.Checkpoint);

    /// <summary>How a checkpoint went by these words; null where they open with a key, since they tell of that item then.</summary>
    public static OutcomeKind? OutcomeIn(Project project, string text)
    {
        var first = text.TrimStart().TrimStart('-', '*', '•', ' ', '`', '[');
        var word = first.Split([' ', ':', ',', '\n', '\r', '\t', ']', '`'], 2)[0];
        return Names(project, word) ? null : CheckpointWords.OutcomeIn(text);
    }

    // A key of the project's own form or of a kind's, or the name of a metric.
    private static bool Names(Project project, string word) => project.Keys.Names(word) || word.Contains('_', StringComparison.Ordinal)
        || (word.LastIndexOf('-') is > 0 and var hyphen && Number.Whole(word[(hyphen + 1)..]) is not null && Kind.All.Any(kind => string.Equals(kind.Prefix, word[..hyphen], StringComparison.OrdinalIgnoreCase)));

    // Who answered in time and says more later is not late.
    private static Answering? Of(Project project, Run? run, MemberId member) =>
        run is not null && project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == run.Touchpoint) is { } touchpoint
            ? new Answering(touchpoint, run, run.ClosedAt is not null && !run.Answers.ContainsKey(member))
            : null;
}

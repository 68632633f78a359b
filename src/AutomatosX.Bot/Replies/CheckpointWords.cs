using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// How a checkpoint went, by the first line of what its owner wrote. An account of it means that it was held; a forecast,
/// a question or a line about something else says nothing about it.
/// </summary>
public static class CheckpointWords
{
    private static readonly string[] NotHeld =
    [
        "not held", "not hold", "n't hold", "n't held", "not happen", "n't happen", "skipped", "skip it", "cancelled", "canceled", "called off", "postponed", "not take place", "n't take place", "no-show", "nobody came",
    ];

    private static readonly string[] Forecasts =
    [
        "will ", "'ll ", "going to", "about to", "running late", "on my way", "on the train", "be late", "in a minute", "starting", "not yet", "n't yet", "still ",
    ];

    private static readonly string[] Elsewhere =
    [
        "decision", "decided", "new action", "new risk", "action", "risk", "escalat", "today", "tomorrow", "yesterday", "next", "blockers", "blocker", "artifact", "out ", "away", "new metric", "new metrics",
    ];

    private static readonly IReadOnlyList<string> Heads = [.. Kind.All.SelectMany(kind => kind.Heads.Concat(kind.ListHeads)).OrderByDescending(head => head.Length)];

    private static readonly string[] Late = ["late", "delayed", "held late", "started late", "done late"];

    private static readonly string[] Variance = ["variance", "with a variance", "held with a variance"];

    /// <summary>How the bot says it back.</summary>
    public static string Said(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Late => "held late",
        OutcomeKind.NotHeld => "not held",
        OutcomeKind.Variance => "held, with a variance",
        _ => "held",
    };

    /// <summary>How it went, or null when the words say nothing about it.</summary>
    public static OutcomeKind? OutcomeIn(string text)
    {
        var line = text.Trim().ReplaceLineEndings("\n").Split('\n')[0].Replace('’', '\'');
        if (NotHeld.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase)))
            return OutcomeKind.NotHeld;
        if (line.EndsWith('?') || Forecasts.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase)) || Elsewhere.Any(words => Opens(line, words)) || Declares(line))
            return null;
        if (Late.Any(words => Opens(line, words)))
            return OutcomeKind.Late;
        return Variance.Any(words => Opens(line, words)) ? OutcomeKind.Variance : OutcomeKind.Done;
    }

    // "Window: …", "Awaiting @paris: …": something new is told, whatever words it is told in.
    private static bool Declares(string line) =>
        Heads.FirstOrDefault(head => Opens(line, head)) is { } declared && (line[declared.Length..].TrimStart() is [':' or '@', ..] || (line[declared.Length] == ',' && line.EndsWith(':')));

    private static bool Opens(string line, string words) =>
        line.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (words[^1] == ' ' || line.Length == words.Length || !char.IsLetterOrDigit(line[words.Length]) || words == "escalat");
}

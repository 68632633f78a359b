using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Replies as people write them, made at random: real shapes of statements with random keys and values.</summary>
internal static class Statements
{
    public static readonly IReadOnlyList<string> Actions = ["ACTION-03", "ACTION-04", "ACTION-11", "AI-6"];

    public static readonly IReadOnlyList<string> Risks = ["R-2", "R-3", "R-5"];

    private static readonly Gen<string> Percent = Gen.Choose(1, 99).Select(percent => FormattableString.Invariant($"{percent}%"));

    private static readonly Gen<string> Words = Gen.Elements("call the port office", "tell the crew", "ship the roster", "second scanner", "retest the gate at night");

    private static readonly Gen<string> State = Gen.OneOf(
        Gen.Elements("done", "in progress", "blocked", "at risk", "ready for review", "on track", "not started", "half way", "up for review", "shipped"),
        Percent);

    private static readonly Gen<string> OfAction = Gen.OneOf(
        State,
        Gen.Elements("due 2026-03-06", "due Friday", "no blockers", "owner @rui", "slipping to Friday"),
        from state in State from words in Words select $"{state}, next: {words}",
        from state in State from words in Words select $"{state}, {words}",
        from words in Words select $"blocked on {words}");

    private static readonly Gen<string> OfRisk = Gen.OneOf(
        Gen.Elements("green", "yellow", "red", "back to green", "🟡", "amber, 90%", "confidence 80%", "likelihood low", "impact high"),
        from colour in Gen.Elements("green", "yellow", "red") from words in Words select $"{colour}, mitigation: {words}");

    private static readonly Gen<string> Between = Gen.Elements(" ", ": ", " is ", " - ", " now ");

    /// <summary>One statement about this item, on one line.</summary>
    public static Gen<string> Of(string key) =>
        from between in Between
        from said in key.StartsWith('R') ? OfRisk : OfAction
        select between is " is " or " now " && said.StartsWith("due", StringComparison.Ordinal) ? $"{key} {said}" : $"{key}{between}{said}";

    /// <summary>One statement about any item.</summary>
    public static readonly Gen<string> One = Gen.Elements(Actions.Concat(Risks)).SelectMany(Of);

    /// <summary>Two statements about different items.</summary>
    public static readonly Gen<(string First, string Second)> Two =
        from keys in Gen.Shuffle(Actions.Concat(Risks))
        from first in Of(keys[0])
        from second in Of(keys[1])
        select (first, second);

    /// <summary>What else stands in replies: plans, doubts, questions, notes, sections, tables that are none.</summary>
    public static readonly Gen<string> Other = Gen.Elements(
        "I think ACTION-03 is done", "is R-2 green?", "if R-3 goes red we wait", "merged ferry#12, zero drift", "Yesterday: sat in on the drill", "> ACTION-04 done", "Today:", "- review the berth plan", "Blockers: none", "out Friday", "all mine done except ACTION-04",
        "new risk: the pumps freeze, @rui", "Decision: we sail at ten", "ACTION-99 done", "ACTON-04 done", "| ACTION-03 | done |", "| --- | --- |", "| key | status |", "|", "“he said \"ACTION-03 done\" «twice»”", "boarding_time_s 84.5 s (baseline 79.9)", "EDIT: R-2 red", "everything done", "60%", "[x] AI-6", "~R-2 red~ green",
        "ACTION-03/04/11 done", "R-2 through R-5 all green", "ACTION-03 done 95%", "\u202eACTION-04 done\u202c", "ACTION\u200b-03\u200d done", "\ud83d R-2 \ude00 red", "ACTION-04 120%", "R-3 confidence 300%", "ACTION-04 due 0000-00-00", "due 9999-12-31", "@nobody takes ACTION-04", "ACTION-04 owner @nobody");

    /// <summary>A whole reply of some lines.</summary>
    public static readonly Gen<string> Replies = Gen.OneOf(One, Other).ArrayOf().SelectMany(lines => Gen.Elements("\n", "\n\n", "\r\n", ". ", " ", "; ", "\n- ").Select(joint => string.Join(joint, lines)));
}

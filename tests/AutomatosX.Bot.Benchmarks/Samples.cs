using System.Text;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Benchmarks;

/// <summary>Replies that are measured together.</summary>
public sealed record Sample(IReadOnlyList<(string Text, ReadingContext Context)> Replies)
{
    public int Characters => Replies.Sum(reply => reply.Text.Length);
}

/// <summary>What is measured, by name. The labelled corpus where it is at hand, replies of our own where it is not.</summary>
public static class Samples
{
    public const string Mixed10 = "mixed Unicode, 10,000";
    public const string Mixed100 = "mixed Unicode, 100,000";
    public const string Wall10 = "wall, 10,000";
    public const string Wall100 = "wall, 100,000";

    private const string Short = "ACTION-03 done, next: tell the berth office. R-2 yellow";

    private const string Typical = """
        *Yesterday*
        - ACTION-03 60%, the west pier plan is with Rui
        - merged booking#482, no regressions in the night run
        - sat in on the fog drill
        *Today*
        - ACTION-04: flash the second scanner, waiting on the vendor's cable
        - review of the seat map, P0-S1-04 is up for review
        - boarding_time_s 84.5 s (baseline 79.9)
        *Blockers*
        - ACTION-11 blocked on the roster export
        - none otherwise
        """;

    private static readonly string[] Own =
    [
        Short, Typical, "ok", "all mine done except ACTION-04", "I think R-3 is back to green, confidence 80%", "ACTION-03/04 moved to Friday @rui", "> ACTION-11 done?\nnot yet, about half way",
        "new risk: the card terminals run out of paper, @tomas, likelihood low", "Decision: we sail at 22:10 in February.", "R-2 through R-5 all green :large_green_circle:", "out tomorrow, half day off Friday",
    ];

    public static IReadOnlyList<string> Names { get; } =
        ["short reply", "typical standup", Shared.Find("corpus", "replies.jsonl") is null ? "eleven own replies" : "all corpus replies", Wall10, "wall, 40,000", Wall100, Mixed10, Mixed100, "short reply, 5,000 items"];

    public static Sample Named(string name) => name switch
    {
        "short reply" => Of(Short),
        "short reply, 5,000 items" => new Sample([(Short, Crowded())]),
        "typical standup" => Of(Typical),
        "eleven own replies" => Of(Own),
        "all corpus replies" => Corpus(),
        Wall10 => Of(Wall(10_000)),
        Wall100 => Of(Wall(100_000)),
        Mixed10 => Of(Mixed(10_000)),
        Mixed100 => Of(Mixed(100_000)),
        _ => Of(Wall(40_000)),
    };

    private static Sample Of(params IReadOnlyList<string> texts) => new([.. texts.Select(text => (text, Some.Context()))]);

    private static Sample Corpus()
    {
        var file = ProjectFileReader.Read(File.ReadAllText(Shared.Find("corpus", "project.json")!));
        return new Sample([.. File.ReadLines(Shared.Find("corpus", "replies.jsonl")!).Select((json, index) => CorpusLine.Read(json, file, index + 1)).Select(line => (line.Text, line.Context))]);
    }

    // One message without a line end, as somebody pastes it: sentences about items and sentences about nothing.
    private static string Wall(int length)
    {
        var text = new StringBuilder(length + 200);
        for (var i = 0; text.Length < length; i++)
            text.Append(Own[i % Own.Length].ReplaceLineEndings(" ")).Append(". The ferry left on time and nobody was left on the pier. ");
        return text.ToString(0, length);
    }

    private static string Mixed(int length)
    {
        string[] pieces =
        [
            "ACTION-03 done ", "完了しました、R-2は緑。", "ação concluída; ", "🟢 R-3 ", "👩‍👩‍👧 ", "שלום עולם ", "\u202eACTION-04\u202c ", "zero\u200bwidth ", "naïve café ", "Größe 60% ", "\ud83d ", "١٢٣ ", "\n", "- ", "`code` ", "“quoted” ", "\u00a0—\u2009", "Привет, мир. ",
        ];
        // The same text in every run; a random one would measure its own luck.
        var state = 20250114u;
        var text = new StringBuilder(length + 20);
        while (text.Length < length)
        {
            state = (state * 1664525u) + 1013904223u;
            text.Append(pieces[(state >> 16) % pieces.Length]);
        }

        return text.ToString(0, length);
    }

    private static ReadingContext Crowded()
    {
        var context = Some.Context();
        var known = context.Known.ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
        for (var i = 100; known.Count < 5_000; i++)
            known[FormattableString.Invariant($"ACTION-{i}")] = new KnownItem(FormattableString.Invariant($"ACTION-{i}"), "action", "One of many", "not-started");
        return context with { Known = known };
    }
}

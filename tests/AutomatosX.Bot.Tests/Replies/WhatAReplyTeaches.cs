using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>What "learn" makes of replies that lie back, and the plain statements that it teaches.</summary>
public class WhatAReplyTeaches
{
    private static readonly Project Project = Some.Week2Project();

    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-15")),
        .. Some.Imported("action", "AI-9", ("title", "Refactor"), ("owner", "oliver"), ("status", "blocked")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("story", "P0-S1-02", ("title", "Index job"), ("owner", "bob"), ("status", "done")),
        .. Some.Imported("metric", "alert_noise", ("title", "Alert noise"), ("value", "3.4"), ("unit", "%")),
        .. Some.Imported("metric", "boot_ms", ("title", "Boot time")),
        .. Some.Imported("action", "AI-501", ("title", "Full"), ("percent", "100"), ("status", "in-progress")),
        .. Some.Imported("action", "AI-702", ("title", "Empty"), ("percent", "0")),
        .. Some.Imported("priority", "PR-1", ("text", "Plan")),
    ]).ToDictionary(item => item.Key, StringComparer.Ordinal);

    private static readonly ReplyScope Scope = new(Project, Items, new Numbers("P0", new Dictionary<string, int>(), 0));

    [Fact]
    public void Word_by_word_is_approved()
    {
        var page = new StringBuilder();
        foreach (var text in Texts)
        {
            var past = Past(text);
            page.Append(Shown(text)).Append('\n');
            Append(page, past);
            foreach (var ask in past.Asks)
            {
                for (var answer = -1; answer < ask.Finding.Options.Count; answer++)
                    Append(page.Append("  when ").Append(answer).Append(" was chosen\n"), past with { Asks = [ask with { Answer = answer }] });
            }
        }

        Approved.Matches(File("lessons"), page.ToString());
    }

    [Fact]
    public void All_in_all_is_approved()
    {
        PastReply[] five = [Past("R-4 is fine"), Past("AI-9 probably done"), Past("R-4 is ok"), Past("ACTION-06 60-70%"), Past("lunch was fine")];
        var many = Past("R-4 is fine\nAI-9 probably done\nACTION-06 60-70%\nR-44 red\nalert_noise up 2 %");
        var page = new StringBuilder();
        foreach (var replies in (IReadOnlyList<PastReply>[])[[], [Past("R-4 red")], [Past("R-4 red"), Past("R-4 green")], [Past("R-4 is fine")], [Past("R-4 is fine"), Past("R-4 red")], [Past("R-4 red"), .. five], [.. five, Past("R-4 is ok too")], [many], [Past("AI-9 probably done"), Past("R-4 is fine"), Past("R-4 is ok")], [Past("R-4 is fine\nAI-9 probably done\nACTION-06 60-70%")]])
            page.Append(new Lessons(Scope, replies).Post().Plain).Append("\n\n");
        Approved.Matches(File("all"), page.ToString());
    }

    [Fact]
    public void Whatever_was_asked_is_approved()
    {
        var page = new StringBuilder();
        const string Text = "One two. R-4 maybe. Three";
        foreach (var words in (Words[])[default, new(9, 3), new(0, 3), new(20, 5), new(-1, 3), new(20, 6), new(0, 25), new(13, -2)])
            Append(page, Asked(Text, [], new AskFinding("risk", "R-4", Doubt.Hedged, [], words)));
        AskOption[] four = [Option("R-4", "rag=red"), Option("R-4", "rag=red"), Option("R-4", "rag=green"), Option("R-4", "rag=yellow")];
        Append(page, Asked(Text, [], new AskFinding("risk", "R-4", Doubt.Hedged, four, default)));
        Append(page, Asked(Text, [], new AskFinding("risk", "R-4", Doubt.UnclearWord, four, default)));
        Append(page, Asked(Text, [], new AskFinding("risk", "R-4", Doubt.UnclearWord, four[..1], default)));
        Append(page, Asked(Text, [], new AskFinding("risk", "R-44", Doubt.UnknownKey, [Option("R-44", "rag=red"), Option("AI-9", "status=done")], default)));
        Append(page, Asked(Text, [], new AskFinding("action", "R-44", Doubt.UnknownKey, [], default)));
        Append(page, Asked(Text, [], new AskFinding("action", "AI-99", Doubt.UnclearPercent, [], default)));
        foreach (var key in (string[])["AI-501", "AI-702", "boot_ms", "PR-1"])
            Append(page, Asked(Text, [], new AskFinding("action", key, Doubt.UnclearPercent, [], default)));
        Append(page, Asked(Text, [Change("percent", "45"), Change("due", "2025-01-16"), Change("next", "call them"), Change("owner", null)], new AskFinding("action", "ACTION-06", Doubt.Hedged, [Option("ACTION-06", "status=blocked")], default)));
        Append(page, Asked(Text, [Change("percent", "45"), Change("due", "2025-01-16"), Change("owner", "bob") with { Source = ChangeSource.Button }], new AskFinding("action", "ACTION-06", Doubt.Hedged, [Option("ACTION-06", "residual=low")], default)));
        Append(page, Asked(Text, [Change("due", "2025-01-16"), Change("residual", "low") with { Revoked = true }, Change("status", "done") with { Item = "AI-9" }], new AskFinding("action", "ACTION-06", Doubt.Hedged, [Option("ACTION-06", "due=2025-01-17"), Option("ACTION-06", "percent=45")], default)));
        Append(page, Asked(Text, [Change("owner", "zoe")], new AskFinding("action", "ACTION-06", Doubt.Hedged, [Option("ACTION-06", "percent=45")], default)));
        Append(page, new PastReply(Some.ReplyOf(Some.Oliver, Text), [], [Note("of R-4", default), Note("of nothing", new Words(0, 3)), Note("of R-4", new Words(0, 3)), Note("revoked", default) with { Revoked = true }]));
        Append(page, new PastReply(Some.ReplyOf(Some.Oliver, Text), [], [Note("of nothing", default), Change("percent", "45") with { Revoked = true }]));
        Append(page, new PastReply(Some.ReplyOf(Some.Oliver, Text), [], [Note("of nothing", default), Change("percent", "45")]));
        Approved.Matches(File("asks"), page.ToString());
    }

    [Fact]
    public void In_plain_statements_is_approved()
    {
        var page = new StringBuilder();
        var context = Scope.ContextOf(Some.ReplyOf(Some.Oliver, "words")) with { About = "R-4" };
        foreach (var (key, fields) in Wanted)
            page.Append(key).Append(' ').Append(fields).Append(" → ").Append(PlainStatement.Of(key, Fields(fields), context) ?? "(not to be said)").Append('\n');
        foreach (var field in (string[])[FieldNames.Value, FieldNames.Status, FieldNames.Rag, FieldNames.Due, FieldNames.Owner, FieldNames.Blockers, FieldNames.Next, FieldNames.Mitigation, FieldNames.Update, FieldNames.Title])
            page.Append(field).Append(PlainStatement.IsShort(field) ? " is short\n" : " runs on\n");
        Approved.Matches(File("statements"), page.ToString());
    }

    private static IReadOnlyList<string> Texts { get; } =
    [
        "R-4 red",
        "R-4 is fine",
        "All went well. I think R-4 is red; tell Bob. ACTION-06 done",
        "Yes!\nI think R-4 is red\nmore",
        "I think R-4 is red, since the telemetry of the far gate has gone quiet again and nobody knows why it did",
        "probably, with all that we have seen on this long and windy day by the river; R-4 is red",
        "AI-9 done, ETA Wed",
        "ACTION-06 90%, ETA Wed",
        "ACTION-06 probably done, due 2025-01-16, owner @bob, blocked on the vendor",
        "ACTION-06 probably 90%, in review",
        "R-4 red, likelihood is probably high",
        "R-4 green. R-4 red",
        "R-4 no longer green",
        "ACTION-06 is green",
        "P0-S1-02 is ready",
        "P0-S1-02 60-70%",
        "ACTION-06 60-70%",
        "AI-9 a third done",
        "ACTION-06 due Feb 30",
        "R-44 red",
        "AI-99 fine",
        "R-7777 red",
        "`R-4` red",
        "Bob says R-4 is red",
        "alert_noise up 2 %",
        "boot_ms 4 or 5",
        "worked on r-4, all day",
        "lunch was fine",
        "lunch was fine. R-4 red",
        "we should look at ACTION-06 and R-4",
        "I think R-4 is red.",
        "All fine;\tI think R-4 is red\rmore",
        $"I think R-4 is red {new string('x', 61)}",
        $"I think R-4 is red {new string('x', 62)}",
        "Note: the pumps are loud",
        "ACTION-06 45%, due 2025-01-17, I think it's blocked",
        "R-4 red. ACTION-06 probably done",
    ];

    private static IReadOnlyList<(string Key, string Fields)> Wanted { get; } =
    [
        ("ACTION-06", "status=done"), ("ACTION-06", "status=done percent=100"), ("ACTION-06", "status=done percent=90"), ("ACTION-06", "percent=100"), ("ACTION-06", "percent=45"), ("ACTION-06", "percent=0"),
        ("ACTION-06", "status=in-progress"), ("ACTION-06", "status=in-progress percent=45"), ("ACTION-06", "status=blocked percent=45"), ("ACTION-06", "status=ready-for-review"), ("ACTION-06", "status=not-started"), ("ACTION-06", "status=dropped"), ("ACTION-06", "status=on-track"), ("ACTION-06", "status=at-risk percent=30"),
        ("ACTION-06", "due=2025-01-22"), ("ACTION-06", "due=2025-01-22T17:00-08:00"), ("ACTION-06", "due=2024-01-22"), ("ACTION-06", "owner=bob"), ("ACTION-06", "owner=zoe"), ("ACTION-06", "blockers=none"), ("ACTION-06", "blockers=QA"), ("ACTION-06", "next=call_them"), ("ACTION-06", "next=call_them blockers=QA percent=45 due=2025-01-22 owner=bob"),
        ("ACTION-06", "residual=low"), ("ACTION-06", "residual=low status=done"), ("ACTION-06", "update=hello"), ("ACTION-06", "update=hello status=done"), ("ACTION-06", "title=Other"), ("ACTION-06", "rag=red"), ("ACTION-06", "remaining=two_days"), ("ACTION-06", "percent=45 percent=50"), ("ACTION-06", ""), ("ACTION-6", "status=done"),
        ("ACTION-06", "next=call_them."), ("R-4", "rag=red mitigation=roll_back."), ("alert_noise", "target=3 unit=%"), ("R-4", "rag=red"), ("R-4", "rag=red confidence=70 likelihood=high impact=low"), ("R-4", "mitigation=rollback_script"), ("R-4", "mitigation=R-4_red"), ("R-4", "confidence=70"), ("R-4", "impact=medium owner=bob"),
        ("P0-S1-02", "points=5"), ("P0-S1-02", "remaining=two_days percent=50"), ("P0-S1-02", "status=done points=3"),
        ("alert_noise", "value=3.1"), ("alert_noise", "value=3.1 unit=%"), ("alert_noise", "unit=%"), ("alert_noise", "value=3.1 unit=% target=3 baseline=4 tolerance=5"), ("alert_noise", "target=3"), ("alert_noise", "tolerance=5"), ("boot_ms", "value=12 unit=ms"),
    ];

    private static FieldFinding[] Fields(string said) =>
        [.. said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).Select(one => new FieldFinding(one[0], one[1].Replace('_', ' '), default))];

    private static PastReply Past(string text)
    {
        var reply = Some.ReplyOf(Some.Oliver, text);
        var reading = Scope.Read(reply);
        if (reading.Findings.Count == 0)
            reading = new Reading([new CreateFinding(NoteKind.Key, [new FieldFinding(FieldNames.Text, text, default)], default)]);
        var recording = Recording.Of(reading, reply, ChangeSource.Reply, Items, Scope.Keys(Some.Day7), []);
        return new PastReply(reply, recording.Asks, recording.Changes);
    }

    private static PastReply Asked(string text, IReadOnlyList<Change> changes, AskFinding ask) => new(Some.ReplyOf(Some.Oliver, text), [new OpenAsk("r", 0, ask, null)], changes);

    private static AskOption Option(string key, string fields) => new(Items.GetValueOrDefault(key)?.Kind ?? "risk", key, Fields(fields));

    private static Change Change(string field, string? value) => Some.Told("action", "ACTION-06", field, value);

    private static Change Note(string text, Words words) => Some.Told(NoteKind.Key, "N-1", FieldNames.Text, text) with { Words = words };

    private static void Append(StringBuilder page, PastReply past)
    {
        foreach (var lesson in Lesson.Of(Scope, past))
            page.Append("  “").Append(lesson.Words).Append("” – ").Append(lesson.Became).Append(lesson.IsExample ? " | for example " : " | ").AppendJoin(" or ", lesson.Say).Append('\n').Append("    ").Append(lesson.Rule).Append('\n');
    }

    private static string Shown(string text) => text.ReplaceLineEndings("⏎");

    private static string File(string part, [CallerFilePath] string here = "") => Path.ChangeExtension(here, $".{part}.approved.txt");
}

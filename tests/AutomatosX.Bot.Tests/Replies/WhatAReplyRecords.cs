using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>What becomes of a reading: its changes and keys, the words of its echo, what is quoted of it, and when nothing is said at all.</summary>
public class WhatAReplyRecords
{
    private static readonly Project Project = Some.Week2Project();

    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-15")),
        .. Some.Imported("action", "ACTION-08", ("title", "Runbook")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("risk", "ACTION-07", ("title", "Odd name")),
        .. Some.Imported("metric", "alert_noise", ("value", "3.4"), ("unit", "%")),
        .. Some.Imported("priority", "PR-21", ("text", $"sign {new string('s', 300)}"), ("owner", "oliver"), ("for", "2025-01-12")),
        .. Some.Imported("absence", "AB-1", ("from", "2025-01-13"), ("to", "2025-01-17"), ("reason", "sick")),
        .. Some.Imported("decision", "D-1", ("text", "we ship")),
        .. Some.Imported("metric", "boot_ms", ("title", "Boot time")),
        .. Some.Imported("action", "AI-9", ("title", "Refactor"), ("status", "in-progress"), ("percent", "100")),
        .. Some.Imported("action", "ACTION-10", ("title", "Ropes"), ("owner", "paris"), ("status", "done")),
    ]).ToDictionary(item => item.Key, StringComparer.Ordinal);

    private static readonly ReplyScope Scope = new(Project, Items, new Numbers("P0", new Dictionary<string, int> { ["ACTION-{n}"] = 8, ["R-{n}"] = 7, ["D-{n}"] = 1, ["F-{n}"] = 1, ["AB-{n}"] = 1 }, 0));

    [Fact]
    public void Is_echoed_as_approved()
    {
        var page = new StringBuilder();
        foreach (var findings in Said)
        {
            var reply = Some.ReplyOf(Some.Oliver, "words");
            var recording = Recording.Of(new Reading(findings), reply, ChangeSource.Reply, Items, Scope.Keys(Some.Day7), []);
            page.Append(string.Join(" + ", findings.Select(finding => Support.ReadingText.Of(finding, "")))).Append('\n');
            foreach (var line in PlainText.WithButtons(new Echo(Project, reply, recording.Changes, Items).Post()!).Split('\n'))
                page.Append("  ").Append(line).Append('\n');
        }

        Approved.Matches(File("echoes"), page.ToString().Replace(new string('s', 270), "(270)", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_the_keys_of_what_it_created_before()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal) { ["ACTION-01"] = "one", ["ACTION-02"] = "two", ["D-1"] = "go", ["F-1"] = "log", ["R-1"] = "two" };
        (string, string)[] before = [("action", "ACTION-01"), ("action", "ACTION-02"), ("decision", "D-1"), ("artifact", "F-1"), ("risk", "R-1")];
        Assert.Equal("ACTION-02 ACTION-01 ACTION-09", Keys(New("action", "title", "two"), New("action", "title", "three"), New("action", "title", "four")));
        Assert.Equal("ACTION-01 D-1 F-1 R-1", Keys(New("action", "title", "go"), New("decision", "text", "stay"), New("artifact", "label", "log"), New("risk", "title", "two")));
        Assert.Equal("D-2 D-1", Keys(New("decision", "text", "stay"), New("decision", "text", "go")).Replace("D-1 D-2", "?", StringComparison.Ordinal));
        Assert.Equal("F-2 F-1", Keys(New("artifact", "label", "other"), New("artifact", "label", "log")));
        Assert.Equal("B-1 ACTION-02", Keys(New("blocker", "needs", "oliver"), new CreateFinding("action", [Field("owner", "bob"), Field("title", "two")], default)));
        Assert.Equal("ACTION-01", string.Join(' ', Recording.Of(new Reading([New("action", "title", "two")]), Some.ReplyOf(Some.Bob, ""), ChangeSource.Reply, Items, Scope.Keys(Some.Day7), before).Created.Select(created => created.Key)));

        string Keys(params IReadOnlyList<Finding> findings) =>
            string.Join(' ', Recording.Of(new Reading(findings), Some.ReplyOf(Some.Bob, ""), ChangeSource.Reply, Items, Scope.Keys(Some.Day7), before, titles).Created.Select(created => created.Key));
    }

    [Fact]
    public void Offers_only_what_can_be_recorded()
    {
        AskOption[] options = [new("action", "ACTION-09", [Field("status", "done")]), new("action", "ACTION-06", [Field("status", "done")])];
        string Keys(Doubt why, string kind, string key) => string.Join(' ', Recording.Offered(new AskFinding(kind, key, why, options, default), Items).Options.Select(option => option.Key));
        Assert.Equal("ACTION-09 ACTION-06", Keys(Doubt.NearKey, "action", "ACTION-09"));
        Assert.Equal("ACTION-09 ACTION-06", Keys(Doubt.UnknownKey, "action", "ACTION-99"));
        Assert.Equal("ACTION-08 ACTION-06", Keys(Doubt.UnknownKey, "action", "ACTION-98"));
        Assert.Equal("ACTION-07 ACTION-06", Keys(Doubt.UnknownKey, "risk", "ACTION-97"));
        Assert.Equal("ACTION-09 ACTION-06", Keys(Doubt.UnknownKey, "action", "ACTION-0"));
        var doubts = new CreateFinding("action", [Field("title", "x")], default) { Doubts = [new NewDoubt(Doubt.UnclearDate, [Field("due", "2025-01-17")], new Words(1, 2)), new NewDoubt(Doubt.UnclearWord, [], default)], Subject = Some.Bob };
        var asks = Recording.Of(new Reading([new AskFinding("action", "ACTION-06", Doubt.Hedged, options, default), doubts, new AskFinding("action", "ACTION-08", Doubt.Hedged, options, default)]), Some.ReplyOf(Some.Bob, ""), ChangeSource.Reply, Items, Scope.Keys(Some.Day7), []).Asks;
        Assert.Equal(
            ["0 ACTION-06 Hedged 2 ", "1 ACTION-09 UnclearDate 1 bob", "2 ACTION-09 UnclearWord 0 bob", "3 ACTION-08 Hedged 2 "],
            asks.Select(ask => $"{ask.Index} {ask.Finding.Key} {ask.Finding.Why} {ask.Finding.Options.Count} {ask.Finding.Subject}"));
    }

    [Fact]
    public void Knows_what_others_own()
    {
        var findings = Scope.Read(Some.ReplyOf(Some.Bob, "for @oliver: my risks are red")).Findings;
        Assert.Equal(("R-4", Some.Oliver), (Assert.IsType<SetFinding>(Assert.Single(findings)).Key, findings[0].Subject!.Value));
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("Okay!")]
    [InlineData("k")]
    [InlineData("KK")]
    [InlineData("thx")]
    [InlineData("Thanks :)")]
    [InlineData("thank you")]
    [InlineData("ty")]
    [InlineData("yes")]
    [InlineData("yep")]
    [InlineData("yup")]
    [InlineData("no")]
    [InlineData("nope")]
    [InlineData("Sure.")]
    [InlineData("cool")]
    [InlineData("great")]
    [InlineData("nice")]
    [InlineData("good")]
    [InlineData("fine")]
    [InlineData("np")]
    [InlineData("got it")]
    [InlineData("noted")]
    [InlineData("will do")]
    [InlineData("on it")]
    [InlineData("same")]
    [InlineData("no change")]
    [InlineData("No update.")]
    [InlineData("hi")]
    [InlineData("hello")]
    [InlineData("morning")]
    [InlineData("Good morning")]
    [InlineData("👍")]
    public void Is_nothing_for_a_nod(string text) => Assert.DoesNotContain(Recorded(text, Reading.Nothing), write => write is EnqueuePost);

    [Fact]
    public void Is_heard_where_there_is_nothing_to_record()
    {
        Assert.Equal("Heard: nothing to record.\n[Edit]", Echo("no blockers", new Reading([]) { SaysNone = true }));
        Assert.Equal("Kept as a note for today's summary. To update an item, name its key: ACTION-06 done\n[Undo] [Edit]", Echo("we sailed", Reading.Nothing));
        Assert.Equal("Kept as a note for today's summary. To change R-4, say what it is now: R-4 yellow\n[Undo] [Edit]", Echo("we sailed past (r-4)", Reading.Nothing));
        Assert.Equal("Kept as a note for today's summary. To change ACTION-06, say what it is now: ACTION-06 in progress\n[Undo] [Edit]", Echo("we sailed past ACTION-06, R-4", Reading.Nothing));
        Assert.Equal("Kept as a note for today's summary. To update an item, name its key: ACTION-10 done\n[Undo] [Edit]", Echo("we sailed", Reading.Nothing, by: Some.Paris));
        Assert.Equal("Kept as a note for today's summary. To update an item, name its key: ACTION-06 done\n[Undo] [Edit]", Echo("we sailed", Reading.Nothing, by: Some.Queenie));
        Assert.Equal("Kept as a note for today's summary. To update an item, name its key: ACTION-15 done\n[Undo] [Edit]", Echo("we sailed", Reading.Nothing, Scope with { Items = new Dictionary<string, Item>() }));
    }

    [Theory]
    [InlineData("One. Two three! four", 5, 3, "Two three", "Two")]
    [InlineData("One? Two 1.5 three; four", 5, 3, "Two 1.5 three", "Two")]
    [InlineData("One\n- Two three\r\nfour", 6, 3, "Two three", "Two")]
    [InlineData("One\rTwo three\rfour", 4, 3, "Two three", "Two")]
    [InlineData("One; two", 5, 3, "two", "two")]
    [InlineData("One. two.", 5, 3, "two", "two")]
    [InlineData("v1.5 two", 5, 3, "v1.5 two", "two")]
    [InlineData("* One two", 2, 3, "One two", "One")]
    [InlineData("One two", 0, 7, "One two", "One two")]
    [InlineData("One two", 0, 0, "One two", "One two")]
    [InlineData("One two", 4, 4, "One two", "One two")]
    [InlineData("One two", -1, 3, "One two", "One two")]
    [InlineData("One two", 4, 3, "One two", "two")]
    [InlineData(" One\r\ntwo ", 0, 0, "One two", "One two")]
    public void Is_quoted_by_the_words_or_by_the_sentence(string text, int from, int length, string sentence, string words)
    {
        var reply = Some.ReplyOf(Some.Bob, text);
        Assert.Equal((sentence, words), (reply.Sentence(new Words(from, length)), reply.Quote(new Words(from, length))));
    }

    [Fact]
    public void Is_quoted_no_longer_than_asked_for()
    {
        var reply = Some.ReplyOf(Some.Bob, "One two three. Four five six seven.");
        Assert.Equal(("One two…", "One two t…", "One two three"), (reply.Quote(new Words(0, 13), 8), reply.Sentence(new Words(0, 3), 9), reply.Sentence(new Words(0, 3), 13)));
        Assert.Equal(("One", "One two three. Four five six sev…"), (reply.Quote(new Words(0, 3), 3), reply.Quote(default, 32)));
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("Skip today.")]
    [InlineData("skip standup")]
    [InlineData("please skip standup today")]
    [InlineData("Skip the standup!")]
    [InlineData("skip the standup today, pls")]
    [InlineData("skip today’s standup")]
    [InlineData("skip me")]
    [InlineData("Skip me today")]
    [InlineData("skip for today")]
    [InlineData("skip it today")]
    [InlineData("Skipping")]
    [InlineData("skipping today")]
    [InlineData("skipping\tstandup")]
    [InlineData("skipping standup\ntoday")]
    [InlineData("skipping the standup today")]
    [InlineData("I skip")]
    [InlineData("I skip today")]
    [InlineData("I’ll skip")]
    [InlineData("I'll skip today")]
    [InlineData("I'll skip standup")]
    [InlineData("I'll skip standup today")]
    [InlineData("Sorry: skip", false)]
    [InlineData("I'll skip the standup today")]
    [InlineData("I will skip today")]
    [InlineData("I'm skipping today")]
    [InlineData("I'm skipping standup today")]
    public void Is_a_skip_where_it_says_that_alone(string text, bool skips = true) => Assert.Equal((skips, false), (Skipping.IsSaid(text.PadRight(79)), Skipping.IsSaid(text.PadRight(80))));

    [Fact]
    public void Says_when_it_comes_late()
    {
        var reply = Some.ReplyOf(Some.Bob, "x") with { Late = true };
        var answering = new Answering(Some.Standup, new Run("P0", "standup", Some.Day7, 1), true);
        string Notes(Reply of, Answering? answers, bool? closed) => string.Join('|', LateNotes.Of(Project, of, answers, closed));
        Assert.Equal("Recorded as late (standup closed 09:45 PT).", Notes(reply, answering, null));
        Assert.Equal("The summary of Day 7 is updated.", Notes(reply with { Late = false }, answering, false));
        Assert.Equal("Day 7 is closed; this stands under Corrections of the next summary.", Notes(reply, null, true));
        Assert.Equal("", Notes(reply, answering with { Touchpoint = Some.Standup with { ClosesAt = null } }, null));
    }

    private static IReadOnlyList<IReadOnlyList<Finding>> Said { get; } =
    [
        [Set("ACTION-06", ("status", "done"), ("percent", "100"))],
        [Set("ACTION-06", ("status", "in-progress"), ("percent", "90"), ("update", "two runs"))],
        [Set("ACTION-06", ("percent", "80"))],
        [Set("ACTION-06", ("status", "in-progress"), ("update", "two runs"))],
        [Set("ACTION-06", ("update", "two runs"), ("update", "three runs"))],
        [Set("ACTION-06", ("owner", "oliver"))],
        [Set("ACTION-06", ("owner", "zoe"), ("status", "blocked"))],
        [Set("ACTION-06", ("due", "2025-01-17"))],
        [Set("ACTION-06", ("due", "2025-01-15T17:00-08:00"))],
        [Set("ACTION-08", ("due", "2025-01-17"), ("next", "call"), ("blockers", "QA"), ("residual", "low"), ("with", "bob"))],
        [Set("ACTION-08", ("update", "nothing new"))],
        [Set("ACTION-08", ("status", "not-started"))],
        [Set("ACTION-08", ("percent", "10"))],
        [Set("R-4", ("rag", "green"), ("mitigation", "roll back"), ("escalation", "none"), ("confidence", "70"), ("likelihood", "high"), ("impact", "low"))],
        [Set("alert_noise", ("value", "3.1"), ("unit", "%"), ("target", "3"), ("baseline", "4"), ("tolerance", "5"))],
        [Set("PR-21", ("status", "done"))],
        [Set("PR-21", ("status", "dropped")), Set("R-4", ("rag", "red"))],
        [Set("PR-21", ("level", "high"))],
        [Set("AB-1", ("back", "2025-01-15"))],
        [Set("AB-1", ("reason", "vacation"))],
        [Set("D-1", ("text", "we wait"))],
        [Set("boot_ms", ("unit", "ms"))],
        [Set("ACTION-06", ("next", "call")), Set("R-4", ("rag", "green"))],
        [Set("AI-9", ("status", "in-progress"))],
        [New("action", "title", "rotate"), New("risk", "title", "slip"), New("story", "title", "tell"), New("metric", "title", "speed")],
        [new CreateFinding("action", [Field("owner", "bob"), Field("title", new string('s', 281)), Field("status", "on-track"), Field("percent", "10"), Field("due", "soon"), Field("for", "2025-01-14")], default)],
        [new CreateFinding("action", [Field("title", new string('s', 280)), Field("level", "normal"), Field("for", "2025-01-15"), Field("rag", "red"), Field("reason", "why"), Field("remaining", "2 d"), Field("points", "3")], default)],
        [new CreateFinding("story", [Field("owner", "bob")], default)],
        [New("note", "text", "lunch"), New("decision", "text", "go"), New("blocker", "text", "no key"), New("escalation", "text", "vendor"), New("artifact", "label", "log"), New("priority", "text", "call")],
        [new CreateFinding("priority", [Field("text", "call"), Field("level", "critical"), Field("owner", "bob"), Field("for", "2025-01-14")], default), new CreateFinding("blocker", [Field("text", "no key"), Field("needs", "bob")], default)],
        [new CreateFinding("absence", [Field("from", "2025-01-16"), Field("to", "2025-01-17")], default), new CreateFinding("absence", [Field("reason", "sick")], default)],
        [new CreateFinding("absence", [Field("from", "2025-01-16")], default) { Subject = Some.Bob }, new CreateFinding("priority", [Field("text", "call")], default) { Subject = Some.Bob }],
        [Set("R-4", ("rag", "red")) with { Subject = Some.Bob }, Set("R-4", ("confidence", "70")), Set("PR-21", ("status", "done")) with { Subject = Some.Bob }, New("decision", "text", "go") with { Subject = Some.Bob }],
    ];

    private static SetFinding Set(string key, params IEnumerable<(string Field, string Value)> fields) => new(Items[key].Kind, key, [.. fields.Select(field => Field(field.Field, field.Value))], default);

    private static CreateFinding New(string kind, string field, string value) => new(kind, [Field(field, value)], default);

    private static FieldFinding Field(string field, string value) => new(field, value, default);

    private static string Echo(string text, Reading reading, ReplyScope? scope = null, MemberId? by = null) => PlainText.WithButtons(Assert.Single(Recorded(text, reading, scope, by).OfType<EnqueuePost>()).Post);

    private static IReadOnlyList<Storing.Write> Recorded(string text, Reading reading, ReplyScope? scope = null, MemberId? by = null) =>
        new ReplyRecorder(scope ?? Scope, Some.ReplyOf(by ?? Some.Oliver, text), ChangeSource.Reply, [], [], []).Record(reading, Some.At("09:16")).Writes;

    private static string File(string part, [CallerFilePath] string here = "") => Path.ChangeExtension(here, $".{part}.approved.txt");
}

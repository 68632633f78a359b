using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>What the fields and the free words of a standup form come to together. Oliver sends it; Bob owns ACTION-07.</summary>
public class WhatAFormSays
{
    private static readonly Project Project = Some.Week2Project();

    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("next", "run it"), ("blockers", "noise")),
        .. Some.Imported("action", "ACTION-07", ("title", "Rollback"), ("owner", "bob"), ("status", "in-progress")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("priority", "PR-21", ("text", "sign the notes"), ("owner", "oliver"), ("for", "2025-01-12")),
        .. Some.Imported("priority", "PR-22", ("text", "clean up"), ("owner", "oliver"), ("for", "2025-01-12"), ("status", "done")),
        .. Some.Imported("priority", "PR-23", ("text", "long ago"), ("owner", "oliver"), ("for", "2025-01-08"), ("status", "dropped")),
        .. Some.Imported("priority", "PR-24", ("text", "of old"), ("owner", "oliver"), ("for", "2025-01-08")),
    ]).ToDictionary(item => item.Key, StringComparer.Ordinal);

    [Fact]
    public void In_its_fields_is_approved() => Approved.Matches(File("fields"), Page(
        [],
        [("ACTION-06|status", "  "), ("ACTION-06|percent", " 90 ")],
        [("ACTION-06|status", "in-progress"), ("ACTION-06|percent", "80"), ("ACTION-06|next", "run it"), ("ACTION-06|update", "two runs")],
        [("ACTION-06|status", "done"), ("R-4|rag", "red"), ("ACTION-06|blockers", "none"), ("R-4|mitigation", "rollback")],
        [("PR-21|status", "yes"), ("PR-22|status", "yes"), ("PR-23|status", "yes"), ("PR-24|status", "yes")],
        [("PR-21|status", "done"), ("PR-21|text", "yes"), ("PR-21|status|x", "yes")],
        [("ACTION-07|status", "done"), ("ACTION-99|status", "done"), ("|status", "done"), ("status", "done"), ("", "done")],
        [("ACTION-06|owner", "bob"), ("ACTION-06|rag", "red"), ("R-4|percent", "10"), ("ACTION-06|nonsense", "x")],
        [("ACTION-06|status", "finished"), ("ACTION-06|percent", "101"), ("R-4|rag", new string('g', 40)), ("ACTION-06|next", new string('n', 4000))],
        [("R-4|rag", new string('g', 41)), ("ACTION-06|percent", "half of it"), ("ACTION-06|blockers", new string('b', 4001)), ("words", new string('w', 4001))]));

    [Fact]
    public void With_words_beside_them_is_approved() => Approved.Matches(File("words"), Page(
        [("ACTION-06|status", "done"), ("words", "ACTION-06 done")],
        [("ACTION-06|status", "done"), ("words", "ACTION-06 100%")],
        [("ACTION-06|status", "done"), ("words", "ACTION-06 95%")],
        [("ACTION-06|status", "done"), ("words", "all well. ACTION-06 blocked")],
        [("ACTION-06|status", "blocked"), ("words", "ACTION-06 60%")],
        [("ACTION-06|status", "ready-for-review"), ("words", "ACTION-06 100%")],
        [("ACTION-06|percent", "100"), ("words", "ACTION-06 done")],
        [("ACTION-06|percent", "100"), ("words", "ACTION-06 blocked")],
        [("ACTION-06|percent", "60"), ("words", "ACTION-06 60%")],
        [("ACTION-06|percent", "60"), ("words", "ACTION-06 70%, blocked")],
        [("ACTION-06|percent", "60"), ("ACTION-06|status", "at-risk"), ("words", "ACTION-06 in progress 60%")],
        [("ACTION-06|percent", "0"), ("words", "ACTION-06: next: call")],
        [("ACTION-06|next", "Call them"), ("words", "ACTION-06: next: call them")],
        [("ACTION-06|next", "call us"), ("words", "ACTION-06 50%, next: call them")],
        [("ACTION-06|next", "call us"), ("ACTION-06|blockers", "QA"), ("ACTION-06|status", "done"), ("words", "ACTION-06 blocked, blocked on the vendor, next: call them")],
        [("ACTION-06|status", "done"), ("R-4|rag", "red"), ("words", "ACTION-06 blocked\nR-4 yellow, one more gap")],
        [("ACTION-06|status", "done"), ("R-4|rag", "red"), ("words", "ACTION-06 blocked\nR-4 red, confidence is 70%")],
        [("ACTION-06|update", "two runs"), ("words", "ACTION-06 90%, three runs")],
        [("ACTION-06|update", "two runs"), ("words", "ACTION-06 90%, two runs")],
        [("ACTION-06|update", "two runs"), ("words", "for @bob: ACTION-06 90%")],
        [("ACTION-06|update", "two runs"), ("words", "ACTION-07 is probably done. New action: call the vendor, due someday. R-9 red")],
        [("PR-21|status", "yes"), ("ACTION-06|percent", "90"), ("words", "R-4 yellow")],
        [("R-4|rag", "red"), ("words", "lunch was fine")],
        [("words", "New risk: pumps, owner @bob\nACTION-06 60-70%")],
        [("words", "off on Thursday. Decision: go")]));

    [Fact]
    public void Is_measured_by_what_it_showed()
    {
        var stamp = FormStamp.Of([Items["ACTION-06"], Items["R-4"]]);
        Assert.Equal("ACTION-06:", stamp[..10]);
        Assert.Equal(2 * 4 * AnswerForm.Offered.Count, stamp.Split(';').Sum(part => part.Split(':')[1].Length));
        var shown = FormStamp.Parse(stamp);
        Assert.Equal([true, true, false], ((string[])["ACTION-06", "R-4", "ACTION-07"]).Select(shown.Offered));
        Assert.True(shown.Showed("ACTION-06", "status", "in-progress") && shown.Showed("ACTION-06", "percent", "80") && shown.Showed("R-4", "rag", "green") && shown.Showed("R-4", "mitigation", ""));
        Assert.False(shown.Showed("ACTION-06", "status", "done") || shown.Showed("ACTION-06", "percent", "in-progress") || shown.Showed("R-4", "owner", "oliver") || shown.Showed("ACTION-07", "status", "in-progress"));
        Assert.All((string?[])[null, "", "ACTION-06", "ACTION-06:", "ACTION-06:ab", "a:b:c"], torn => Assert.False(FormStamp.Parse(torn).Showed("ACTION-06", "status", "in-progress")));
        Assert.False(FormStamp.Parse($"ACTION-06:{stamp[10..^1].Split(';')[0][..4]}").Showed("ACTION-06", "percent", "80"));
        var longAgo = Filled([("ACTION-07|status", "in-progress"), ("ACTION-07|percent", "50")], FormStamp.Of([Items["ACTION-07"] with { Fields = new Dictionary<string, Change>() }]));
        Assert.Equal("set action ACTION-07 percent=50", Assert.Single(longAgo.Changed, finding => finding.Key == "ACTION-07") is var only ? ReadingText.Of(only, "") : "");
    }

    private static string Page(params IEnumerable<(string Id, string Value)[]> forms)
    {
        var page = new StringBuilder();
        foreach (var sent in forms)
        {
            var filled = Filled(sent, FormStamp.Of([Items["ACTION-06"], Items["R-4"]]));
            var words = sent.FirstOrDefault(field => field.Id == AnswerForm.Words).Value ?? "";
            var read = words.Length > 4000 ? Reading.Nothing : new ReplyScope(Project, Items, new Numbers("P0", new Dictionary<string, int>(), 0)).Read(Some.ReplyOf(Some.Oliver, words));
            var both = FormAndWords.Of(filled.Changed, words, read, Items);
            page.Append(Short(string.Join(" · ", sent.Select(field => $"{field.Id}={field.Value}")))).Append('\n');
            foreach (var problem in filled.Problems)
                page.Append("  ! ").Append(AnswerForm.LabelOf(problem.Field)).Append(": ").Append(problem.Sentence).Append('\n');
            page.Append("  “").Append(Short(both.Text)).Append("”\n");
            foreach (var line in ReadingText.Of(both.Reading, both.Text))
                page.Append("  = ").Append(Short(line)).Append('\n');
        }

        return page.ToString();
    }

    private static FilledAnswer Filled(IEnumerable<(string Id, string Value)> sent, string stamp) =>
        FilledAnswer.Of(sent.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal), stamp, Items, Project, Some.Oliver, Some.Day7);

    private static string Short(string text) => "gnbw".Aggregate(text.ReplaceLineEndings("⏎"), (line, letter) => line.Replace(new string(letter, 3900), "(3,900)", StringComparison.Ordinal));

    private static string File(string part, [CallerFilePath] string here = "") => Path.ChangeExtension(here, $".{part}.approved.txt");
}

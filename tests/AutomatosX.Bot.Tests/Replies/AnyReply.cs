using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>What holds of every reply that is made of real statements.</summary>
public class AnyReply
{
    [Fact]
    public void Writes_only_to_keys_of_the_register_and_only_what_their_kinds_can_hold() => Holds(2000, Statements.Replies, text =>
        ReplyReader.Read(text, Some.Context()).Findings.OfType<SetFinding>().All(set =>
            Some.Context().Known.TryGetValue(set.Key, out var item) && item.Kind == set.Kind && set.Fields.Count > 0
            && set.Fields.All(field => Kind.Of(set.Kind).FieldNamed(field.Field)?.Allows(field.Value) == true)));

    [Fact]
    public void Creates_only_what_a_kind_can_hold() => Holds(1000, Statements.Replies, text =>
        ReplyReader.Read(text, Some.Context()).Findings.OfType<CreateFinding>().All(create => create.Fields.Count > 0 && create.Fields.All(field => Kind.Of(create.Kind).FieldNamed(field.Field)?.Allows(field.Value) == true)));

    [Fact]
    public void Is_understood_from_words_that_stand_in_it() => Holds(2000, Statements.Replies, text =>
        ReplyReader.Read(text, Some.Context()).Findings.All(finding => Inside(finding.Words, text) && (finding is not SetFinding set || (set.Words.Length > 0 && set.Fields.All(field => Inside(field.Words, text))))));

    [Fact]
    public void Sets_each_field_of_an_item_once() => Holds(1000, Statements.Replies, text =>
        ReplyReader.Read(text, Some.Context()).Findings.OfType<SetFinding>().SelectMany(set => set.Fields.Select(field => (set.Key, field.Field))).GroupBy(said => said).All(said => said.Count() == 1));

    [Fact]
    public void Of_one_statement_means_the_same_behind_a_bullet_between_blank_lines_and_with_any_line_end() => Holds(1500, Statements.One, line =>
    {
        var plain = Understood.Of(line);
        return plain.Length > 0 && new[] { $"- {line}", $"* {line}", $"• {line}", $"\n\n{line}\n \n", $"\r\n\r\n{line}\r\n", $"\r{line}\r", $"  {line}  ", $"\t{line}" }.All(other => Understood.Of(other) == plain);
    });

    [Fact]
    public void Of_several_lines_means_the_same_with_any_line_end() => Holds(1500, Statements.Replies, text =>
    {
        var lines = text.ReplaceLineEndings("\n");
        var plain = Understood.Of(lines);
        return Understood.Of(lines.Replace("\n", "\r\n", StringComparison.Ordinal)) == plain && Understood.Of(lines.Replace('\n', '\r')) == plain && Understood.Of($"\n{lines}\n\n") == plain;
    });

    [Fact]
    public void Of_two_statements_about_two_items_means_both() => Holds(2000, Statements.Two, two =>
    {
        var both = $"{Understood.Of(two.First)}; {Understood.Of(two.Second)}";
        return Understood.Of($"{two.First}\n{two.Second}") == both && Understood.Of($"{two.First}\n\n{two.Second}") == both && Understood.Of($"- {two.First}\n- {two.Second}") == both;
    });

    [Fact]
    public void Is_read_whatever_letters_it_is_cut_to() => Holds(1500, Statements.Replies.SelectMany(text => Gen.Choose(0, text.Length).Select(at => text[..at])), text =>
        ReplyReader.Read(text, Some.Context("ACTION-03")).Findings.All(finding => Inside(finding.Words, text)));

    [Fact]
    public void Of_thousands_of_keys_sets_them_all_against_a_register_of_thousands()
    {
        var context = Some.Context() with { Known = Enumerable.Range(1, 4000).Select(number => FormattableString.Invariant($"ACTION-{number:00}")).ToDictionary(key => key, key => new KnownItem(key, "action", "", null)) };
        Holds(5, Gen.Choose(1, 4000), many =>
            ReplyReader.Read($"{string.Join(", ", context.Known.Keys.Take(many))} done", context).Findings.OfType<SetFinding>().Select(set => set.Key).SequenceEqual(context.Known.Keys.Take(many)));
    }

    private static bool Inside(Bot.Registers.Words words, string text) => words.Offset >= 0 && words.Length >= 0 && words.Offset + words.Length <= text.Length;

    // A failure names the seed: Config.QuickThrowOnFailure.WithReplay(…) tells the same story again.
    private static void Holds<T>(int times, Gen<T> any, Func<T, bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Arb.From(any), law));
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Posts;
using AutomatosX.Bot.Slack.Tests.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Slack.Tests.Forms;

public sealed class AnyForm
{
    private static readonly Gen<string> Value = Gen.Frequency((6, SomePosts.Text), (1, SomePosts.Huge), (3, Gen.Elements("", "80", "-3", "2025-01-16", "yes", "done", "x y", "yes\r\nno")));

    private static readonly Gen<FormField> Field =
        from label in Gen.Frequency((9, SomePosts.Text), (1, SomePosts.Huge))
        from shape in Gen.Elements(Enum.GetValues<FieldShape>())
        from value in Value
        from groups in Gen.Elements("", "ACTION-06 Alert noise", "R-4", new string('g', 200))
        from hint in SomePosts.Text
        from choices in Gen.Elements(0, 2, 130)
        select new FormField("", label, shape, value) { Group = groups, Hint = hint, Choices = [.. Enumerable.Range(0, choices).Select(number => new Choice($"choice {number}", label)), .. choices == 2 ? [new Choice("done", "done")] : Array.Empty<Choice>()] };

    private static readonly Gen<Form> Form =
        from title in SomePosts.Text
        from count in Gen.Frequency((9, Gen.Choose(0, 12)), (1, Gen.Choose(60, 130)))
        from fields in Field.ArrayOf(count)
        from length in Gen.Elements(0, 30, 2_000)
        from send in SomePosts.Text
        select new Form(title, "answer", new string('v', length), [.. fields.Select((field, index) => field with { Id = $"K-{index}|field" })]) { Send = send };

    [Fact]
    public void Keeps_every_rule_of_Slacks() => SomePosts.Hold(Form, 80, form => BlockRules.BrokenByView(SlackViewWriter.Modal(form, "C1")).FirstOrDefault());

    [Fact]
    public void Sent_as_it_opened_comes_back_with_what_stood_in_every_field_that_is_shown() => SomePosts.Hold(Form, 80, form =>
    {
        var view = SlackViewWriter.Modal(form, "C1");
        var sent = SlackViewReader.Read(Sent.From(view), default)!;
        var shown = view["blocks"]!.AsArray().Select(block => (string?)block!["block_id"]).ToHashSet();
        var wrong = form.Fields.Where(field => shown.Contains(field.Id)).FirstOrDefault(field => Said(sent.Fields.GetValueOrDefault(field.Id, "")) != Said(Standing(field)));
        return sent.Form != form.Action || sent.Value != form.Value ? "it is for something else" : wrong is null ? null : $"{wrong.Id} came back as {sent.Fields.GetValueOrDefault(wrong.Id)}, not {wrong.Value}";
    });

    [Fact]
    public void Always_has_the_free_text_at_its_end() => SomePosts.Hold(Form, 40, form =>
    {
        var view = SlackViewWriter.Modal(form with { Fields = [.. form.Fields, new FormField("words", "Words", FieldShape.Text, "")] }, "C1");
        return (string?)view["blocks"]!.AsArray()[^1]!["block_id"] == "words" ? null : "it has not";
    });

    // A tick and a choice hold nothing but what can be ticked and chosen.
    private static string Standing(FormField field) => field.Shape switch
    {
        FieldShape.Tick => field.Value == "yes" ? "yes" : "",
        // A picker shows what the workspace has and nothing else.
        FieldShape.Room or FieldShape.People => "",
        FieldShape.Choice when field.Choices.Count > 0 => field.Choices.Any(choice => choice.Value == field.Value) ? field.Value : "",
        _ => field.Value,
    };

    // White space at the seam of two inputs may shrink; what is blank is absent.
    private static string Said(string value) => SlackText.Clean(string.Concat(value.Where(letter => !char.IsWhiteSpace(letter))));
}

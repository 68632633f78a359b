using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Forms;
using AutomatosX.Bot.MsTeams.Tests.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.MsTeams.Tests.Forms;

public sealed class AnyForm
{
    private static readonly Gen<string> Value = Gen.Frequency((6, SomePosts.Text), (3, Gen.Elements("", "80", "-3", "2025-01-16", "yes", "done", "x y", "yes\r\nno", "~nope", "19:abc@thread.tacv2")));

    private static readonly Gen<FormField> Field =
        from label in Gen.Frequency((9, SomePosts.Text), (1, SomePosts.Huge))
        from shape in Gen.Elements(Enum.GetValues<FieldShape>())
        from value in Value
        from groups in Gen.Elements("", "ACTION-06 Alert noise", "R-4", new string('g', 200))
        from hint in SomePosts.Text
        from choices in Gen.Elements(0, 2, 40)
        select new FormField("", label, shape, value) { Group = groups, Hint = hint, Choices = [.. Enumerable.Range(0, choices).Select(number => new Choice($"choice {number}", label)), .. choices == 2 ? [new Choice("done", "done")] : Array.Empty<Choice>()] };

    private static readonly Gen<Form> Form =
        from title in SomePosts.Text
        from count in Gen.Frequency((9, Gen.Choose(0, 12)), (1, Gen.Choose(60, 130)))
        from fields in Field.ArrayOf(count)
        from length in Gen.Elements(0, 30, 2_000)
        from send in SomePosts.Text
        select new Form(title, "answer", new string('v', length), [.. fields.Select((field, index) => field with { Id = $"K-{index}|field" })]) { Send = send };

    private static readonly MsTeamsFormFacts Facts = new("n1", "19:abc@thread.tacv2");

    [Fact]
    public void Keeps_every_rule() => SomePosts.Hold(Form, 80, form => CardRules.BrokenBy(MsTeamsFormWriter.Write(form, Facts)).FirstOrDefault());

    [Fact]
    public void Sent_as_it_opened_comes_back_with_what_stood_in_every_field_that_is_shown() => SomePosts.Hold(Form, 80, form =>
    {
        var card = MsTeamsFormWriter.Write(form, Facts);
        var sent = MsTeamsFormReader.Read(Sent.From(card), default, new WorkspaceId("t"), new PersonId("p"))!;
        var shown = Sent.Inputs(card).Select(input => (string)input["id"]!).ToHashSet();
        var wrong = form.Fields.Where(field => shown.Contains($"f.{field.Id}")).FirstOrDefault(field => Said(sent.Fields.GetValueOrDefault(field.Id, "")) != Said(Standing(field)));
        return sent.Form != form.Action || sent.Value != form.Value ? "it is for something else" : wrong is null ? null : $"{wrong.Id} came back as {sent.Fields.GetValueOrDefault(wrong.Id)}, not {wrong.Value}";
    });

    [Fact]
    public void Always_has_the_free_text_at_its_end() => SomePosts.Hold(Form, 40, form =>
        (string?)Sent.Inputs(MsTeamsFormWriter.Write(form with { Fields = [.. form.Fields, new FormField("words", "Words", FieldShape.Text, "")] }, Facts)).Last()["id"] == "f.words" ? null : "it has not");

    // A tick and a choice hold nothing but what can be ticked and chosen; a list of people no empty places.
    private static string Standing(FormField field) => field.Shape switch
    {
        FieldShape.Tick => field.Value == "yes" ? "yes" : "",
        FieldShape.People => string.Join(',', field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        FieldShape.Choice when field.Choices.Count > 0 => field.Choices.Any(choice => choice.Value == field.Value) ? field.Value : "",
        _ => field.Value,
    };

    // What is blank is absent; line ends are one sign.
    private static string Said(string value) => string.IsNullOrWhiteSpace(value) ? "" : value.ReplaceLineEndings("\n");
}

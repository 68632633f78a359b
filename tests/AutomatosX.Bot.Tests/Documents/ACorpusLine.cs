using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Documents;

public class ACorpusLine
{
    private static readonly ProjectFile Ferry = new(Some.Project(), [new TrackedItem("risk", "R-2", new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "Fog days" })]);

    [Fact]
    public void Becomes_a_text_and_all_that_it_is_read_against()
    {
        var line = CorpusLine.Read("""{"id":"a-1","by":"rui","at":"2026-03-04T09:00:00+00:00","about":"R-2","owns":["R-2"],"text":"amber"}""", Ferry, 1);
        Assert.Equal(("a-1", "amber", "rui", "R-2"), (line.Id, line.Text, line.Context.Author.Value, line.Context.About));
        Assert.Equal("Fog days", line.Context.Known["R-2"].Title);
    }

    [Theory]
    [InlineData("no json", "line 7: is not JSON")]
    [InlineData("""{"id":"a-1","by":"rui","at":"2026-03-04T09:00:00Z","owns":[],"text":"R-2 \ud83d red"}""", "line 7: holds half a character, such as \\ud83d without its other half; write the whole character or leave it out")]
    [InlineData("[]", "line 7: an object is expected")]
    [InlineData("""{"id":"a-1","at":"2026-03-04T09:00:00Z","owns":[],"text":"x"}""", "line 7, by: is missing")]
    [InlineData("""{"id":"a-1","by":"rui","at":"noon","owns":[],"text":"x"}""", "line 7, at: is no time; write it as 2025-01-14T15:10:00-08:00")]
    public void That_cannot_be_read_complains_with_its_line(string json, string complaint) =>
        Assert.Equal(complaint, Assert.Throws<UnreadableFileException>(() => CorpusLine.Read(json, Ferry, 7)).Complaints[0].ToString());

    [Fact]
    public void Is_answered_by_a_reading_in_the_same_terms()
    {
        var reading = ReplyReader.Read("AI-6 40%, next: áncora\nR-9 red", Some.Context());
        Assert.Equal(
            """{"id":"a-1","actual":[{"op":"set","kind":"action","key":"AI-6","status":"in-progress","percent":40,"next":"áncora"},{"op":"ask","kind":"risk","key":"R-9"}]}""",
            CorpusReading.Write("a-1", reading));
    }
}

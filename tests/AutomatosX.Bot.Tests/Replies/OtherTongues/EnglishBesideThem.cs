using System.Text.Json;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies.OtherTongues;

public class EnglishBesideThem
{
    // The one line of the corpus that is German: it is labelled for a project that has not switched German on.
    private const string GermanLine = "dev-171";

    [SkippableFact]
    public void Is_read_as_well_as_without_them()
    {
        var replies = Shared.Find("corpus", "replies.jsonl");
        var project = Shared.Find("corpus", "project.json");
        Skip.If(replies is null || project is null, "The labelled corpus is not here (AUTOMATOSX_SHARED, ../shared).");
        var file = ProjectFileReader.Read(File.ReadAllText(project!));
        var score = new Score();
        var number = 0;
        foreach (var json in File.ReadLines(replies!))
        {
            var line = CorpusLine.Read(json, file, ++number);
            if (line.Id == GermanLine)
                continue;
            var context = line.Context with { Project = line.Context.Project with { Languages = Tongue.All } };
            using var wanted = JsonDocument.Parse(json);
            using var actual = JsonDocument.Parse(CorpusReading.Write(line.Id, ReplyReader.Read(line.Text, context)));
            score.Add(line.Id, wanted.RootElement.GetProperty("expect"), actual.RootElement.GetProperty("actual"));
        }

        Assert.True(score.WrongWrites.Count == 0, string.Join(Environment.NewLine, score.WrongWrites));
        Assert.True(score.F1 >= 0.985, $"F1 {score.F1:0.0000}; missed: {string.Join(Environment.NewLine, score.Misses)}");
    }
}

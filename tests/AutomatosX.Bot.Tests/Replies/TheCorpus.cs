using System.Text.Json;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

public class TheCorpus
{
    [SkippableFact]
    public void Is_read_right_and_nothing_wrong_is_written()
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
            using var wanted = JsonDocument.Parse(json);
            using var actual = JsonDocument.Parse(CorpusReading.Write(line.Id, ReplyReader.Read(line.Text, line.Context)));
            score.Add(line.Id, wanted.RootElement.GetProperty("expect"), actual.RootElement.GetProperty("actual"));
        }

        Assert.Empty(score.WrongWrites);
        Assert.True(score.F1 >= 0.97, $"F1 {score.F1:0.0000}; missed: {string.Join(Environment.NewLine, score.Misses)}");
    }
}

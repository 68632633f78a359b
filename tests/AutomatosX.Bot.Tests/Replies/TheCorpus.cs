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
        Score.Of(project!, replies!).IsHigh();
    }

    /// <summary>Replies of four other projects, each written and labelled by somebody who had never seen the reader.</summary>
    [Theory]
    [InlineData("hospital")]
    [InlineData("shipping")]
    [InlineData("fares")]
    [InlineData("library")]
    public void Of_another_project_is_read_as_well(string project) =>
        Score.Of($"Replies/Lines/{project}.project.json", $"Replies/Lines/{project}.replies.jsonl").IsHigh();
}

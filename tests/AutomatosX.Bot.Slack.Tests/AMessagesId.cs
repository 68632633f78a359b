namespace AutomatosX.Bot.Slack.Tests;

public sealed class AMessagesId
{
    [Theory]
    [InlineData("1736845200.000100", null, false)]
    [InlineData("1736845200.000100", "D0412", false)]
    [InlineData("1736845200.000100", null, true)]
    [InlineData("1736845200.000100", "D0412", true)]
    public void Is_read_back_as_it_was_written(string ts, string? direct, bool isPrivate)
    {
        var id = new SlackMessageId(ts, direct, isPrivate);

        Assert.Equal(id, SlackMessageId.Parse(id.ToString()));
    }
}

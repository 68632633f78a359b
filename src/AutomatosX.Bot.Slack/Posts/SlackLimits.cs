namespace AutomatosX.Bot.Slack.Posts;

/// <summary>
/// How much fits where. See https://docs.slack.dev/reference/block-kit/blocks and https://docs.slack.dev/reference/views;
/// all lengths are measured by <see cref="SlackText.Size"/>, which is never less than Slack's own count.
/// </summary>
internal static class SlackLimits
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;

    /// <summary>Over all blocks of a message; Slack has been seen to refuse 13,000 with <c>msg_blocks_too_long</c>.</summary>
    public const int MessageSize = 12_500;

    /// <summary>A view may have 250 KB; counted as JSON in UTF-8.</summary>
    public const int ViewBytes = 220_000;

    /// <summary>A text within a block may have 3,000 characters; one block of ours holds no more altogether.</summary>
    public const int BlockSize = 2_900;

    /// <summary>What is longer than that is shown in pieces, so that a heading has room above it.</summary>
    public const int LineSize = 2_400;

    public const int FallbackText = 4_000;
    public const int Header = 150;
    public const int TableRows = 100;
    public const int TableColumns = 20;
    public const int TableSize = 9_000;

    /// <summary>
    /// A chart: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block. Where its readers differ on a figure, the
    /// lower one stands here.
    /// </summary>
    public const int ChartsOfAMessage = 2;

    public const int ChartTitle = 50;
    public const int ChartLabel = 20;
    public const int ChartParts = 6;
    public const int ChartPoints = 20;

    public const int ButtonsOfABlock = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2_000;

    /// <summary>The most that the buttons take of the message that they stand on.</summary>
    public const int ButtonsSize = 6_000;

    public const int Id = 255;
    public const int Url = 2_000;

    public const int ViewTitle = 24;
    public const int Label = 2_000;
    public const int InputText = 3_000;
    public const int OptionText = 75;
    public const int Options = 100;
    public const int Metadata = 3_000;
}

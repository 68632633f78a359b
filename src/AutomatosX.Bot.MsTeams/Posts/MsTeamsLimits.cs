namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>How much fits where. What is counted in bytes is counted by <see cref="MsTeamsText.Bytes(System.Text.Json.Nodes.JsonNode)"/>.</summary>
internal static class MsTeamsLimits
{
    /// <summary>
    /// A whole activity. Teams refuses more than 100 KB in UTF-16 with <c>MessageSizeTooBig</c>; the rest is for what delivery adds. See
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
    /// </summary>
    public const int MessageBytes = 80_000;

    /// <summary>What an activity and a card weigh before anything is on it, summary included.</summary>
    public const int FrameBytes = 9_000;

    /// <summary>The most that the buttons take of the message that they stand on.</summary>
    public const int ButtonsBytes = 30_000;

    /// <summary>A line that is heavier is shown in pieces.</summary>
    public const int LineBytes = 20_000;

    /// <summary>A table that is heavier is shown in pieces, each under its headings.</summary>
    public const int TableBytes = 24_000;

    /// <summary>More columns than that are too narrow to be read, on a phone above all.</summary>
    public const int TableColumns = 4;

    /// <summary>Teams shows six; the others stand behind "…".</summary>
    public const int ButtonsShown = 6;

    public const int ButtonTitle = 80;

    /// <summary>Twice on the card: with the button, and with what stands in for it.</summary>
    public const int ButtonValue = 4_000;

    public const int Url = 2_000;

    /// <summary>A notification shows less; a screen reader says it all.</summary>
    public const int Summary = 500;

    /// <summary>A choice with more of them is searched while one types, where somebody can be asked.</summary>
    public const int Choices = 150;

    public const int Label = 300;

    /// <summary>The most results of a search that Teams shows.</summary>
    public const int Found = 25;

    /// <summary>The most that Teams offers while one types.</summary>
    public const int Offered = 15;
}

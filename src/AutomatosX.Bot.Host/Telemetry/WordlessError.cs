using System.Text;

namespace AutomatosX.Bot.Host.Telemetry;

/// <summary>
/// An error as the log may show it that came of something somebody wrote: what sort it is and where it happened. Its message is
/// left out, since it may repeat the words ("the input string '…' was not in a correct format"); the store keeps it with the event.
/// </summary>
internal static class WordlessError
{
    public static string Of(Exception error)
    {
        var text = new StringBuilder();
        for (var cause = error; cause is not null; cause = cause.InnerException)
            text.Append(text.Length == 0 ? "" : Environment.NewLine + "caused by ").Append(cause.GetType().FullName).Append(Environment.NewLine).Append(cause.StackTrace);
        return text.ToString().TrimEnd();
    }
}

using AutomatosX.Bot.Chat;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Web;

/// <summary>The bot in the same process.</summary>
internal sealed partial class BotInProcess(Inbox inbox, AdvanceProject advance, CatchUp catchUp, ILogger<BotInProcess> log) : IPlaygroundBot
{
    public Task Accept(RawEvent raw, CancellationToken cancel = default) => inbox.Accept(raw, cancel);

    public Task<Post?> Answer(CommandTyped command, CancellationToken cancel = default) => inbox.Answer(command, cancel);

    public Task<Form?> Open(ButtonPressed button, CancellationToken cancel = default) => inbox.Open(button, cancel);

    public Task<IReadOnlyList<FieldProblem>> Check(FormSent form, CancellationToken cancel = default) => inbox.Check(form, cancel);

    public Task Look(string project, CancellationToken cancel = default) => advance.Look(project, cancel);

    public async Task WorkOff(CancellationToken cancel = default)
    {
        try
        {
            await catchUp.Run(cancel);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            // What came in is on disk and the host's own loops try again; the person at the page has nothing to repeat.
            Log.NotWorkedOff(log, mistake);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What came in from the playground was kept but not worked off yet.")]
        public static partial void NotWorkedOff(ILogger logger, Exception exception);
    }
}

using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>Runs the backlog's loops for as long as the program runs.</summary>
internal sealed partial class KeepWorking : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private readonly Backlog backlog;
    private long? said;

    public KeepWorking(Backlog backlog, ILogger<KeepWorking> log)
    {
        this.backlog = backlog;
        backlog.Failed = (what, error) => Say(log, what, error);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await backlog.End();
    }

    // A store that is away is asked every second; that it is away is said once a minute, without the way there.
    private void Say(ILogger log, string what, Exception error)
    {
        if (error is not StoreUnavailableException)
            Log.Failed(log, what, error);
        else if (said is null || TimeProvider.System.GetElapsedTime(said.Value) > Between)
        {
            said = TimeProvider.System.GetTimestamp();
            Log.Away(log, what, error.Message);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => backlog.Run(stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Not done: {What}. It is tried again.")]
        public static partial void Failed(ILogger logger, string what, Exception error);

        [LoggerMessage(LogLevel.Error, "Not done: {What}. {Trouble}")]
        public static partial void Away(ILogger logger, string what, string trouble);
    }
}

namespace AutomatosX.Bot.Host.Clock;

/// <summary>Runs the backlog's loops for as long as the program runs.</summary>
internal sealed partial class KeepWorking : BackgroundService
{
    private readonly Backlog backlog;

    public KeepWorking(Backlog backlog, ILogger<KeepWorking> log)
    {
        this.backlog = backlog;
        backlog.Failed = (what, error) => Log.Failed(log, what, error);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await backlog.End();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => backlog.Run(stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Not done: {What}. It is tried again.")]
        public static partial void Failed(ILogger logger, string what, Exception error);
    }
}

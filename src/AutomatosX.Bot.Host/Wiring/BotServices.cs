using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Telemetry;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>Brings the bot itself into a host: its entrances and its verbs.</summary>
internal static partial class BotServices
{
    public static IServiceCollection AddBot(this IServiceCollection services) => services
        .AddSingleton<TakeReply>().AddSingleton<TakeEdit>().AddSingleton<TakeForm>().AddSingleton<TakeButton>()
        .AddSingleton<TakeAbsence>().AddSingleton<SetUpProject>().AddSingleton<TakeAccount>().AddSingleton<TakeMembership>().AddSingleton<TakeRoom>().AddSingleton<TakeRecord>().AddSingleton<TakeTable>().AddSingleton<TakeItem>().AddSingleton<TakeSetting>().AddSingleton<TakeSkip>().AddSingleton<TakeEscalation>().AddSingleton<RaiseAlerts>().AddSingleton<RaiseEscalation>().AddSingleton<OpenForm>()
        .AddSingleton<SendPrompt>().AddSingleton<SendReminder>().AddSingleton<CloseRun>().AddSingleton<OpenRun>().AddSingleton<CloseMissedDays>().AddSingleton<CallRoll>().AddSingleton<SendItemPosts>().AddSingleton<SendWebhooks>()
        .AddSingleton<PublishSummary>().AddSingleton<PublishWeek>().AddSingleton<CommandSet>().AddSingleton<AnswerCommand>().AddSingleton<AnswerSearch>()
        .AddSingleton<SendPosts>().AddSingleton<AdvanceProject>().AddSingleton<CatchUp>().AddSingleton<Backlog>()
        .AddSingleton<ImportProject>().AddSingleton<ExportProject>().AddSingleton<TakeAgent>().AddSingleton<TakeReport>().AddSingleton<ReportInbox>().AddSingleton<ImportRegister>().AddSingleton<BotMeters>()
        .AddSingleton<ILinks, Links>()
        .AddSingleton<Inbox>(InboxThatLogs);

    private static Inbox InboxThatLogs(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<Inbox>>();
        var inbox = ActivatorUtilities.CreateInstance<Inbox>(provider);
        inbox.SetAside = (raw, error) => Log.SetAside(log, raw.Platform, raw.Key, WordlessError.Of(error));
        return inbox;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The {Platform} event {Key} could not be worked off and was set aside; its words are kept, and the reason with them. {Error}")]
        public static partial void SetAside(ILogger logger, Platform platform, string key, string error);
    }
}

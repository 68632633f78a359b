using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot;

/// <summary>The entrance for what programs report. Unlike a chat, which is acknowledged and answered later, a program gets its answer at once, and only when all of it is on disk.</summary>
public sealed class ReportInbox(TakeAgent takeAgent, TakeReport takeReport, CatchUp catchUp, Backlog backlog)
{
    /// <summary>The project with the member that a token speaks for; null when there is none such any more.</summary>
    public Task<Project?> Enter(ApiToken token, CancellationToken cancel = default) => takeAgent.Take(token, cancel);

    /// <exception cref="Storing.StoreUnavailableException">The store cannot be reached; nothing is acknowledged.</exception>
    public async Task<Reported> Take(Report report, int status, Func<ReportTaken, string> body, CancellationToken cancel = default)
    {
        var reported = await takeReport.Take(report, status, body, cancel);
        // Who is told of it hears of it behind the answer.
        if (reported is Reported.Answered { Before: false })
            backlog.Behind("telling what was reported", catchUp.Run);
        return reported;
    }
}

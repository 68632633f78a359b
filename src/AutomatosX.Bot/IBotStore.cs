using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot;

/// <summary>
/// All slices of the store together. Reads are cut by room; there is one way to write.
/// Every store passes the same contract suite.
/// </summary>
public interface IBotStore : IEvents, IOutbox, IPlatformState, IProjects, IItems, IReplies, IRuns, IDayReports, ITurns, ITokens, IAnswers
{
    /// <summary>Carries a work out: all of it, durably, or nothing.</summary>
    /// <exception cref="VersionConflictException">Something that was read has moved on; nothing was written.</exception>
    /// <exception cref="FinishedBeforeException">The event that the work finishes was finished before; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be reached now; the work may or may not be there.</exception>
    Task Commit(Work work, CancellationToken cancel = default);
}

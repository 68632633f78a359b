using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Projects;

/// <summary>Brings the agent that a token was made for into its project, when it first reports.</summary>
public sealed class TakeAgent(IBotStore store)
{
    /// <summary>The project with the token's member in it; null when there is none such and the token names no agent.</summary>
    public async Task<Project?> Take(ApiToken token, CancellationToken cancel = default)
    {
        if (await store.Project(token.Project, cancel) is not { } project)
            return null;
        if (project.Member(token.Member) is not null)
            return project;
        if (token.AgentName is not { } name)
            return null;
        project = project with { Members = [.. project.Members, new Member(token.Member, name, "", Role.Member) { IsAgent = true }] };
        await store.Commit(Work.Nothing.And(new SaveProject(project)), cancel);
        return project;
    }
}

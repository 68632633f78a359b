using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Projects;

/// <summary>The store's slice for projects.</summary>
public interface IProjects
{
    Task<Project?> Project(string key, CancellationToken cancel = default);

    Task<IReadOnlyList<Project>> Projects(CancellationToken cancel = default);
}

/// <summary>The project shall be as given; what it was before is replaced.</summary>
public sealed record SaveProject(Project Project) : Write;

using AutomatosX.Bot.Projects;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Projects.</summary>
public abstract class ProjectsContract : StoreContract
{
    [SkippableFact]
    public async Task A_project_comes_back_with_everything_it_said()
    {
        await Store.Commit(Some.Works(new SaveProject(Some.FullProject())));

        Same(Some.FullProject(), await Store.Project("P0"));
    }

    [SkippableFact]
    public async Task A_saved_project_replaces_what_it_was_before()
    {
        await Store.Commit(Some.Works(new SaveProject(Some.FullProject())));
        await Store.Commit(Some.Works(new SaveProject(Some.FullProject() with { Name = "Billing", Members = [] })));

        var project = Assert.Single(await Store.Projects());
        Assert.Equal("Billing", project.Name);
        Assert.Empty(project.Members);
    }

    [SkippableFact]
    public async Task An_unknown_project_is_null() => Assert.Null(await Store.Project("P9"));
}

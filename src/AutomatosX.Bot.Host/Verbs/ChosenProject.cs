using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Which of a database's projects a verb is about.</summary>
internal static class ChosenProject
{
    /// <summary>The one with that key, or the only one; null when that is none.</summary>
    public static Project? Of(IReadOnlyList<Project> projects, string? key) =>
        key is null && projects is [var only] ? only : projects.FirstOrDefault(project => string.Equals(project.Key, key, StringComparison.OrdinalIgnoreCase));

    public static string Missing(IReadOnlyList<Project> projects, string? key) => (projects.Count, key) switch
    {
        (0, _) => "There is no project in this database.",
        (_, null) => $"There are several projects; say which one: --project {string.Join(" or --project ", projects.Select(project => project.Key))}.",
        _ => $"There is no project \"{key}\". There are {string.Join(", ", projects.Select(project => project.Key))}.",
    };
}

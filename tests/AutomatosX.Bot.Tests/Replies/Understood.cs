using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>A reading on one line, as tests compare it: "set action ACTION-03 status=done percent=100; ask risk R-2".</summary>
internal static class Understood
{
    private static readonly HashSet<string> Aside = [FieldNames.Update, FieldNames.With, FieldNames.For];

    public static string Of(string text, string? about = null, DateTimeOffset? at = null) =>
        string.Join("; ", ReplyReader.Read(text, Some.Context(about, at)).Findings.Select(Line));

    /// <summary>The same in a project that is set up otherwise.</summary>
    public static string In(Func<Project, Project> set, string text, string? about = null)
    {
        var context = Some.Context(about);
        return string.Join("; ", ReplyReader.Read(text, context with { Project = set(context.Project) }).Findings.Select(Line));
    }

    /// <summary>One field of the first finding that has it, or null.</summary>
    public static string? Field(string field, string text, string? about = null) =>
        ReplyReader.Read(text, Some.Context(about)).Findings.SelectMany(Fields).FirstOrDefault(found => found.Field == field)?.Value;

    private static IReadOnlyList<FieldFinding> Fields(Finding finding) =>
        finding switch { SetFinding set => set.Fields, CreateFinding create => create.Fields, _ => [] };

    private static string Line(Finding finding)
    {
        var name = finding switch
        {
            SetFinding set => $"set {set.Kind} {set.Key}",
            AskFinding ask => $"ask {ask.Kind} {ask.Key}",
            _ => $"create {finding.Kind}",
        };
        return string.Join(' ', Fields(finding).Where(field => !Aside.Contains(field.Field)).Select(Shown).Prepend(finding.Subject is { } subject ? $"for {subject}: {name}" : name));
    }

    private static string Shown(FieldFinding field) => field.Value.Contains(' ', StringComparison.Ordinal) ? $"{field.Field}='{field.Value}'" : $"{field.Field}={field.Value}";
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup template session-summary</c>: which template the day's summary is written by.</summary>
public static class StandupTemplate
{
    public const string Verb = "template";

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "which template writes the day summary; with a name, choose it, if you are a lead");

    public static ChatEvent? Effect(Asked asked) => Chosen(asked) is { } name && name != asked.Project.Template && TakeSetting.MayChooseTemplate(asked.Project, asked.Member)
        ? asked.Pressing(TakeSetting.Template, TakeSetting.ValueOf(asked.Project, name))
        : null;

    /// <summary>How it stands, or why nothing is chosen.</summary>
    public static Post Answer(Asked asked)
    {
        var (project, words) = (asked.Project, asked.Line.AfterVerb);
        if (Template.IsText(project.Template))
            return Post.Say("A template of the project's own writes its day summary. It stands in the project's file, and is changed there.");
        if (words.Length > 0 && Chosen(asked) is null)
            return Post.Say(Line.Of($"There is no template “{words}”. There are: {string.Join(", ", Template.Names)}.{(Nearest.To(words, Template.Names) is null ? "" : " Nearest: ")}", TextRun.Code(Nearest.To(words, Template.Names) is { } near ? $"/standup {Verb} {near}" : "")));
        List<Line> lines = [Line.Of("The day summary is written by ", TextRun.Strong(project.Template), ".")];
        var others = Template.Names.Where(name => name != project.Template).ToList();
        if (others.Count > 0 && asked.Member.Role != Role.Member)
            lines.AddRange(others.Select(other => Line.Of("There is also ", TextRun.Strong(other), ": ", TextRun.Code($"/standup {Verb} {other}"))));
        else if (others.Count > 0)
            lines.Add($"There is also {string.Join(", ", others)}. A lead chooses.");
        return Post.Say(lines);
    }

    private static string? Chosen(Asked asked) => Template.Names.FirstOrDefault(name => string.Equals(name, asked.Line.AfterVerb, StringComparison.OrdinalIgnoreCase));
}

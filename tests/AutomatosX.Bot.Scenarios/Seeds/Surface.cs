using System.Globalization;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Days;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>A day's document as somebody reads it somewhere, read back into its sections.</summary>
internal sealed record Surface(string Name, IReadOnlyList<ProducedSection> Sections)
{
    /// <summary>The document of the day on every surface of the platform that the day was played on.</summary>
    public static async Task<IReadOnlyList<Surface>> All(Day day)
    {
        var stage = day.Stage;
        var store = day.Part<IBotStore>();
        var project = (await store.Projects()).Single(one => one.Key == stage.Project.Key);
        var report = await store.DayReport(project.Key, stage.Date) ?? throw new StoryException("There is no document of the day.");
        var summary = DaySummary.Of(await DayFacts.Load(store, project, stage.Date, stage.Scene.Now, CancellationToken.None), Template.Named(project.Template));
        var ids = summary.Sections.Select(section => (section.Heading, section.Id)).Distinct().ToDictionary(section => section.Heading, section => section.Id, StringComparer.Ordinal);
        var beneath = summary.Sections.SelectMany(section => section.Parts).Select(part => $"- {part.Heading}").ToHashSet(StringComparer.Ordinal);
        var head = stage.Messages.Single(message => message.Key == PostKey.Summary(project.Key, stage.Date) && message.Root is null);
        return
        [
            Read("Markdown", report.Markdown),
            Read("HTML", PageText.Of(DayHtml.Of(report.Markdown).Text)),
            .. stage.Scene switch
            {
                OnSlack slack => [Read("Slack", BlocksText.Of(slack.Workspace.Channel.Messages.Where(message => message.ThreadTs == head.Id).Select(message => message.Blocks)))],
                OnMsTeams teams => [Read("Teams", CardsText.Of(teams.Workspace.Channel.Messages.Where(message => message.Root == head.Id).OrderBy(message => long.Parse(message.Id, CultureInfo.InvariantCulture)).Select(message => message.Card).OfType<System.Text.Json.Nodes.JsonObject>()))],
                _ => Array.Empty<Surface>(),
            },
        ];

        // In a chat a heading within a section is a line like others, only stronger.
        string Headed(string line) => beneath.Contains(line) ? $"### {line[2..]}" : line;

        Surface Read(string name, string markdown) => new(name, ProducedSection.Of(string.Join('\n', markdown.ReplaceLineEndings("\n").Split('\n').Select(Headed)), heading => ids.GetValueOrDefault(heading.Replace("\\", "", StringComparison.Ordinal))));
    }
}

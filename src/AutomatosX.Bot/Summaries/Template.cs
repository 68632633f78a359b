using System.Text.Json;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries.Sections;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// The outline of a day's document, as data: which sections it has, in which order, under which headings. Title and
/// headings may hold <c>{project}</c>, <c>{key}</c>, <c>{day}</c> (Week 2 Day 7), <c>{date}</c>, <c>{weekday}</c>,
/// <c>{next}</c> (Day 8) and <c>{risks}</c> (R-1, R-2).
/// </summary>
public sealed record Template(string Title, IReadOnlyList<TemplateSection> Sections)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The templates that ship with the bot.</summary>
    public static IReadOnlyList<string> Names { get; } = ["execution-outcomes"];

    /// <exception cref="ArgumentException">There is no such template.</exception>
    public static Template Named(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"AutomatosX.Bot.Summaries.Templates.{name}.json")
            ?? throw new ArgumentException($"There is no template \"{name}\"; there is {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads a template and checks it: a section that does not exist is refused, with those that do.</summary>
    /// <exception cref="FormatException">The text is no template.</exception>
    public static Template Read(string json)
    {
        Template? template;
        try
        {
            template = JsonSerializer.Deserialize<Template>(json, Json);
        }
        catch (JsonException error)
        {
            throw new FormatException($"The template is not JSON: {error.Message}", error);
        }

        if (template is not { Title.Length: > 0, Sections.Count: > 0 } || template.Sections.Any(section => section is not { Id: not null, Heading: not null }))
            throw new FormatException("A template has a \"title\" and \"sections\", each with \"id\" and \"heading\".");
        foreach (var section in template.Sections.Where(section => section.Id != CheckpointSections.Id && !SectionWriters.All.ContainsKey(section.Id)))
            throw new FormatException($"There is no section \"{section.Id}\"; there are {string.Join(", ", SectionWriters.All.Keys.Append(CheckpointSections.Id))}.");
        return template;
    }

    public string TitleOf(DayFacts facts) => Fill(Title, facts);

    internal static string Fill(string text, DayFacts facts)
    {
        var calendar = facts.Project.Calendar;
        return text
            .Replace("{project}", facts.Project.Name, StringComparison.Ordinal)
            .Replace("{key}", facts.Project.Key, StringComparison.Ordinal)
            .Replace("{day}", facts.Label.Long, StringComparison.Ordinal)
            .Replace("{date}", DateWords.Iso(facts.Day), StringComparison.Ordinal)
            .Replace("{weekday}", DateWords.Weekday(facts.Day), StringComparison.Ordinal)
            .Replace("{next}", calendar.Label(calendar.NextWorkingDay(facts.Day)).Short, StringComparison.Ordinal)
            .Replace("{risks}", string.Join(", ", RiskSection.Shown(facts).Select(risk => risk.Key)), StringComparison.Ordinal);
    }
}

/// <summary>One section of an outline.</summary>
public sealed record TemplateSection(string Id, string Heading)
{
    internal string HeadingOf(DayFacts facts) => Template.Fill(Heading, facts).Replace(" ()", "", StringComparison.Ordinal);
}

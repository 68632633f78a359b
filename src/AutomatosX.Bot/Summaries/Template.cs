using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Summaries.Sections;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// The outline of a day's document, as a Markdown file: its title, its sections under their headings, and in them what is computed (<c>{{actions}}</c>
/// on a line of its own), words (<c>{{day}}</c>), and sentences of the project's own. <see cref="TemplateWords"/> lists the words, <see cref="SectionWriters"/>
/// what is computed; <c>{{#if risk-keys}} … {{/if}}</c> leaves out what has nothing to say. A section with nothing in it is left out as a whole.
/// </summary>
public sealed class Template
{
    /// <summary>The template of a project that names none.</summary>
    public const string Usual = "execution-outcomes";

    private static readonly ConcurrentDictionary<string, Template> Known = new(StringComparer.Ordinal);

    private readonly Func<IReadOnlyDictionary<string, string>, string> fill;

    private Template(Func<IReadOnlyDictionary<string, string>, string> fill) => this.fill = fill;

    /// <summary>The templates that ship with the bot.</summary>
    public static IReadOnlyList<string> Names { get; } = [Usual, "session-summary"];

    /// <param name="name">One that ships with the bot, or the whole text of a template of the project's own.</param>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    /// <exception cref="FormatException">The text is no template.</exception>
    public static Template Named(string name) => Known.GetOrAdd(name, text => IsText(text) ? Read(text) : Shipped(text));

    /// <summary>Whether it is a template's text and not its name.</summary>
    public static bool IsText(string name) => name.Contains('\n', StringComparison.Ordinal);

    /// <summary>Reads a template and checks it: what it names has to exist, and everything in it has to have its place.</summary>
    /// <exception cref="FormatException">The text is no template; the message says where and what is allowed.</exception>
    public static Template Read(string markdown)
    {
        var template = new Template(TemplateText.Compile(markdown));
        _ = TemplateOutline.Of(template.fill(Marks(_ => true)));
        return template;
    }

    /// <summary>The text of a template that ships with the bot: where one of one's own begins.</summary>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    public static string TextOf(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"AutomatosX.Bot.Summaries.Templates.{name}.md")
            ?? throw new ArgumentException($"There is no template \"{name}\"; there is {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The document of a day: title and sections that have something to say.</summary>
    public (string Title, IReadOnlyList<SummarySection> Sections) Of(DayFacts facts)
    {
        var parts = SectionWriters.All.ToDictionary(writer => writer.Key, writer => (IReadOnlyList<Section>)[.. writer.Value(facts).Where(part => part is not { Lines.Count: 0, Table: null, Chart: null })], StringComparer.Ordinal);
        var checkpoints = CheckpointSections.Of(facts).ToList();
        var words = TemplateWords.Of(facts);
        var outline = TemplateOutline.Of(fill(Marks(name => words.TryGetValue(name, out var word) ? word.Length > 0 : name == CheckpointSections.Id ? checkpoints.Count > 0 : parts[name].Count > 0)));
        return (outline.Title.Said(words), [.. outline.Sections.SelectMany(section => section.Id == CheckpointSections.Id ? checkpoints : section.Written(parts, words))]);
    }

    /// <summary>The sections that the document of a day can have at all, with their headings.</summary>
    public IEnumerable<(string Id, string Heading)> Possible(DayFacts facts)
    {
        var words = TemplateWords.Of(facts);
        return TemplateOutline.Of(fill(Marks(name => !words.TryGetValue(name, out var word) || word.Length > 0))).Sections.Where(section => section.Id != CheckpointSections.Id).Select(section => (section.Id, section.Heading.Said(words)));
    }

    private static Template Shipped(string name) => Read(TextOf(name));

    private static Dictionary<string, string> Marks(Func<string, bool> says) =>
        TemplateText.Names.ToDictionary(name => name, name => says(name) ? TemplateText.Mark(name) : "", StringComparer.Ordinal);
}

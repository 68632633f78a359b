using System.Text.Json;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>
/// What a document has to say, section by section: the hard facts of one of the real reports, written down by hand. It is
/// read from <c>*.facts.json</c> beside this file.
/// </summary>
/// <param name="Document">The name of the report.</param>
/// <param name="Slips">What the report says inconsistently: no facts, but cases for a lint.</param>
internal sealed record FactList(string Document, IReadOnlyList<FactSection> Sections, IReadOnlyList<string> Slips)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // A document may tell a section's facts within a wider one.
    private static readonly Dictionary<string, string[]> Within = new(StringComparer.Ordinal)
    {
        ["timeline"] = ["overview"],
        ["carryForward"] = ["actions"],
        ["status"] = ["targets", "criteria"],
        ["nextSteps"] = ["priorities", "milestones"],
    };

    public static IReadOnlyList<string> Documents { get; } = ["week2-day7", "week2-day8", "week3-day2", "a11-session-summary"];

    public static FactList Of(string document)
    {
        var name = $"{typeof(FactList).Namespace}.{document}.facts.json";
        using var stream = typeof(FactList).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<FactList>(stream, Json)!;
    }

    /// <summary>How many facts the sections have that a summary is promised to have.</summary>
    public int Count => Sections.Where(section => !section.Beyond).Sum(section => section.Facts.Count);

    /// <summary>What of the list a document does not say, in the list's order.</summary>
    /// <param name="beyond">The facts of sections that no summary is promised to have, instead of the promised ones.</param>
    public IReadOnlyList<MissingFact> Missing(IReadOnlyCollection<ProducedSection> produced, bool beyond = false) =>
        [.. from section in Sections
            where section.Beyond == beyond
            let entries = produced.Where(one => one.Id == section.Section || Within.GetValueOrDefault(section.Section)?.Contains(one.Id) == true).SelectMany(one => one.Entries).ToList()
            from fact in section.Facts
            let missing = MissingOf(fact, entries)
            where missing is not null
            select new MissingFact(section.Section, fact.Entry, missing)];

    // Several entries may name the same thing; the one that says most of it is meant.
    private static IReadOnlyList<string>? MissingOf(Fact fact, List<ProducedEntry> entries)
    {
        var named = entries.Where(entry => Says(entry.Line, fact.Entry, fact.EntryAs)).ToList();
        if (named.Count == 0)
            return [fact.Entry];
        var least = named.Select(entry => fact.Pairs.Where(pair => !Says(entry.Text, pair.Said, pair.As)).Select(pair => pair.Said).ToList()).MinBy(missing => missing.Count)!;
        return least.Count == 0 ? null : least;
    }

    private static bool Says(string text, string words, string? otherwise) => FactWords.Says(text, words) || (otherwise is not null && FactWords.Says(text, otherwise));
}

/// <summary>The facts of one section.</summary>
/// <param name="Section">The id of the summary's section.</param>
/// <param name="Heading">Where they stand in the report.</param>
/// <param name="Beyond">Whether the report goes beyond what a summary is promised to have.</param>
internal sealed record FactSection(string Section, string Heading, IReadOnlyList<Fact> Facts, bool Beyond = false);

/// <summary>What an entry of a section has to say.</summary>
/// <param name="Entry">What names it: a key, a time, a word that only it has.</param>
/// <param name="Says">As the bot writes it.</param>
/// <param name="As">The same as the report writes it, where that is different; that counts as said, too.</param>
/// <param name="Computed">Nobody typed it: it follows from other figures.</param>
internal sealed record Fact(string Entry, IReadOnlyList<string> Says, IReadOnlyList<string?>? As = null, string? EntryAs = null, bool Computed = false)
{
    public IEnumerable<(string Said, string? As)> Pairs => Says.Select((words, index) => (words, As?[index]));
}

/// <summary>What is not there of a fact; the entry's own name when the whole entry is not there.</summary>
internal sealed record MissingFact(string Section, string Entry, IReadOnlyList<string> Words)
{
    public override string ToString() => $"{Section}: {Entry}: {string.Join(", ", Words)}";
}

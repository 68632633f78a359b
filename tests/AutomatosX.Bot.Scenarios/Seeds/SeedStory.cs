using System.Globalization;
using AutomatosX.Bot.Chat;
using Xunit.Abstractions;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>
/// A day of the real project, played: the register as it stood the evening before (<c>*.project.json</c>), and what its people say. What the
/// bot makes of it is held against the facts of that day's report, on every surface on which it is read.
/// </summary>
/// <param name="document">The name of the report and of its files.</param>
public abstract class SeedStory(string document, string date, ITestOutputHelper output)
{
    [Theory, OnEveryPlatform]
    public async Task Every_surface_says_every_fact_of_the_real_report(Platform platform)
    {
        await using var day = await Day.Of(ProjectFile(), date, platform).Begins();
        await Tell(day);
        var list = FactList.Of(document);
        var missing = (await Surface.All(day)).Select(surface => Missing(list, surface)).ToList();
        Assert.All(missing, Assert.Empty);
    }

    /// <summary>What the people of the day say, until its summary stands.</summary>
    protected abstract Task Tell(Day day);

    // How much of each section is there stands in the test's output, also when all of it is.
    private IReadOnlyList<MissingFact> Missing(FactList list, Surface surface)
    {
        IReadOnlyList<MissingFact> missing = [.. list.Missing(surface.Sections), .. list.Missing(surface.Sections, beyond: true)];
        output.WriteLine($"{document}, {surface.Name}");
        foreach (var section in list.Sections.GroupBy(section => (section.Section, section.Beyond)))
        {
            var all = section.Sum(part => part.Facts.Count);
            var lacking = list.Missing(surface.Sections, section.Key.Beyond).Count(fact => fact.Section == section.Key.Section);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {section.Key.Section}{(section.Key.Beyond ? " (beyond)" : "")}: {all - lacking}/{all} ({100m * (all - lacking) / all:0.#} %)"));
        }

        foreach (var fact in missing)
            output.WriteLine($"  missing: {fact}");
        return missing;
    }

    private string ProjectFile()
    {
        var name = $"{typeof(SeedStory).Namespace}.{document}.project.json";
        using var stream = typeof(SeedStory).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

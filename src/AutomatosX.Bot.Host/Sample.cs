using System.Text.Json;
using AutomatosX.Bot.Documents;

namespace AutomatosX.Bot.Host;

/// <summary>The project that ships with the bot, and one day of it: its morning, and what its members said.</summary>
public static class Sample
{
    /// <summary>The sample day in the project's zone.</summary>
    public static DateOnly Day { get; } = new(2025, 1, 14);

    public static ProjectFile Project() => ProjectFileReader.Read(Text("project.json"));

    public static DayScript Script() =>
        JsonSerializer.Deserialize<DayScript>(Text("2025-01-14.json"), JsonSerializerOptions.Web) ?? throw new InvalidDataException("The sample day reads \"null\".");

    /// <summary>The instant at which the sample day begins.</summary>
    public static DateTimeOffset Begins(ProjectFile project) => project.Project.Calendar.InstantOf(Day, Script().Starts);

    private static string Text(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream($"Sample.{name}") ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>What the members of a project say on a day, with times in the project's zone.</summary>
public sealed record DayScript(DateOnly Date, TimeOnly Starts, TimeOnly Ends, IReadOnlyList<ScriptLine> Said);

/// <summary>One message.</summary>
/// <param name="In"><c>thread</c> for the day's thread in the channel; else the direct chat with the bot.</param>
public sealed record ScriptLine(TimeOnly At, string By, string Text, string In = "direct");

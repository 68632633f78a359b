using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>The story as it went, a line for each thing that happened, with its time in the project's zone.</summary>
internal sealed partial class Script(Project project)
{
    private readonly StringBuilder text = new();
    private DateOnly? date;

    public void Note(DateTimeOffset at, string head, string words = "")
    {
        var local = project.Calendar.Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (day != date)
            text.Append(date is null ? "" : "\n").Append("== ").Append(day.ToString("dddd yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        date = day;
        text.Append(local.ToString("HH:mm", CultureInfo.InvariantCulture)).Append("  ").Append(head).Append('\n');
        foreach (var line in words.Split('\n').Where(line => line.Length > 0))
            text.Append(' ', 9).Append(line.TrimEnd()).Append('\n');
    }

    public void Note(Happening happening)
    {
        var message = happening.Message;
        var author = message.Author ?? "bot";
        var thread = message.Root is null ? "" : ", thread";
        var where = happening.DirectOf is { } person ? happening.ByTheBot ? $" → {person}" : "" : $" {(happening.ByTheBot ? "→" : "in")} {project.ChannelName}{thread}";
        var only = message.OnlyFor is { } one && happening.InChannel ? $", only for {one}" : "";
        var deed = happening.Deed switch
        {
            Deed.Changed => " (changed)",
            Deed.TakenBack => " (taken back)",
            _ => "",
        };
        var file = string.Concat(message.Files.Select(name => $"\n({name} attached)"));
        Note(happening.At, $"{author}{where}{only}{deed}", happening.Deed == Deed.TakenBack ? "" : happening.Text + file);
    }

    // Each start listens on another port; a reader of the story does not care.
    public override string ToString() => OwnAddress().Replace(text.ToString(), "http://playground");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.NonBacktracking)]
    private static partial Regex OwnAddress();
}

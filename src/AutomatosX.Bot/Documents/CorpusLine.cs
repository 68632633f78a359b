using System.Globalization;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Documents;

/// <summary>A line of the labelled corpus: a reply with all that it is read against.</summary>
public sealed record CorpusLine(string Id, string Text, ReadingContext Context)
{
    /// <summary>Reads one line of JSON against a project and the register that its file begins with.</summary>
    /// <param name="lineNumber">Where the line stands in its file, from 1; for the complaint.</param>
    public static CorpusLine Read(string json, ProjectFile file, int lineNumber)
    {
        var complaints = new List<Complaint>();
        try
        {
            using var document = JsonDocument.Parse(json);
            var line = Read(new JsonPart(document.RootElement, "", complaints), file, complaints);
            if (complaints.Count == 0 && line is not null)
                return line;
        }
        catch (JsonException)
        {
            complaints.Add(new Complaint("", "is not JSON"));
        }
        catch (InvalidOperationException)
        {
            // The parser takes \ud83d alone for well-formed and refuses it only as text.
            complaints.Add(new Complaint("", "holds half a character, such as \\ud83d without its other half; write the whole character or leave it out"));
        }

        throw new UnreadableFileException([.. complaints.Select(complaint => complaint with { Where = string.Create(CultureInfo.InvariantCulture, $"line {lineNumber}{(complaint.Where is not ("" or "(file)") ? $", {complaint.Where}" : "")}") })]);
    }

    private static CorpusLine? Read(JsonPart line, ProjectFile file, List<Complaint> complaints)
    {
        if (!line.Is(JsonValueKind.Object))
        {
            line.Complain("an object is expected");
            return null;
        }

        var author = line.Required("by");
        var at = At(line);
        var text = line["text"] is { } said ? said.Text() : line.Required("text");
        var known = Known(file);
        var context = new ReadingContext(file.Project, new MemberId(author), at, line["about"]?.Text(), known, line.Texts("owns"));
        var id = line.Required("id");
        return complaints.Count > 0 ? null : new CorpusLine(id, text, context);
    }

    private static DateTimeOffset At(JsonPart line)
    {
        if (DateTimeOffset.TryParse(line.Required("at"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return at;
        line["at"]?.Complain("is no time; write it as 2025-01-14T15:10:00-08:00");
        return default;
    }

    private static Dictionary<string, KnownItem> Known(ProjectFile file)
    {
        var known = new Dictionary<string, KnownItem>(StringComparer.Ordinal);
        foreach (var item in file.Items)
            known[item.Key] = new KnownItem(item.Key, item.Kind, item.Fields.GetValueOrDefault("title", ""), item.Fields.GetValueOrDefault("status"));
        return known;
    }
}

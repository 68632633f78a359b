using System.Globalization;
using System.Text.Json;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// A part of a JSON file together with the path that leads to it, so that whatever is wrong is told with its place.
/// Reading never stops at the first mistake: complaints are gathered.
/// </summary>
internal readonly struct JsonPart(JsonElement element, string path, List<Complaint> complaints)
{
    public string Path { get; } = path;

    public bool Is(JsonValueKind kind) => element.ValueKind == kind;

    public JsonPart? this[string name] =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonPart(value, Path.Length == 0 ? name : $"{Path}.{name}", complaints)
            : null;

    public void Complain(string what) => complaints.Add(new Complaint(Path.Length == 0 ? "(file)" : Path, what));

    public IEnumerable<JsonPart> Each()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Complain("a list is expected");
            yield break;
        }

        var index = 0;
        foreach (var value in element.EnumerateArray())
            yield return new JsonPart(value, string.Create(CultureInfo.InvariantCulture, $"{Path}[{index++}]"), complaints);
    }

    public IEnumerable<(string Name, JsonPart Value)> Members()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Complain("an object is expected");
            yield break;
        }

        foreach (var member in element.EnumerateObject())
            yield return (member.Name, new JsonPart(member.Value, $"{Path}.{member.Name}", complaints));
    }

    /// <summary>Text, or the text of a number; complains about anything else.</summary>
    public string Text()
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return element.GetString()!;
            case JsonValueKind.Number:
                return element.GetRawText();
            case JsonValueKind.True:
                return "yes";
            case JsonValueKind.False:
                return "no";
            default:
                Complain("text is expected");
                return "";
        }
    }

    /// <summary>The text of a member that must be there and not be empty.</summary>
    public string Required(string name)
    {
        var text = this[name]?.Text();
        if (string.IsNullOrWhiteSpace(text))
            new JsonPart(element, Path.Length == 0 ? name : $"{Path}.{name}", complaints).Complain("is missing");
        return text ?? "";
    }

    public string Optional(string name) => this[name]?.Text() ?? "";

    public IReadOnlyList<string> Texts(string name) => this[name] is { } list ? [.. list.Each().Select(part => part.Text())] : [];

    /// <summary>A member that holds a whole number, or null where it is absent.</summary>
    public int? Whole(string name)
    {
        if (this[name] is not { } value)
            return null;
        if (int.TryParse(value.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        value.Complain($"\"{value.Text()}\" is no whole number");
        return null;
    }

    public DateOnly? Date()
    {
        if (DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Complain($"\"{Text()}\" is no date; write it as 2025-01-14");
        return null;
    }

    public TimeOnly? Time()
    {
        if (TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Complain($"\"{Text()}\" is no time of day; write it as 09:15");
        return null;
    }

    public T? OneOf<T>(IReadOnlyDictionary<string, T> allowed)
        where T : struct
    {
        if (allowed.TryGetValue(Text(), out var value))
            return value;
        Complain($"\"{Text()}\" is not allowed; one of {string.Join(", ", allowed.Keys)} is");
        return null;
    }
}

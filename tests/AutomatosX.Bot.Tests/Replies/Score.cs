using System.Globalization;
using System.Text.Json;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Counts what a reading got right of a labelled line, by the rules of the corpus: every closed field is a fact.</summary>
internal sealed class Score
{
    private static readonly HashSet<string> Closed =
    [
        "status", "percent", "rag", "likelihood", "impact", "confidence", "due", "owner", "level", "points", "value", "unit", "baseline", "target", "tolerance", "from", "to", "reason", "residual",
    ];

    private static readonly HashSet<string> Unscored = ["op", "kind", "key", "update", "with", "for"];

    private int _wanted;
    private int _said;
    private int _right;
    private int _texts;
    private int _textsRight;
    private int _lines;

    /// <summary>Reads every line of a file of labelled replies.</summary>
    public static Score Of(string project, string replies)
    {
        var file = ProjectFileReader.Read(File.ReadAllText(Here(project)));
        var score = new Score();
        var number = 0;
        foreach (var json in File.ReadLines(Here(replies)))
        {
            var line = CorpusLine.Read(json, file, ++number);
            using var wanted = JsonDocument.Parse(json);
            using var actual = JsonDocument.Parse(CorpusReading.Write(line.Id, ReplyReader.Read(line.Text, line.Context)));
            score.Add(line.Id, wanted.RootElement.GetProperty("expect"), actual.RootElement.GetProperty("actual"));
        }

        return score;
    }

    /// <summary>What the reader is held to.</summary>
    public void IsHigh()
    {
        Assert.Empty(WrongWrites);
        Assert.True(F1 >= 0.985 && TextRecall >= 0.97 && LinesRight >= 0.95, $"F1 {F1:0.0000}, text recall {TextRecall:0.0000}, lines {LinesRight:0.000}; amiss: {string.Join(", ", Amiss)}; missed: {string.Join(Environment.NewLine, Misses)}");
    }

    private static string Here(string path) => Path.IsPathRooted(path) ? path : Path.Combine(AppContext.BaseDirectory, path);

    /// <summary>Writes that the label does not have: worse than a miss.</summary>
    public List<string> WrongWrites { get; } = [];

    public List<string> Misses { get; } = [];

    /// <summary>The lines that are not wholly right.</summary>
    public List<string> Amiss { get; } = [];

    public double LinesRight => 1 - ((double)Amiss.Count / _lines);

    /// <summary>How many of the text fields hold the words of the label and not much more.</summary>
    public double TextRecall => _texts == 0 ? 1 : (double)_textsRight / _texts;

    public double F1 => _right == 0 ? 0 : 2.0 * _right / (_wanted + _said);

    public void Add(string id, JsonElement wanted, JsonElement actual)
    {
        var before = (_wanted - _right, _said - _right, _texts - _textsRight);
        Pair(id, wanted, actual);
        _lines++;
        if (before != (_wanted - _right, _said - _right, _texts - _textsRight))
            Amiss.Add(id);
    }

    private void Pair(string id, JsonElement wanted, JsonElement actual)
    {
        var left = actual.EnumerateArray().ToList();
        foreach (var entry in wanted.EnumerateArray())
        {
            var hit = left.Where(other => Head(other) == Head(entry)).OrderByDescending(other => Shared(entry, other)).Cast<JsonElement?>().FirstOrDefault();
            _wanted += 1 + Facts(entry).Count;
            _texts += Texts(entry).Count;
            if (hit is not { } found || (!entry.TryGetProperty("key", out _) && Words(entry).Count > 0 && Shared(entry, found) == 0))
            {
                Misses.Add($"{id}: {entry}");
                continue;
            }

            left.Remove(found);
            Compare(id, entry, found);
        }

        foreach (var extra in left)
        {
            _said++;
            if (extra.GetProperty("op").GetString() == "ask")
                continue;
            _said += Facts(extra).Count;
            if (extra.GetProperty("kind").GetString() != "note")
                WrongWrites.Add($"{id}: {extra}");
        }
    }

    private void Compare(string id, JsonElement wanted, JsonElement found)
    {
        var expected = Facts(wanted);
        var texts = Texts(found);
        _textsRight += Texts(wanted).Count(text => texts.TryGetValue(text.Key, out var said) && said.Contains(text.Value, StringComparison.Ordinal) && said.Length <= (4 * text.Value.Length) + 60);
        _right++;
        _said++;
        foreach (var (field, value) in Facts(found))
        {
            _said++;
            if (expected.TryGetValue(field, out var other) && other == value)
                _right++;
            else
                WrongWrites.Add($"{id}: {field} {value} in {found}");
        }
    }

    private static string Head(JsonElement entry) =>
        $"{entry.GetProperty("op")} {entry.GetProperty("kind")} {(entry.TryGetProperty("key", out var key) ? key.GetString()!.ToUpperInvariant() : "")}";

    private static Dictionary<string, string> Facts(JsonElement entry) =>
        entry.EnumerateObject().Where(field => Closed.Contains(field.Name)).ToDictionary(field => field.Name, field => Canonical(field.Value), StringComparer.Ordinal);

    private static Dictionary<string, string> Texts(JsonElement entry) =>
        entry.EnumerateObject().Where(field => !Closed.Contains(field.Name) && !Unscored.Contains(field.Name))
            .ToDictionary(field => field.Name, field => string.Join(' ', field.Value.ToString().Replace("\u200b", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant(), StringComparer.Ordinal);

    private static string Canonical(JsonElement value) =>
        double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.ToString().Replace(":00-", "-", StringComparison.Ordinal) is var text && value.ToString().Length > 22 ? text : value.ToString();

    private static HashSet<string> Words(JsonElement entry) =>
        [.. entry.EnumerateObject().Where(field => !Closed.Contains(field.Name) && field.Name is not ("op" or "kind" or "key")).SelectMany(field => field.Value.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static int Shared(JsonElement left, JsonElement right) => Words(left).Intersect(Words(right)).Count();
}

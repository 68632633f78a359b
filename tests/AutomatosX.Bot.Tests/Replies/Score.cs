using System.Globalization;
using System.Text.Json;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Counts what a reading got right of a labelled line, by the rules of the corpus: every closed field is a fact.</summary>
internal sealed class Score
{
    private static readonly HashSet<string> Closed =
    [
        "status", "percent", "rag", "likelihood", "impact", "confidence", "due", "owner", "level", "points", "value", "unit", "baseline", "target", "tolerance", "from", "to", "reason", "residual",
    ];

    private int _wanted;
    private int _said;
    private int _right;

    /// <summary>Writes that the label does not have: worse than a miss.</summary>
    public List<string> WrongWrites { get; } = [];

    public List<string> Misses { get; } = [];

    public double F1 => _right == 0 ? 0 : 2.0 * _right / (_wanted + _said);

    public void Add(string id, JsonElement wanted, JsonElement actual)
    {
        var left = actual.EnumerateArray().ToList();
        foreach (var entry in wanted.EnumerateArray())
        {
            var hit = left.Where(other => Head(other) == Head(entry)).OrderByDescending(other => Shared(entry, other)).Cast<JsonElement?>().FirstOrDefault();
            _wanted += 1 + Facts(entry).Count;
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

    private static string Canonical(JsonElement value) =>
        double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.ToString().Replace(":00-", "-", StringComparison.Ordinal) is var text && value.ToString().Length > 22 ? text : value.ToString();

    private static HashSet<string> Words(JsonElement entry) =>
        [.. entry.EnumerateObject().Where(field => !Closed.Contains(field.Name) && field.Name is not ("op" or "kind" or "key")).SelectMany(field => field.Value.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static int Shared(JsonElement left, JsonElement right) => Words(left).Intersect(Words(right)).Count();
}

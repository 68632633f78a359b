using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// Items that a member links to each other, or unlinks. A link stands with both, so that each shows it; it is written like what a reply says:
/// by the author's rights, with an echo and an undo.
/// </summary>
public static class Linking
{
    public const string Action = "link";

    public const string Undoing = "unlink";

    /// <summary>What a button or a command carries: the project, and the keys as typed, the item first.</summary>
    public static string ValueOf(string project, IEnumerable<string> keys) => $"{project}/{string.Join(' ', keys)}";

    /// <summary>What it amounts to: what to write, or the sentence that says why nothing is.</summary>
    public static (Reading? Reading, string Refusal) Of(ReplyScope scope, IReadOnlyList<string> typed, bool link)
    {
        if (typed.Count < 2)
            return (null, $"Name two items: /risk {(link ? Action : Undoing)} R-4 ACTION-15");
        var items = typed.Select(word => scope.Items.Values.FirstOrDefault(item => string.Equals(item.Key, word.Trim(','), StringComparison.OrdinalIgnoreCase))).ToList();
        if (items.IndexOf(null) is >= 0 and var unknown)
            return (null, Unknown(scope, typed[unknown]));
        var (first, others) = (items[0]!, items.Skip(1).OfType<Item>().Where(other => other.Key != items[0]!.Key).DistinctBy(other => other.Key).ToList());
        if (items.OfType<Item>().FirstOrDefault(item => Kind.Of(item.Kind).FieldNamed(FieldNames.Links) is null) is { } odd)
            return (null, $"{odd.Key} is {LessonWords.A(odd.Kind)}; risks, action items and stories can be linked.");
        if (others.Count == 0)
            return (null, $"{first.Key} cannot be linked to itself.");
        List<Finding> findings = [.. Set(first, others, link), .. others.SelectMany(other => Set(other, [first], link))];
        return findings.Count > 0 ? (new Reading(findings), "") : (null, $"{first.Key} and {string.Join(", ", others.Select(other => other.Key))} are {(link ? "linked already" : "not linked")}.");
    }

    private static IEnumerable<SetFinding> Set(Item item, IEnumerable<Item> others, bool link)
    {
        var before = Links.Parse(item[FieldNames.Links]);
        var keys = others.Select(other => other.Key).ToList();
        List<string> now = link ? [.. before.Union(keys, StringComparer.OrdinalIgnoreCase)] : [.. before.Except(keys, StringComparer.OrdinalIgnoreCase)];
        return now.Count == before.Count ? [] : [new SetFinding(item.Kind, item.Key, [new FieldFinding(FieldNames.Links, now.Count > 0 ? Links.Text(now) : Nothing, default)], default)];
    }

    // A field cannot be taken away by a reply; no key is spelled so.
    private const string Nothing = "none";

    private static string Unknown(ReplyScope scope, string word)
    {
        var near = Nearest.To(word, scope.Items.Keys);
        return near is null ? $"No {word} here." : $"No {word} here. Nearest: {near} {scope.Items[near].Title}.";
    }
}

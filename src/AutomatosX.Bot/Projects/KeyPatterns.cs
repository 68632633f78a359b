using System.Globalization;

namespace AutomatosX.Bot.Projects;

/// <summary>
/// Which tokens are keys, and how a new item is numbered. A pattern is written as a key with letters, digits and
/// <c>{n}</c> for a number: <c>ACTION-{n}</c>, <c>AI-W{n}D{n}-{n}</c>. <c>{week}</c> and <c>{day}</c> are those of the day on which an item
/// comes up: <c>AI-W{week}D{day}-{n}</c> begins anew with each. The first pattern of a kind that can be counted up numbers its new items.
/// </summary>
/// <param name="Patterns">In the order in which they are tried.</param>
public sealed record KeyPatterns(IReadOnlyList<KeyPattern> Patterns)
{
    public static KeyPatterns Default { get; } = new(
    [
        new("action", "ACTION-{n}", 2),
        new("action", "AI-{n}", 1),
        new("action", "AI-W{n}D{n}-{n}", 2),
        new("risk", "R-{n}", 1),
        new("story", "P{n}-S{n}-{n}", 2),
    ]);

    /// <summary>Whether a word is a key of any family, whatever its letters' case.</summary>
    public bool Names(string word) => Patterns.Any(pattern => pattern.Fits(word));

    /// <summary>The pattern that numbers new items of a kind, or null when members name them.</summary>
    public KeyPattern? Numbering(string kind) => Patterns.FirstOrDefault(pattern => pattern.Kind == kind);
}

/// <summary>One family of keys.</summary>
/// <param name="Kind">The kind of the items that it names.</param>
/// <param name="Form">The key with <c>{n}</c>, <c>{week}</c> or <c>{day}</c> for each number.</param>
/// <param name="Digits">How many digits the last number has at least.</param>
public sealed record KeyPattern(string Kind, string Form, int Digits)
{
    private const string Week = "{week}";
    private const string Day = "{day}";

    /// <summary>The form with <c>{n}</c> for every number: how a key of it is told from other words.</summary>
    public string Shape { get; } = Form.Replace(Week, "{n}", StringComparison.Ordinal).Replace(Day, "{n}", StringComparison.Ordinal);

    /// <summary>The pattern of the keys that come up on a day: <c>AI-W3D2-{n}</c>; null where it names a day and the date is none of the project's.</summary>
    public KeyPattern? On(DayLabel? day)
    {
        if (Shape == Form)
            return this;
        return day is { Day: { } number, Week: var week } ? new KeyPattern(Kind, Form.Replace(Week, Text(week), StringComparison.Ordinal).Replace(Day, Text(number), StringComparison.Ordinal), Digits) : null;
    }

    /// <summary>The pattern of all keys that came up on the same day as this one: <c>AI-W3D2-{n}</c> of <c>AI-W3D2-07</c>.</summary>
    public KeyPattern OfTheDayOf(string key) =>
        Shape != Form && Fits(key) ? new KeyPattern(Kind, key.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + "{n}", Digits) : this;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a word is a key of this family: its letters, whatever their case, and a number for each <c>{n}</c>.</summary>
    public bool Fits(string word)
    {
        var at = 0;
        for (var i = 0; i < Shape.Length; i++)
        {
            if (Shape[i] == '{')
            {
                var digits = at;
                while (at < word.Length && char.IsAsciiDigit(word[at]))
                    at++;
                if (at == digits)
                    return false;
                i += 2;
            }
            else if (at >= word.Length || char.ToUpperInvariant(word[at++]) != char.ToUpperInvariant(Shape[i]))
            {
                return false;
            }
        }

        return at == word.Length;
    }
}

using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>Numbers new items: by the project's pattern for the kind, or by the kind's own prefix. A number is never given twice.</summary>
/// <param name="day">On which they come up; null for a project whose keys do not say it.</param>
public sealed class Keys(Project project, Numbers numbers, DateOnly? day = null)
{
    private readonly Dictionary<string, int> last = new(numbers.Last, StringComparer.Ordinal);
    private readonly HashSet<string> taken = [];
    private readonly DayLabel? label = day is { } date ? project.Calendar.Label(date) : null;

    /// <summary>The key of the next new item of a kind.</summary>
    public string Next(string kind)
    {
        var family = FamilyOf(kind);
        var number = last.GetValueOrDefault(family.Form) + 1;
        Note(family.Form, number);
        return KeyOf(family, number);
    }

    /// <summary>Every key of a kind that was ever given, whether its item stands or not.</summary>
    public IEnumerable<string> Given(string kind)
    {
        var family = FamilyOf(kind);
        return Enumerable.Range(1, last.GetValueOrDefault(family.Form)).Select(number => KeyOf(family, number));
    }

    /// <summary>Takes note of a key that came from outside, so that its number is not given again.</summary>
    public void Note(string key)
    {
        foreach (var family in Kind.All.Select(kind => FamilyOf(kind.Name)).Concat(project.Keys.Patterns.Select(pattern => pattern.OfTheDayOf(key))))
        {
            if (NumberIn(family.Form, key) is { } number && number > last.GetValueOrDefault(family.Form))
                Note(family.Form, number);
        }
    }

    /// <summary>What has to be written for the numbers that were given.</summary>
    public IEnumerable<TakeNumber> Taken => taken.Order(StringComparer.Ordinal).Select(family => new TakeNumber(project.Key, family, last[family]));

    /// <summary>Whether any number was given, so that the work has to be guarded against another that does the same.</summary>
    public bool Any => taken.Count > 0;

    private static string KeyOf(KeyPattern family, int number) => family.Form.Replace("{n}", number.ToString(CultureInfo.InvariantCulture).PadLeft(family.Digits, '0'), StringComparison.Ordinal);

    private void Note(string family, int number)
    {
        last[family] = number;
        taken.Add(family);
    }

    // A form with several numbers (AI-W{n}D{n}-{n}) does not say which of them counts; the kind's first countable form is taken.
    private KeyPattern FamilyOf(string kind) =>
        project.Keys.Patterns.Where(pattern => pattern.Kind == kind).Select(pattern => pattern.On(label)).FirstOrDefault(pattern => pattern?.Form.Split("{n}").Length == 2)
        ?? new KeyPattern(kind, $"{Kind.Of(kind).Prefix}-{{n}}", 1);

    private static int? NumberIn(string form, string key)
    {
        var parts = form.Split("{n}");
        if (parts.Length != 2 || parts[1].Length > 0 || !key.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return null;
        return int.TryParse(key.AsSpan(parts[0].Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

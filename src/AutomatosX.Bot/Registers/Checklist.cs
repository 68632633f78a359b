namespace AutomatosX.Bot.Registers;

/// <summary>One of several things that have to be met.</summary>
/// <param name="Number">As people name it, from 1 on.</param>
/// <param name="Field">The field that says whether it is met, where somebody said so before.</param>
/// <param name="Met">What says that it is met, or null while it is open.</param>
public sealed record ToMeet(int Number, string Text, string? Field, Change? Met);

/// <summary>
/// Things that have to be met, numbered in their order. That one is met is kept by its words: one that reads otherwise now is another one.
/// </summary>
public static class Checklist
{
    /// <summary>How it is said that one is met, before the register keeps its words instead.</summary>
    public const string IsMet = "met";

    public const string IsOpen = "open";

    public static IReadOnlyList<ToMeet> Of(Item item, IEnumerable<string> texts) => [.. texts.Select((text, index) => One(item, index + 1, text))];

    /// <summary>What a change says of one by its number (<c>met.2</c>), as the register keeps it; null when there is none of that number.</summary>
    public static (string Field, string Value)? Taken(IEnumerable<ToMeet> all, string name, string value) =>
        all.FirstOrDefault(one => NameOf(one.Number) == name) is { } found ? (found.Field ?? name, value == IsMet ? found.Text : value) : null;

    public static string NameOf(int number) => Kinds.Field.NameOf(FieldNames.Met, Number.Text(number));

    /// <summary>Why a change of that name cannot be taken, or null.</summary>
    public static string? Refusal(Item item, IReadOnlyCollection<ToMeet> all, string name, string value, string plural) => value is IsMet or IsOpen && all.All(one => NameOf(one.Number) != name)
        ? $"{item.Key} has {(all.Count == 0 ? $"no {plural}" : $"{plural} 1 to {Number.Text(all.Count)}")}."
        : null;

    private static ToMeet One(Item item, int number, string text)
    {
        var said = item.Fields.Where(field => field.Key.StartsWith($"{FieldNames.Met}.", StringComparison.Ordinal) && field.Value.Value == text).Select(field => (KeyValuePair<string, Change>?)field).FirstOrDefault();
        return new ToMeet(number, text, said?.Key, said?.Value);
    }
}

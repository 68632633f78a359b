using System.Reflection;

namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>
/// A sort of tracked thing: its fields and their values, how new ones are numbered, how one reads in a line.
/// A new kind is one class beside the others; nothing else has to know of it.
/// </summary>
public abstract class Kind
{
    /// <summary>As the register, the reply language and exports spell it: <c>action</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Several of them, as people read it: <c>action items</c>.</summary>
    public abstract string Plural { get; }

    /// <summary>What the bot puts before the number when it names a new one and the project has no pattern for the kind.</summary>
    public abstract string Prefix { get; }

    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Whether members name items of this kind by key in what they type.</summary>
    public virtual bool NamedInReplies => false;

    /// <summary>A key of the kind, as help shows it.</summary>
    public virtual string Example => "KEY";

    /// <summary>What a new one is made of, as help shows it.</summary>
    public virtual string NewExample => "…";

    /// <summary>The field whose values over time a card shows; null for none.</summary>
    public virtual string? Measured => null;

    /// <summary>The state of an item in a few words: <c>in progress 80 %</c>. Empty when the kind has no state.</summary>
    public virtual string State(Item item) => "";

    /// <summary>Whether nothing more is to be done about it.</summary>
    public virtual bool IsClosed(Item item) => false;

    public Field? FieldNamed(string name) => Fields.FirstOrDefault(field => field.Name == name);

    public static IReadOnlyList<Kind> All { get; } =
    [
        .. typeof(Kind).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Kind)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Kind)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, null, null)!),
    ];

    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static Kind Of(string name) => Find(name) ?? throw new ArgumentException($"There is no kind \"{name}\".", nameof(name));

    public static Kind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Some states joined by spaces, the empty ones left out.</summary>
    protected static string Words(params IEnumerable<string?> words) => string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
}

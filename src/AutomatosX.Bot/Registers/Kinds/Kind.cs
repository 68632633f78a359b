using System.Reflection;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

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

    /// <summary>What it is, in a clause, as help says it behind the command's name: <c>who does what by when</c>.</summary>
    public virtual string Gist => Plural;

    /// <summary>What the bot puts before the number when it names a new one and the project has no pattern for the kind.</summary>
    public abstract string Prefix { get; }

    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Whether members name items of this kind by key in what they type.</summary>
    public virtual bool NamedInReplies => false;

    /// <summary>Whether it has a command of its own: <c>/risk</c>.</summary>
    public virtual bool HasCommand => NamedInReplies;

    /// <summary>Whether members choose the keys of its items themselves: a metric is called what it measures.</summary>
    public virtual bool NamedByMembers => false;

    /// <summary>The fields that its form shows, in this order. None for a kind that is told otherwise.</summary>
    public virtual IReadOnlyList<Field> InForm => HasCommand ? [.. Fields.Where(shown => !shown.Each)] : [];

    /// <summary>The words with which a new item is told in a reply, before a colon: <c>gate</c>, <c>new gate</c>. None for a kind that the reader knows by other ways.</summary>
    public virtual IReadOnlyList<string> Heads => [];

    /// <summary>The headings of a list of new items: <c>objectives</c>.</summary>
    public virtual IReadOnlyList<string> ListHeads => [];

    /// <summary>What is said of an item by its key: <c>GATE-1 go</c>. None for a kind of which statuses, colours and figures are said.</summary>
    public virtual IReadOnlyList<Saying> Sayings => [];

    /// <summary>What a member may say of an item, as an example: <c>in progress</c>.</summary>
    public virtual string SaidAs => "in progress";

    /// <summary>Whether who brings an item up owns it unless somebody else is named.</summary>
    public virtual bool OwnedByAuthor => false;

    /// <summary>A change as the item takes it: what is said of the second condition is kept with that condition's words.</summary>
    public virtual (string Field, string Value) Taken(Proposal proposal, string name, string value) => (name, value);

    /// <summary>A change of a field in words: <c>condition 2 met</c>; null where the label and the value say it.</summary>
    public virtual string? Said(Item? item, string name, string? value, Project project) => null;

    /// <summary>Why an item cannot become so, at the fields; nothing when it can.</summary>
    public virtual IEnumerable<FieldProblem> Problems(Proposal proposal) => [];

    /// <summary>A key of the kind, as help shows it.</summary>
    public virtual string Example => NamedByMembers ? "KEY" : $"{Prefix}-1";

    /// <summary>What a new one is made of, as help shows it.</summary>
    public virtual string NewExample => "…";

    /// <summary>The field whose values over time a card shows; null for none.</summary>
    public virtual string? Measured => null;

    /// <summary>The state of an item in a few words: <c>in progress 80 %</c>. Empty when the kind has no state.</summary>
    public virtual string State(Item item) => "";

    /// <summary>The same at an instant, for a kind whose state changes as time passes.</summary>
    public virtual string StateAt(Item item, DateTimeOffset now) => State(item);

    /// <summary>Whether nothing more is to be done about it.</summary>
    public virtual bool IsClosed(Item item) => false;

    /// <summary>The same at an instant, for a kind that time closes.</summary>
    public virtual bool IsClosedAt(Item item, DateTimeOffset now) => IsClosed(item);

    public Field? FieldNamed(string name) => Fields.FirstOrDefault(field => field.Is(name));

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

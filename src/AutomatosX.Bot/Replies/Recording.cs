using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>What a reading amounts to in the register: the changes to append and the questions to keep.</summary>
/// <param name="Created">The items that came into being, in the order of the words.</param>
public sealed record Recording(IReadOnlyList<Change> Changes, IReadOnlyList<OpenAsk> Asks, IReadOnlyList<(string Kind, string Key)> Created)
{
    /// <summary>Turns a reading into changes.</summary>
    /// <param name="items">The register as it stands, by key, without what this reply itself said before.</param>
    /// <param name="keys">Numbers what is new.</param>
    /// <param name="before">What this reply created before it was edited: a creation of the same name keeps its key, and the others of its kind theirs, in order.</param>
    /// <param name="titles">What those were called.</param>
    public static Recording Of(Reading reading, Reply reply, ChangeSource source, IReadOnlyDictionary<string, Item> items, Keys keys, IReadOnlyList<(string Kind, string Key)> before, IReadOnlyDictionary<string, string>? titles = null)
    {
        var changes = new List<Change>();
        var asks = new List<OpenAsk>();
        var created = new List<(string Kind, string Key)>();
        var reusable = before.ToList();
        var kept = SameNames(reading, reusable, titles);
        foreach (var finding in reading.Findings)
        {
            switch (finding)
            {
                case SetFinding set:
                    Append(set, set.Key, set.Fields);
                    break;
                case CreateFinding create:
                    var key = create.Key ?? kept.GetValueOrDefault(create) ?? Reused(create.Kind) ?? keys.Next(create.Kind);
                    created.Add((create.Kind, key));
                    Append(create, key, create.Fields);
                    asks.AddRange(create.Doubts.Select((doubt, index) => new OpenAsk(reply.Id, asks.Count + index, AskOf(create, key, doubt), null)).ToList());
                    break;
                case AskFinding ask:
                    asks.Add(new OpenAsk(reply.Id, asks.Count, Offered(ask, items), null));
                    break;
            }
        }

        return new Recording(changes, asks, created);

        string? Reused(string kind)
        {
            var index = reusable.FindIndex(old => old.Kind == kind);
            if (index < 0)
                return null;
            var key = reusable[index].Key;
            reusable.RemoveAt(index);
            return key;
        }

        void Append(Finding finding, string key, IReadOnlyList<FieldFinding> fields)
        {
            var item = items.GetValueOrDefault(key);
            foreach (var field in fields)
                changes.Add(ChangeOf(reply, source, finding.Kind, key, field, changes.Count, item?[field.Field]) with { Subject = finding.Subject });
        }
    }

    private static AskFinding AskOf(CreateFinding create, string key, NewDoubt doubt) =>
        new(create.Kind, key, doubt.Why, doubt.Fields.Count == 0 ? [] : [new AskOption(create.Kind, key, doubt.Fields)], doubt.Words) { Subject = create.Subject };

    // Takes what keeps its key by its name out of what may be given by order.
    private static Dictionary<CreateFinding, string> SameNames(Reading reading, List<(string Kind, string Key)> reusable, IReadOnlyDictionary<string, string>? titles)
    {
        var kept = new Dictionary<CreateFinding, string>(ReferenceEqualityComparer.Instance);
        foreach (var create in reading.Findings.OfType<CreateFinding>())
        {
            var same = reusable.FindIndex(old => old.Kind == create.Kind && titles?.GetValueOrDefault(old.Key) is { } title && title == NameOf(create));
            if (same < 0)
                continue;
            kept[create] = reusable[same].Key;
            reusable.RemoveAt(same);
        }

        return kept;
    }

    private static string? NameOf(CreateFinding create) =>
        create.Fields.FirstOrDefault(field => field.Field is FieldNames.Title or FieldNames.Text or FieldNames.Label)?.Value;

    /// <summary>The question with readings that can be recorded: a key that nobody has cannot be, one that is a single slip away can.</summary>
    public static AskFinding Offered(AskFinding ask, IReadOnlyDictionary<string, Item> items)
    {
        if (ask.Why != Doubt.UnknownKey || Nearest.OneSlip(ask.Key, items.Values.Where(item => item.Kind == ask.Kind).Select(item => item.Key)) is not { } near)
            return ask;
        return ask with { Options = [.. ask.Options.Select(option => items.ContainsKey(option.Key) ? option : option with { Key = near })] };
    }

    /// <summary>One change that a reply makes.</summary>
    /// <param name="index">Its place within the reply.</param>
    public static Change ChangeOf(Reply reply, ChangeSource source, string kind, string key, FieldFinding field, int index, string? before) =>
        new(reply.Project, key, kind, field.Field, field.Value.Length == 0 ? null : field.Value, before, reply.By, reply.Day, new ChangeOrder(reply.At, reply.Id, index), source, reply.Id, reply.Source)
        {
            Words = field.Words,
        };
}

using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>What a reading amounts to in the register: the changes to append and the questions to keep.</summary>
/// <param name="Created">The items that came into being, in the order of the words.</param>
public sealed record Recording(IReadOnlyList<Change> Changes, IReadOnlyList<OpenAsk> Asks, IReadOnlyList<(string Kind, string Key)> Created)
{
    /// <summary>Turns a reading into changes.</summary>
    /// <param name="items">The register as it stands, by key, without what this reply itself said before.</param>
    /// <param name="keys">Numbers what is new.</param>
    /// <param name="before">What this reply created before it was edited: new creations of the same kind keep those keys, in order.</param>
    public static Recording Of(Reading reading, Reply reply, ChangeSource source, IReadOnlyDictionary<string, Item> items, Keys keys, IReadOnlyList<(string Kind, string Key)> before)
    {
        var changes = new List<Change>();
        var asks = new List<OpenAsk>();
        var created = new List<(string Kind, string Key)>();
        var reusable = before.ToList();
        foreach (var finding in reading.Findings)
        {
            switch (finding)
            {
                case SetFinding set:
                    Append(set.Kind, set.Key, set.Fields);
                    break;
                case CreateFinding create:
                    var key = Reused(create.Kind) ?? keys.Next(create.Kind);
                    created.Add((create.Kind, key));
                    Append(create.Kind, key, create.Fields);
                    break;
                case AskFinding ask:
                    asks.Add(new OpenAsk(reply.Id, asks.Count, ask, null));
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

        void Append(string kind, string key, IReadOnlyList<FieldFinding> fields)
        {
            foreach (var field in fields)
                changes.Add(ChangeOf(reply, source, kind, key, field, changes.Count, items.GetValueOrDefault(key)?[field.Field]));
        }
    }

    /// <summary>One change that a reply makes.</summary>
    /// <param name="index">Its place within the reply.</param>
    public static Change ChangeOf(Reply reply, ChangeSource source, string kind, string key, FieldFinding field, int index, string? before) =>
        new(reply.Project, key, kind, field.Field, field.Value, before, reply.By, reply.Day, new ChangeOrder(reply.At, reply.Id, index), source, reply.Id, reply.Message)
        {
            Words = field.Words,
        };
}

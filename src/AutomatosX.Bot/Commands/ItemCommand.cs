using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Commands;

/// <summary>Looks items of one kind up: by key, by state, by owner, by any word. The same for every kind.</summary>
public sealed class ItemCommand(IBotStore store, Kind kind, IReadOnlyList<IItemVerb> verbs) : ICommand
{
    private const int MostRows = 25;
    private const int MostReadings = 50;

    public CommandHelp Help { get; } = HelpOf(kind, verbs);

    public ChatEvent? Effect(Asked asked) =>
        verbs.FirstOrDefault(verb => verb.Verb == asked.Line.Verb) is { } own ? own.Effect(asked) : asked.Line is { Verb: "new", AfterVerb.Length: > 0 } ? asked.Saying($"new {kind.Name}: {asked.Line.AfterVerb}") : null;

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default)
    {
        var line = asked.Line;
        if (verbs.FirstOrDefault(verb => verb.Verb == line.Verb) is { } own)
            return (await own.Answer(asked, cancel)).With(Share(asked));
        if (line.Verb is "new" or "edit" && kind.InForm.Count > 0)
            return line.Verb == "new" ? ToFillIn(asked) : ToEdit(asked, await Items(asked, cancel));
        // Most who ask know the key.
        if (line.Words.Count == 1 && await store.Item(asked.Project.Key, line.Rest.ToUpperInvariant(), cancel) is { } known && known.Kind == kind.Name)
            return await Card(asked, known, history: false, cancel);
        var items = await Items(asked, cancel);
        if (line.Verb is "history" or "why" && line.Words.Count > 1)
            return line.Verb == "why" && Find(items, line.AfterVerb) is { } wondered ? await Why(asked, wondered, cancel) : await One(asked, items, line.AfterVerb, history: line.Verb == "history", cancel);
        if (line.Words.Count == 0)
            return List(asked, $"Open {kind.Plural}", [.. items.Where(item => !kind.IsClosedAt(item, asked.Now))]);
        if (line is { Verb: "import", Words.Count: 1 })
            return TableForm.Offer(asked.Project, kind);
        if (ByState(asked, items) is { } inState)
            return List(asked, $"{kind.Plural}, {line.Rest}", inState);
        if (line.Verb.StartsWith("owner:", StringComparison.Ordinal))
            return ByOwner(asked, items);
        return await One(asked, items, line.Rest, history: false, cancel);
    }

    private async Task<List<Item>> Items(Asked asked, CancellationToken cancel) => [.. (await store.Items(asked.Project.Key, cancel)).Where(item => item.Kind == kind.Name)];

    private Post ToFillIn(Asked asked) => Post.Say(Line.Of($"A new {kind.Name}. In words: ", TextRun.Code($"/{kind.Name} new {kind.NewExample}"), ". Or:"))
        .With(new Button("Fill in", ItemForm.Action, ItemForm.ValueOf(asked.Project, kind)) { OpensForm = true, Primary = true });

    private Post ToEdit(Asked asked, List<Item> items)
    {
        if (asked.Line.AfterVerb.Length == 0)
            return Post.Say(Line.Of($"Which {kind.Name}? ", TextRun.Code($"/{kind.Name} edit {items.Select(item => item.Key).FirstOrDefault() ?? "KEY"}")));
        return Find(items, asked.Line.AfterVerb) is { } item
            ? Post.Say(ItemCard.Row(asked.Project, item, asked.Now)).With(Edit(asked, item) with { Primary = true })
            : Unknown(items, asked.Line.AfterVerb);
    }

    private static Button Edit(Asked asked, Item item) => new("Edit", ItemForm.Action, ItemForm.ValueOf(asked.Project, item)) { OpensForm = true };

    private async Task<Post> One(Asked asked, List<Item> items, string words, bool history, CancellationToken cancel)
    {
        if (Find(items, words) is { } item)
            return await Card(asked, item, history, cancel);
        var found = (await store.Search(asked.Project.Key, words, MostRows, cancel)).Where(item => item.Kind == kind.Name).ToList();
        return found.Count > 0 ? List(asked, $"{kind.Plural} with “{words}”", found) : Unknown(items, words);
    }

    private async Task<Post> Card(Asked asked, Item item, bool history, CancellationToken cancel)
    {
        if (!history)
        {
            var card = new ItemCard(asked.Project, item, await store.Grounds(asked.Project.Key, item.Key, cancel)) { Now = asked.Now, Readings = await Readings(asked, item, cancel), More = await Crossed(asked, item, cancel) }.Post();
            return card.With([Share(asked), new Button("History", "command", $"/{kind.Name} history {item.Key}"), .. kind.InForm.Count > 0 ? [Edit(asked, item)] : Array.Empty<Button>()]);
        }

        List<Change> standing = [.. (await store.History(asked.Project.Key, item.Key, cancel)).Where(change => !change.Revoked)];
        return new ItemCard(asked.Project, item, standing).HistoryPost().With(Share(asked));
    }

    private async Task<IReadOnlyList<Change>> Readings(Asked asked, Item item, CancellationToken cancel) => kind.Measured is { } field
        ? [.. (await store.Readings(asked.Project.Key, kind.Name, field, asked.Today, MostReadings, cancel)).Where(reading => reading.Item == item.Key)] : [];

    private async Task<IReadOnlyList<Line>> Crossed(Asked asked, Item item, CancellationToken cancel) => item[FieldNames.Rollback] is not null
        && await RollbackWatch.Load(store, asked.Project.Key, item, await store.Items(asked.Project.Key, cancel), asked.Now + RollbackWatch.Ahead, cancel) is { } watch
        ? [.. watch.Crossings().Select(crossed => Line.Of($"Roll back when {crossed.Trigger.Text}: {new RollbackPost(asked.Project, item, crossed).Brief()}").From(crossed.Reading.Message))] : [];

    private async Task<Post> Why(Asked asked, Item item, CancellationToken cancel)
    {
        var grounds = await store.Grounds(asked.Project.Key, item.Key, cancel);
        var since = WhyCard.Since(item, grounds).Order.At;
        var said = (await store.Course(asked.Project.Key, [item.Key], WhyCard.Fields, since, asked.Now.AddTicks(1), cancel)).Where(change => change.Order.At >= since).ToList();
        var replies = new Dictionary<string, Reply>(StringComparer.Ordinal);
        foreach (var id in said.Select(change => change.Reply).Distinct().TakeLast(WhyCard.Most))
        {
            if (await store.Reply(id, cancel) is { } reply)
                replies[id] = reply;
        }

        return new WhyCard(asked.Project, item, grounds, said, replies).Post().With(Share(asked), new Button("History", "command", $"/{kind.Name} history {item.Key}"));
    }

    private Post ByOwner(Asked asked, List<Item> items)
    {
        var handle = asked.Line.Verb["owner:".Length..].TrimStart('@');
        var member = handle == "me" ? asked.Member : asked.Project.Members.FirstOrDefault(member => string.Equals(member.Handle.Value, handle, StringComparison.OrdinalIgnoreCase));
        if (member is not null)
            return List(asked, $"{kind.Plural} of {member.Name}", [.. items.Where(item => item.Owner == member.Handle)]);
        var near = Nearest.To(handle, asked.Project.Members.Select(other => other.Handle.Value));
        return Post.Say($"No member @{handle} here.{(near is null ? "" : $" Nearest: @{near}.")}");
    }

    private static Item? Find(List<Item> items, string words)
    {
        var key = words.Replace(' ', '-').Replace('_', '-');
        return items.FirstOrDefault(item => string.Equals(item.Key, words, StringComparison.OrdinalIgnoreCase) || string.Equals(item.Key, key, StringComparison.OrdinalIgnoreCase));
    }

    private List<Item>? ByState(Asked asked, List<Item> items)
    {
        var state = asked.Line.Rest.ToLowerInvariant().Replace(' ', '-');
        var field = kind.FieldNamed(FieldNames.Rag) ?? kind.FieldNamed(FieldNames.Status);
        if (state == "amber")
            state = Rags.Yellow;
        if (state == "open")
            return [.. items.Where(item => !kind.IsClosedAt(item, asked.Now))];
        return field is not null && field.Allowed.Contains(state, StringComparer.Ordinal) ? [.. items.Where(item => item[field.Name] == state)] : null;
    }

    private Post List(Asked asked, string title, IReadOnlyList<Item> items)
    {
        if (items.Count == 0)
            return Post.Say($"{char.ToUpperInvariant(title[0])}{title[1..]}: none.");
        List<Line> lines = [.. items.Take(MostRows).Select(item => ItemCard.Row(asked.Project, item, asked.Now))];
        if (items.Count > MostRows)
            lines.Add(FormattableString.Invariant($"… and {items.Count - MostRows} more. Narrow it: /{kind.Name} owner:@handle, or a word."));
        return new Post($"{char.ToUpperInvariant(title[0])}{title[1..]}", [new Section("", lines)], [Share(asked)]);
    }

    private Post Unknown(List<Item> items, string words)
    {
        var near = Nearest.To(words, items.Select(item => item.Key));
        var nearest = items.FirstOrDefault(item => item.Key == near);
        var hint = nearest is null ? "" : $" Nearest: {ItemCard.NameOf(nearest)}.";
        return Post.Say(Line.Of($"No {words} here.{hint} New ones: ", TextRun.Code($"/{kind.Name} new …")));
    }

    private static Button Share(Asked asked) => new("Share", "share", asked.Typed.Line);

    private static IReadOnlyList<string> InReplies(Kind kind, string example) => kind.Sayings.Count > 0
        ? [.. kind.Sayings.Select(saying => $"{example} {saying.Phrases[0].Replace("#", "1", StringComparison.Ordinal)}{(saying.Words == SayingWords.None ? "" : " …")}")]
        : kind.NamedInReplies ? [$"{example} {kind.SaidAs}"] : [];

    private static CommandHelp HelpOf(Kind kind, IReadOnlyList<IItemVerb> verbs)
    {
        var example = kind.Name switch { RiskKind.Key => "R-4", ActionKind.Key => "ACTION-06", StoryKind.Key => "P0-S1-01", _ => kind.Example };
        var state = kind.FieldNamed(FieldNames.Rag) is null ? "open" : Rags.Yellow;
        return new CommandHelp($"/{kind.Name}", kind.Gist,
        [
            new($"/{kind.Name}", $"all open {kind.Plural}"),
            new($"/{kind.Name} {example}", "one, and why it is so"),
            new($"/{kind.Name} {state}", "those in a state"),
            new($"/{kind.Name} owner:@oliver", "those of a member; owner:me for your own"),
            new($"/{kind.Name} why {example}", "why it stands as it does, in the words of those who said so"),
            new($"/{kind.Name} history {example}", "every change, newest first"),
            new($"/{kind.Name} telemetry", "any word in them"),
            .. verbs.SelectMany(verb => verb.Help.Usages),
            new($"/{kind.Name} new {kind.NewExample}", $"record a new {kind.Name}{(kind.InForm.Count > 0 ? "; without words, a form" : "")}"),
            .. kind.InForm.Count > 0 ? [new CommandUsage($"/{kind.Name} edit {example}", "change it in a form")] : Array.Empty<CommandUsage>(),
            new($"/{kind.Name} import", $"take a table of {kind.Plural} in"),
        ])
        {
            InReplies = InReplies(kind, example),
        };
    }
}

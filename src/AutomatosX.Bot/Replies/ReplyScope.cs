using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>The register as a reply is read against it, and the numbers for what is new.</summary>
public sealed record ReplyScope(Project Project, IReadOnlyDictionary<string, Item> Items, Numbers Numbers)
{
    /// <summary>Reads the register, less what one reply said itself.</summary>
    /// <param name="less">The id of the reply that is read again, or null.</param>
    public static async Task<ReplyScope> Load(IBotStore store, Project project, string? less, CancellationToken cancel)
    {
        var numbers = await store.Numbers(project.Key, cancel);
        var items = (await store.Items(project.Key, cancel)).ToDictionary(item => item.Key, StringComparer.Ordinal);
        if (less is not null)
        {
            foreach (var key in (await store.ChangesOf(project.Key, less, cancel)).Select(change => change.Item).Distinct(StringComparer.Ordinal))
            {
                items.Remove(key);
                if (Register.Fold((await store.History(project.Key, key, cancel)).Where(change => change.Reply != less)) is { } without)
                    items[key] = without;
            }
        }

        return new ReplyScope(project, items, numbers);
    }

    public Keys Keys(DateOnly day) => new(Project, Numbers, day);

    public Reading Read(Reply reply) => ReplyReader.Read(reply.Text, ContextOf(reply));

    /// <summary>The first key of the register that stands in a text, as the register spells it; null for none.</summary>
    public string? Named(string text) => string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToUpperInvariant()).FirstOrDefault(Items.ContainsKey);

    /// <summary>All that a reply is read against.</summary>
    public ReadingContext ContextOf(Reply reply)
    {
        var named = Items.Values.Where(item => Kind.Of(item.Kind).NamedInReplies);
        var known = named.ToDictionary(item => item.Key, item => new KnownItem(item.Key, item.Kind, item.Title, item.Status) { Owner = item.Owner }, StringComparer.Ordinal);
        return new ReadingContext(Project, reply.By, reply.At, reply.About, known, [.. MemberItems.Owned(Items.Values, reply.By).Select(item => item.Key)]);
    }
}

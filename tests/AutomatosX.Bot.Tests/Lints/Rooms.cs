namespace AutomatosX.Bot.Tests.Lints;

/// <summary>Law 3: the rooms of the core in their order. A noun uses nouns of earlier rooms only; verbs may look everywhere.</summary>
public static class Rooms
{
    public static IReadOnlyList<string> Order { get; } = ["Storing", "Chat", "Projects", "Registers", "Replies", "Rhythm", "Summaries", "Documents", "Commands"];

    /// <param name="verbs">The names of the verbs.</param>
    /// <param name="excused">Uses that are allowed all the same, as <c>File -> Room</c>, each with its reason.</param>
    public static IEnumerable<string> LaterRooms(IEnumerable<SourceFile> files, IReadOnlySet<string> verbs, IReadOnlyDictionary<string, string> excused)
    {
        foreach (var file in files)
        {
            var room = Order.IndexOf(file.Path.Split('/').SkipLast(1).FirstOrDefault(part => Order.Contains(part, StringComparer.Ordinal)) ?? "");
            if (room < 0 || verbs.Contains(file.Name))
                continue;
            foreach (var later in Order.Skip(room + 1).Where(later => Names(file.Text, later)))
            {
                if (!excused.ContainsKey($"{file.Name} -> {later}"))
                    yield return $"{file.Path} uses {later}, which comes after it.";
            }
        }
    }

    // By a using, or by the room's name before a type's: Rhythm.Run.
    private static bool Names(string text, string room)
    {
        for (var at = text.IndexOf(room, StringComparison.Ordinal); at >= 0; at = text.IndexOf(room, at + 1, StringComparison.Ordinal))
        {
            var (before, end) = (at == 0 ? ' ' : text[at - 1], at + room.Length);
            if (text[..at].EndsWith("using AutomatosX.Bot.", StringComparison.Ordinal)
                || (!char.IsLetter(before) && before is not ('.' or '"') && end + 1 < text.Length && text[end] == '.' && char.IsUpper(text[end + 1])))
                return true;
        }

        return false;
    }

    private static int IndexOf(this IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == value)
                return i;
        }

        return -1;
    }
}

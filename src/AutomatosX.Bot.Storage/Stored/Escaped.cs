using System.Text;

namespace AutomatosX.Bot.Storage.Stored;

/// <summary>
/// What people said, as a text column of any database holds it: PostgreSQL takes no zero character, and half a surrogate pair
/// is text nowhere.
/// </summary>
internal static class Escaped
{
    private const char Escape = '\u001B';

    public static string? Of(string? said)
    {
        if (said is null || said.All(letter => letter is not ('\0' or Escape) && !char.IsSurrogate(letter)))
            return said;
        var text = new StringBuilder(said.Length + 2);
        foreach (var sign in said.EnumerateRunes())
            _ = sign.Value switch { 0 => text.Append(Escape).Append('0'), Escape => text.Append(Escape).Append('E'), _ => text.Append(sign.ToString()) };
        return text.ToString();
    }

    public static string? Read(string? stored) => stored is null || !stored.Contains(Escape, StringComparison.Ordinal)
        ? stored
        : stored.Replace($"{Escape}0", "\0", StringComparison.Ordinal).Replace($"{Escape}E", $"{Escape}", StringComparison.Ordinal);
}

using System.Globalization;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>
/// The id of a message in its room: <c>12</c>, or <c>12-15</c> for one in the thread under 12. It says where the
/// message is kept, so that a message, a thread and a page of the room are each one look into the store.
/// </summary>
public readonly record struct MessageId(long? Root, long Number)
{
    /// <summary>The number of the message that stands in the room itself.</summary>
    public long Top => Root ?? Number;

    public static MessageId? Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        if (parts.Length is 0 or > 2 || !TryNumber(parts[0], out var first))
            return null;
        if (parts.Length == 1)
            return new MessageId(null, first);
        return TryNumber(parts[1], out var second) ? new MessageId(first, second) : null;
    }

    public override string ToString() =>
        Root is { } root ? string.Create(CultureInfo.InvariantCulture, $"{root}-{Number}") : Number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>An announcement with who has read it; nothing of it is stored.</summary>
public sealed record Announcement(Item Item)
{
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    public IReadOnlyList<MemberId> Readers => [.. Field.Several(Item[FieldNames.Readers]).Select(handle => new MemberId(handle))];

    /// <summary>Who has read it, in the order in which they said so.</summary>
    public IReadOnlyList<(MemberId By, Change Change)> Read =>
    [
        .. Readers.Select(reader => (By: reader, Change: Item.Fields.GetValueOrDefault(Field.NameOf(FieldNames.Read, reader.Value))))
            .Where(read => read.Change?.Value == AnnouncementKind.IsRead).Select(read => (read.By, read.Change!)).OrderBy(read => read.Item2.Order),
    ];

    public IReadOnlyList<MemberId> Missing => [.. Readers.Where(reader => Read.All(read => read.By != reader))];

    /// <summary>When those who have not read it are reminded: as said, else a day after it was told.</summary>
    public DateTimeOffset RemindAt => Due.Parse(Item[FieldNames.Remind])?.At ?? Item.Created.Order.At + ADay;
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Stored;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>A change as its columns hold it.</summary>
internal sealed class ChangeRow
{
    /// <summary>The columns, as every query of changes names them.</summary>
    public const string Columns =
        "c.project, c.item, c.kind, c.field, c.value, c.value_before, c.said_by, c.subject, c.day, c.at_ticks, c.at_offset, c.order_source, c.order_index, " +
        "c.source, c.reply, c.message, c.words_offset, c.words_length, c.revoked";

    public const string Insert = """
        INSERT INTO change (project, item, kind, field, value, value_before, said_by, subject, day, at_ticks, at_offset, order_source, order_index,
            source, reply, message, words_offset, words_length, revoked)
        VALUES (@Project, @Item, @Kind, @Field, @Value, @ValueBefore, @SaidBy, @Subject, @Day, @AtTicks, @AtOffset, @OrderSource, @OrderIndex,
            @Source, @Reply, @Message, @WordsOffset, @WordsLength, @Revoked)
        """;

    public string Project { get; init; } = "";

    public string Item { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Field { get; init; } = "";

    public string? Value { get; init; }

    public string? ValueBefore { get; init; }

    public string SaidBy { get; init; } = "";

    public string? Subject { get; init; }

    public string Day { get; init; } = "";

    public long AtTicks { get; init; }

    public long AtOffset { get; init; }

    public string OrderSource { get; init; } = "";

    public long OrderIndex { get; init; }

    public string Source { get; init; } = "";

    public string Reply { get; init; } = "";

    public string? Message { get; init; }

    public long WordsOffset { get; init; }

    public long WordsLength { get; init; }

    public long Revoked { get; init; }

    public static ChangeRow Of(Change change) => new()
    {
        Project = change.Project,
        Item = change.Item,
        Kind = change.Kind,
        Field = change.Field,
        Value = Escaped.Of(change.Value),
        ValueBefore = Escaped.Of(change.Before),
        SaidBy = change.By.Value,
        Subject = change.Subject?.Value,
        Day = Instant.Text(change.Day),
        AtTicks = change.Order.At.UtcTicks,
        AtOffset = Instant.OffsetOf(change.Order.At),
        OrderSource = change.Order.Source,
        OrderIndex = change.Order.Index,
        Source = change.Source.ToString(),
        Reply = change.Reply,
        Message = Document.OfOptional(change.Message),
        WordsOffset = change.Words.Offset,
        WordsLength = change.Words.Length,
        Revoked = change.Revoked ? 1 : 0,
    };

    public Change Change()
    {
        var order = new ChangeOrder(Instant.Of(AtTicks, AtOffset), OrderSource, (int)OrderIndex);
        var source = Enum.Parse<ChangeSource>(Source);
        var message = Document.ReadOptional<MessageRef>(Message);
        return new Change(Project, Item, Kind, Field, Escaped.Read(Value), Escaped.Read(ValueBefore), new MemberId(SaidBy), Instant.Date(Day), order, source, Reply, message)
        {
            Subject = Subject is null ? null : new MemberId(Subject),
            Words = new Words((int)WordsOffset, (int)WordsLength),
            Revoked = Revoked != 0,
        };
    }
}

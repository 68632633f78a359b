namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>The state of work in a few words: <c>in progress 80 %</c>. Done says itself; a percent beside it only when it is another than 100.</summary>
public static class WorkState
{
    public static string Of(Item item) => Of(item.Status, item.Percent);

    public static string Of(string? status, int? percent)
    {
        var shown = percent is { } number && !(status == Statuses.Done && number == 100) ? $"{Number.Text(number)} %" : null;
        var words = status is null ? null : Statuses.Said(status);
        return string.Join(' ', new[] { words, shown }.Where(word => word is not null));
    }
}

using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Commands;

/// <summary>An item as a look-up shows it: the head in one line, why it is so, and what is planned.</summary>
/// <param name="History">Its standing changes, oldest first; for the card alone the <see cref="IItems.Grounds"/> of it are enough.</param>
public sealed record ItemCard(Project Project, Item Item, IReadOnlyList<Change> History)
{
    /// <summary>When it is looked up, for a kind whose state changes as time passes; null where that does not matter.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>What else is to be told of it, below what its fields say.</summary>
    public IReadOnlyList<Line> More { get; init; } = [];

    /// <summary>The values over time of what is measured, oldest first.</summary>
    public IReadOnlyList<Change> Readings { get; init; } = [];

    private static readonly string[] InHead = [FieldNames.Title, FieldNames.Text, FieldNames.Status, FieldNames.Percent, FieldNames.Rag, FieldNames.Owner, FieldNames.Value, FieldNames.Unit, FieldNames.Confidence, FieldNames.Due];

    /// <summary>The item in one line, as lists show it.</summary>
    public static Line Row(Project project, Item item, DateTimeOffset? now = null)
    {
        var kind = Kind.Of(item.Kind);
        List<string> parts = [now is { } at ? kind.StateAt(item, at) : kind.State(item)];
        if (item.Owner is { } owner)
            parts.Add(project.NameOf(owner));
        if (Due.Parse(item[FieldNames.Due]) is { } due)
            parts.Add($"due {due.Said(project.Calendar)}");
        if (item[FieldNames.Confidence] is { } confidence)
            parts.Add($"{confidence} % confidence");
        return Line.Of(TextRun.Strong(NameOf(item)), string.Concat(parts.Where(part => part.Length > 0).Select(part => $" · {part}")));
    }

    /// <summary>Its key and its title; what people named themselves has no other title.</summary>
    public static string NameOf(Item item) => item.Title == item.Key ? item.Key : $"{item.Key} {item.Title}";

    public Post Post()
    {
        List<Line> lines = [Head(), .. Item.Kind == MetricKind.Key ? new MetricCard(Project, Item, Readings).Lines() : []];
        if (Why() is { } why)
            lines.Add(why);
        if (RiskScore.Of(Item) is { } score)
            lines.Add($"Score: {score.Said}");
        lines.AddRange(Item.Fields.Values.Where(change => change is not { Field: FieldNames.Links, Value: "none" } && !InHead.Contains(change.Field) && change.Field != FieldNames.Update && !(Item.Kind == MetricKind.Key && MetricCard.Says.Contains(change.Field, StringComparer.Ordinal)))
            .OrderBy(change => change.Field, StringComparer.Ordinal)
            .Select(change => Line.Of(Saying(change)).From(change.Message)));
        lines.AddRange(More);
        return Chat.Post.Of("", Section.Of([.. lines]) with { Chart = Item.Kind == MetricKind.Key ? MetricCourse.Of(new Metric(Item), Readings) : null });
    }

    /// <summary>Every standing change, newest first, each linked to its message.</summary>
    public Post HistoryPost() => Chat.Post.Say(
    [
        Line.Of(TextRun.Strong(NameOf(Item)), ", newest first"),
        .. History.Reverse().Select(change => Line.Of($"{When(change)} {(Kind.Of(Item.Kind).Said(Item, change.Field, change.Value, Project) ?? $"{LabelOf(change.Field).ToLowerInvariant()}: {Said(change)}")} ({By(change)})").From(change.Message)),
    ]);

    private Line Head()
    {
        var row = Row(Project, Item, Now);
        return Trend() is { } trend ? row with { Runs = [.. row.Runs, new TextRun($" · {trend}")] } : row;
    }

    // "up from green since Tue 10:12": the colour before the standing one, and when it turned.
    private string? Trend()
    {
        var colours = History.Where(change => change.Field == FieldNames.Rag && change.Value is not null).ToList();
        var turned = colours.FindLastIndex(change => change.Value != Item[FieldNames.Rag]);
        if (turned < 0 || turned + 1 >= colours.Count)
            return null;
        var trend = new Trend(Item[FieldNames.Rag], colours[turned].Value);
        var way = trend.Direction == Direction.Worsened ? "up" : "down";
        return $"{way} from {colours[turned].Value} since {When(colours[turned + 1])}";
    }

    private Line? Why()
    {
        var last = History.LastOrDefault(change => change.Field == FieldNames.Update && change.Value is not null);
        return last is null ? null : Line.Of($"Why: “{last.Value}” ({By(last)}, {When(last)})").From(last.Message);
    }

    private string When(Change change)
    {
        if (change.Source == ChangeSource.Import)
            return "at the start";
        var local = Project.Calendar.Local(change.Order.At);
        return $"{DateWords.Day(DateOnly.FromDateTime(local.DateTime))} {DateWords.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }

    private string By(Change change) => change.Source == ChangeSource.Import ? "import" : change.Source == ChangeSource.Rule ? "by rule" : change.Subject is { } subject ? $"{Project.NameOf(change.By)}, for {Project.NameOf(subject)}" : Project.NameOf(change.By);

    private string Saying(Change change) => Kind.Of(Item.Kind).Said(Item, change.Field, change.Value, Project) is { } said ? $"{char.ToUpperInvariant(said[0])}{said[1..]}" : $"{LabelOf(change.Field)}: {Said(change)}";

    private string LabelOf(string field) => Kind.Of(Item.Kind).FieldNamed(field)?.Label ?? field;

    private string Said(Change change) => change.Field switch
    {
        FieldNames.Owner => change.Value is { } owner ? Project.NameOf(new MemberId(owner)) : "nobody",
        FieldNames.Status => Statuses.Said(change.Value ?? ""),
        FieldNames.Percent or FieldNames.Confidence => $"{change.Value} %",
        FieldNames.Tolerance => Tolerance.Parse(change.Value)?.Said ?? change.Value ?? "",
        FieldNames.Due or FieldNames.For or FieldNames.Review => Due.Parse(change.Value)?.Said(Project.Calendar) ?? change.Value ?? "",
        _ => change.Value is { } value ? Kind.Of(Item.Kind).FieldNamed(change.Field) is { } field ? FieldWords.Said(Project, field, value) : value : "taken away",
    };
}

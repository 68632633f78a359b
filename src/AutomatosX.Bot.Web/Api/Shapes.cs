using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Web.Api;

/// <summary>Some of a list, and what to ask for to get the next of it.</summary>
/// <param name="Next">The cursor of what follows; null at the end.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A project.</summary>
/// <param name="Today">The project's own date now.</param>
public sealed record ProjectShape(string Key, string Name, string TimeZone, DateOnly Today, string Day)
{
    internal static ProjectShape Of(Project project, DateTimeOffset now) =>
        new(project.Key, project.Name, project.Calendar.Zone.Id, project.Calendar.DateOf(now), project.Calendar.Label(project.Calendar.DateOf(now)).Long);
}

/// <summary>A member.</summary>
/// <param name="Human">False for a program.</param>
public sealed record MemberShape(string Handle, string Name, string Role, string Rights, bool Human)
{
    internal static MemberShape Of(Member member) => new(member.Handle.Value, member.Name, member.JobTitle, member.Role.ToString().ToLowerInvariant(), !member.IsAgent);
}

/// <summary>A kind of item.</summary>
public sealed record KindShape(string Name, string Plural, IReadOnlyList<FieldShape> Fields)
{
    internal static KindShape Of(Kind kind) => new(kind.Name, kind.Plural, [.. kind.Fields.Select(FieldShape.Of)]);
}

/// <summary>A field of a kind.</summary>
/// <param name="Values">What it holds: words, oneOf, percent, number, date, member, …</param>
/// <param name="Allowed">The closed list, when it is one.</param>
public sealed record FieldShape(string Name, string Label, string Values, IReadOnlyList<string> Allowed)
{
    internal static FieldShape Of(Field field) => new(field.Name, field.Label, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field.Values.ToString()), field.Allowed);
}

/// <summary>An item as it stands.</summary>
/// <param name="State">In a few words: <c>in progress 80 %</c>.</param>
/// <param name="Fields">Canonical value by field.</param>
public sealed record ItemShape(string Key, string Kind, string Title, string State, bool Closed, IReadOnlyDictionary<string, string> Fields, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt)
{
    internal static ItemShape Of(Item item)
    {
        var kind = Registers.Kinds.Kind.Find(item.Kind);
        var fields = item.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Value.Value!, StringComparer.Ordinal);
        return new ItemShape(item.Key, item.Kind, item.Title, kind?.State(item) ?? "", kind?.IsClosed(item) ?? false, fields, (item.Created.Subject ?? item.Created.By).Value, item.Created.Order.At, item.Fields.Count == 0 ? item.Created.Order.At : item.ChangedAt);
    }
}

/// <summary>One field of one item, set by somebody.</summary>
/// <param name="Value">Null for taken away.</param>
/// <param name="OnBehalfOf">For whom it was said; null for the author's own.</param>
/// <param name="Source">How it came about: reply, form, button, import, api.</param>
/// <param name="Revoked">Whether it was taken back.</param>
public sealed record ChangeShape(string Field, string? Value, string? Before, string By, string? OnBehalfOf, DateTimeOffset At, DateOnly Day, string Source, string Reply, bool Revoked)
{
    internal static ChangeShape Of(Change change) =>
        new(change.Field, change.Value, change.Before, change.By.Value, change.Subject?.Value, change.Order.At, change.Day, change.Source.ToString().ToLowerInvariant(), change.Reply, change.Revoked);
}

/// <summary>An item with the newest of its history, newest first.</summary>
public sealed record ItemWithHistory(ItemShape Item, IReadOnlyList<ChangeShape> History);

/// <summary>A day that has a document.</summary>
public sealed record DayShape(DateOnly Date, string Label, string Title, DateTimeOffset PublishedAt, DateTimeOffset ChangedAt, bool Closed)
{
    internal static DayShape Of(Project project, DayReport report) =>
        new(report.Day, project.Calendar.Label(report.Day).Long, report.Title, report.PublishedAt, report.ChangedAt, report.Closed);
}

/// <summary>A day's document.</summary>
public sealed record DayDocument(DayShape Day, string Markdown);

/// <summary>A question that the words left open.</summary>
public sealed record AskShape(string Kind, string Key, string Why)
{
    internal static AskShape Of(OpenAsk ask) => new(ask.Finding.Kind, ask.Finding.Key, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(ask.Finding.Why.ToString()));
}

/// <summary>What a report came to.</summary>
/// <param name="Reply">Under which the books keep it.</param>
/// <param name="Items">The items that it changed, as they are now.</param>
/// <param name="Asks">What was doubtful in words and is not recorded.</param>
/// <param name="Refused">What the member may not change, as sentences.</param>
public sealed record ReportedShape(string Reply, IReadOnlyList<ItemShape> Items, IReadOnlyList<AskShape> Asks, IReadOnlyList<string> Refused)
{
    internal static ReportedShape Of(ReportTaken taken) =>
        new(taken.Reply.Id, [.. taken.Items.Select(ItemShape.Of)], [.. taken.Asks.Select(AskShape.Of)], taken.Refused);
}

/// <summary>A reading of a metric.</summary>
/// <param name="Unit">As the register writes it; left out when it stays.</param>
/// <param name="Note">Words beside it: which run, which build.</param>
/// <param name="At">When it was measured; now when it is left out.</param>
public sealed record NewReading(decimal Value, string? Unit, string? Note, DateTimeOffset? At);

/// <summary>Fields of an item that are to change.</summary>
/// <param name="Fields">Canonical value by field.</param>
public sealed record ItemChanges(IReadOnlyDictionary<string, string> Fields, string? Note, DateTimeOffset? At);

/// <summary>A new item.</summary>
/// <param name="Key">Its own name, where items of the kind are named and not numbered: a metric's.</param>
public sealed record NewItem(string Kind, string? Key, IReadOnlyDictionary<string, string> Fields, string? Note);

/// <summary>A reply in words, as somebody would type it.</summary>
public sealed record NewReply(string Text);

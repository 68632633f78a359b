using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Documents;

/// <summary>Something that a program can be told, as it stands now.</summary>
/// <param name="What">Its name among all that there is: <c>item/R-4</c>.</param>
/// <param name="Event">One of <see cref="Webhook.AllEvents"/>.</param>
/// <param name="State">What tells it from how it stood before.</param>
/// <param name="Write">Writes what is told of it into the message.</param>
public sealed record WebhookFact(string What, string Event, string State, Action<Utf8JsonWriter> Write)
{
    private const string Items = "item/";

    public static WebhookFact Of(Item item) => new(Items + item.Key, Webhook.ItemChanged, Digest(item), json =>
    {
        var kind = Kind.Find(item.Kind);
        json.WriteStartObject("item");
        json.WriteString("key", item.Key);
        json.WriteString("kind", item.Kind);
        json.WriteString("title", item.Title);
        json.WriteString("state", kind?.State(item) ?? "");
        json.WriteBoolean("closed", kind?.IsClosed(item) ?? false);
        json.WriteStartObject("fields");
        foreach (var (name, change) in item.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            json.WriteString(name, change.Value);
        json.WriteEndObject();
        json.WriteString("changedAt", item.Fields.Count == 0 ? item.Created.Order.At : item.ChangedAt);
        json.WriteEndObject();
    });

    public static WebhookFact Of(DayReport report) => new($"day/{DateWords.Iso(report.Day)}", Webhook.SummaryPublished, $"{report.FactsHash}{(report.Closed ? "/closed" : "")}", json =>
    {
        json.WriteStartObject("summary");
        json.WriteString("day", DateWords.Iso(report.Day));
        json.WriteString("title", report.Title);
        json.WriteBoolean("closed", report.Closed);
        json.WriteString("markdown", report.Markdown);
        json.WriteEndObject();
    });

    /// <param name="key">Of the alert's post. What becomes of an alert later is no new one.</param>
    /// <param name="text">As the channel reads it.</param>
    public static WebhookFact OfAlert(string key, string title, string text) => new($"alert/{key}", Webhook.AlertRaised, "raised", json =>
    {
        json.WriteStartObject("alert");
        json.WriteString("title", title);
        json.WriteString("text", text);
        json.WriteEndObject();
    });

    /// <summary>What is told of an item that is there no more; null for anything else that is gone.</summary>
    public static WebhookFact? Gone(string what) => !what.StartsWith(Items, StringComparison.Ordinal) ? null : new(what, Webhook.ItemChanged, "gone", json =>
    {
        json.WriteStartObject("item");
        json.WriteString("key", what[Items.Length..]);
        json.WriteBoolean("gone", true);
        json.WriteEndObject();
    });

    private static string Digest(Item item) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', item.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value.Value}")))))[..16];
}

/// <summary>What programs were told of a project: of each thing how it stood, and how often that was something new. In parts, so that one change does not write all of it.</summary>
public sealed record WebhookNews(IReadOnlyDictionary<string, WebhookNews.Told> All)
{
    private const int Parts = 64;

    /// <summary>How a thing stood when it was told, and how many messages there were about it by then.</summary>
    public sealed record Told(string State, int Count);

    /// <param name="parts">As they were kept; none when nobody was told anything yet.</param>
    public static WebhookNews Of(IEnumerable<byte[]> parts) =>
        new(parts.SelectMany(part => JsonSerializer.Deserialize<Dictionary<string, Told>>(part)!).ToDictionary(told => told.Key, told => told.Value, StringComparer.Ordinal));

    /// <summary>What differs from what was told. When nobody was told anything yet, what there is counts as known.</summary>
    /// <param name="facts">All items among them: one that is not there is gone.</param>
    public (WebhookNews Now, IReadOnlyList<(WebhookFact Fact, int Count)> News) Against(IReadOnlyCollection<WebhookFact> facts)
    {
        var here = facts.Select(fact => fact.What).ToHashSet(StringComparer.Ordinal);
        var gone = All.Keys.Where(what => !here.Contains(what)).Select(WebhookFact.Gone).OfType<WebhookFact>();
        var news = facts.Concat(gone).Where(fact => All.GetValueOrDefault(fact.What)?.State != fact.State)
            .Select(fact => (Fact: fact, Count: (All.GetValueOrDefault(fact.What)?.Count ?? 0) + 1)).ToList();
        var now = new Dictionary<string, Told>(All, StringComparer.Ordinal);
        foreach (var (fact, count) in news)
            now[fact.What] = new Told(fact.State, count);
        return (new WebhookNews(now), news);
    }

    /// <summary>The parts in which something stands otherwise than before, by name.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> PartsWith(IReadOnlyCollection<string> what)
    {
        var touched = what.Select(PartOf).ToHashSet(StringComparer.Ordinal);
        return All.GroupBy(told => PartOf(told.Key)).Where(part => touched.Contains(part.Key))
            .Select(part => (part.Key, JsonSerializer.SerializeToUtf8Bytes(part.ToDictionary(told => told.Key, told => told.Value, StringComparer.Ordinal))));
    }

    private static string PartOf(string what) => (SHA256.HashData(Encoding.UTF8.GetBytes(what))[0] % Parts).ToString("D2", CultureInfo.InvariantCulture);
}

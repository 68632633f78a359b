using System.Text.Encodings.Web;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Everything of a project as one JSON document, written piece by piece so that years of it fit. What an item is, is the fold
/// of the changes that stand beside it, so that the document agrees with itself.
/// </summary>
public sealed class JsonExport : IAsyncDisposable
{
    /// <summary>The name of the form, in the document itself.</summary>
    public const string Schema = "automatosx-bot/project";

    /// <summary>Counted up when a member changes its meaning or goes; members that are added leave it.</summary>
    public const int Version = 1;

    private readonly Utf8JsonWriter json;

    // The document goes into a file, never into HTML: letters of every language stay as they are.
    public JsonExport(Stream to) => json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Begin(Project project, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteNumber("version", Version);
        json.WriteString("exportedAt", now);
        json.WriteStartObject("project");
        json.WriteString("key", project.Key);
        json.WriteString("name", project.Name);
        json.WriteString("timeZone", project.Calendar.Zone.Id);
        json.WriteString("channel", project.ChannelName);
        Optional("since", project.Since);
        json.WriteStartArray("members");
        foreach (var member in project.Members)
            Member(member);
        json.WriteEndArray();
        json.WriteStartArray("touchpoints");
        foreach (var touchpoint in project.Touchpoints)
            Touchpoint(touchpoint);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("items");
    }

    /// <param name="history">Every change of the item, revoked ones too, oldest first; never empty.</param>
    public void Item(IReadOnlyList<Change> history)
    {
        var item = Register.Fold(history);
        json.WriteStartObject();
        json.WriteString("key", history[0].Item);
        json.WriteString("kind", item?.Kind ?? history[0].Kind);
        // An item whose changes were all taken back is gone; what was said of it is not.
        json.WriteBoolean("stands", item is not null);
        json.WriteStartObject("fields");
        foreach (var (name, change) in (item?.Fields ?? new Dictionary<string, Change>()).OrderBy(field => field.Key, StringComparer.Ordinal))
            json.WriteString(name, change.Value);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in history)
            Of(change);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Days()
    {
        json.WriteEndArray();
        json.WriteStartArray("days");
    }

    public void Day(DayLabel day, IReadOnlyList<Reply> replies, IReadOnlyList<OpenAsk> asks, IReadOnlyList<Run> runs, DayReport? report)
    {
        json.WriteStartObject();
        json.WriteString("date", DateWords.Iso(day.Date));
        json.WriteString("label", day.Long);
        json.WriteStartArray("replies");
        foreach (var reply in replies)
            Of(reply, asks.Where(ask => ask.Reply == reply.Id));
        json.WriteEndArray();
        json.WriteStartArray("runs");
        foreach (var run in runs)
            Of(run);
        json.WriteEndArray();
        if (report is not null)
            Of(report);
        json.WriteEndObject();
    }

    public void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Hands on what was written so far.</summary>
    public Task Flush(CancellationToken cancel) => json.FlushAsync(cancel);

    public ValueTask DisposeAsync() => json.DisposeAsync();

    private void Member(Member member)
    {
        json.WriteStartObject();
        json.WriteString("handle", member.Handle.Value);
        json.WriteString("name", member.Name);
        json.WriteString("role", member.JobTitle);
        json.WriteString("rights", Word(member.Role));
        json.WriteBoolean("human", !member.IsAgent);
        Optional("email", member.Email.Length > 0 ? member.Email : null);
        foreach (var (platform, person) in member.Accounts.OrderBy(account => account.Key))
            json.WriteString(Word(platform), person.Value);
        json.WriteEndObject();
    }

    private void Touchpoint(Touchpoint touchpoint)
    {
        json.WriteStartObject();
        json.WriteString("id", touchpoint.Id);
        json.WriteString("kind", Word(touchpoint.Kind));
        json.WriteString("title", touchpoint.Title);
        json.WriteString("at", DateWords.Time(touchpoint.At));
        Optional("owner", touchpoint.Owner?.Value);
        json.WriteEndObject();
    }

    private void Of(Change change)
    {
        json.WriteStartObject();
        json.WriteString("field", change.Field);
        json.WriteString("value", change.Value);
        json.WriteString("before", change.Before);
        json.WriteString("by", change.By.Value);
        Optional("onBehalfOf", change.Subject?.Value);
        json.WriteString("at", change.Order.At);
        json.WriteNumber("place", change.Order.Index);
        json.WriteString("day", DateWords.Iso(change.Day));
        json.WriteString("source", Word(change.Source));
        json.WriteString("reply", change.Reply);
        json.WriteBoolean("revoked", change.Revoked);
        json.WriteEndObject();
    }

    private void Of(Reply reply, IEnumerable<OpenAsk> asks)
    {
        json.WriteStartObject();
        json.WriteString("id", reply.Id);
        json.WriteString("by", reply.By.Value);
        json.WriteString("at", reply.At);
        json.WriteString("text", reply.Text);
        Optional("touchpoint", reply.Touchpoint);
        Optional("about", reply.About);
        json.WriteBoolean("late", reply.Late);
        json.WriteBoolean("withdrawn", reply.Withdrawn);
        Optional("editedAt", reply.EditedAt);
        json.WriteStartArray("asks");
        foreach (var ask in asks)
        {
            json.WriteStartObject();
            json.WriteString("kind", ask.Finding.Kind);
            json.WriteString("key", ask.Finding.Key);
            json.WriteString("why", Word(ask.Finding.Why));
            json.WriteBoolean("answered", ask.Answer is not null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Of(Run run)
    {
        json.WriteStartObject();
        json.WriteString("touchpoint", run.Touchpoint);
        Times("prompted", run.Prompted);
        Times("reminded", run.Reminded);
        Times("answered", run.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.At));
        Times("skipped", run.Skipped);
        if (run.Outcome is { } outcome)
        {
            json.WriteStartObject("outcome");
            json.WriteString("kind", Word(outcome.Kind));
            json.WriteString("by", outcome.By.Value);
            json.WriteString("at", outcome.At);
            json.WriteEndObject();
        }

        Optional("openedAt", run.OpenedAt);
        Optional("closedAt", run.ClosedAt);
        Optional("note", run.Note.Length > 0 ? run.Note : null);
        json.WriteEndObject();
    }

    private void Of(DayReport report)
    {
        json.WriteStartObject("report");
        json.WriteString("title", report.Title);
        json.WriteString("markdown", report.Markdown);
        json.WriteString("publishedAt", report.PublishedAt);
        json.WriteString("changedAt", report.ChangedAt);
        json.WriteBoolean("closed", report.Closed);
        json.WriteEndObject();
    }

    private void Times(string name, IReadOnlyDictionary<MemberId, DateTimeOffset> times)
    {
        json.WriteStartObject(name);
        foreach (var (member, at) in times.OrderBy(time => time.Key.Value, StringComparer.Ordinal))
            json.WriteString(member.Value, at);
        json.WriteEndObject();
    }

    private void Optional(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private void Optional(string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
            json.WriteString(name, at);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Support;

/// <summary>Keeps the minutes of a conversation with the bot: what somebody did, what was posted then, and what the books hold after it that they did not hold before.</summary>
internal sealed class Minutes(TestBot bot)
{
    private readonly StringBuilder page = new();
    private HashSet<string> books = [];
    private int posted;
    private int events;

    public string Page => page.ToString();

    /// <summary>The time becomes this one; what the bot then does by itself is left out.</summary>
    public async Task At(string time)
    {
        await bot.Reaches(time);
        posted = bot.Chat.Deliveries.Count;
        books = [.. await Books()];
        page.Append("\n— ").Append(time).Append('\n');
    }

    /// <summary>A moment passes and nothing is done at it.</summary>
    public void Later(string time) => bot.Clock.Now = Some.At(time);

    public Task Says(MemberId who, string text, string message, Place? place = null, MessageRef? thread = null, bool toTheBot = true, bool asCommand = false, params IReadOnlyList<Mention> mentions) =>
        Happens(Shown(text), new MessageSaid(bot.Clock.Now, place ?? Some.Direct(who), Person(who), new MessageRef(place ?? Some.Direct(who), message), thread, text, toTheBot) { AsCommand = asCommand, Mentions = mentions });

    public Task Edits(MemberId who, string message, string text, Place? place = null) =>
        Happens($"now says: {Shown(text)}", new MessageEdited(bot.Clock.Now, place ?? Some.Direct(who), Person(who), new MessageRef(place ?? Some.Direct(who), message), text, bot.Clock.Now));

    public Task Deletes(MemberId who, string message, Place? place = null) =>
        Happens($"deletes {message}", new MessageDeleted(bot.Clock.Now, place ?? Some.Direct(who), Person(who), new MessageRef(place ?? Some.Direct(who), message)));

    public Task Presses(MemberId who, string action, string value, Place? place = null, bool asCommand = false) =>
        Happens($"presses {action} {Short(value)}", new ButtonPressed(bot.Clock.Now, place ?? Some.Direct(who), Person(who), new MessageRef(place ?? Some.Direct(who), "pressed"), action, value) { AsCommand = asCommand });

    public Task Sends(MemberId who, string form, string value, Place? place, params IEnumerable<(string Id, string Value)> fields)
    {
        var filled = fields.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal);
        return Happens($"sends {form} {Short(value)} {string.Join(" · ", filled.Select(field => $"{field.Key}={Shown(field.Value)}"))}".TrimEnd(), new FormSent(bot.Clock.Now, place ?? Some.Direct(who), Person(who), form, value, filled));
    }

    public Task Types(MemberId who, string line) => Happens(line, new CommandTyped(bot.Clock.Now, Some.Direct(who), Person(who), line));

    private async Task Happens(string what, ChatEvent said)
    {
        var key = FormattableString.Invariant($"e{++events}");
        await bot.Happens(said, key);
        page.Append('\n').Append(said.Person.Value).Append(": ").Append(what).Append('\n');
        if (await bot.Note(key) is { } note)
            page.Append("  no effect: ").Append(note).Append('\n');
        foreach (var delivery in bot.Chat.Deliveries.Skip(posted))
            Append(delivery);
        posted = bot.Chat.Deliveries.Count;
        var now = await Books();
        foreach (var line in books.Where(line => !now.Contains(line)))
            page.Append("  - ").Append(line).Append('\n');
        foreach (var line in now.Where(line => !books.Contains(line)))
            page.Append("  + ").Append(line).Append('\n');
        books = [.. now];
        foreach (var (_, why) in bot.SetAside)
            page.Append("  SET ASIDE: ").Append(why).Append('\n');
    }

    private void Append(Delivery delivery)
    {
        page.Append("  > ").Append(Short(delivery.Key)).Append(delivery.Message is null ? "" : " again").Append(" in ").Append(delivery.Place.Room.Value);
        if (delivery.Thread is { } thread)
            page.Append(" under ").Append(thread.Id);
        if (delivery.OnlyFor is { } only)
            page.Append(" for ").Append(only.Value);
        page.Append('\n');
        foreach (var line in delivery.Post.Sections.SelectMany(section => section.Lines))
            page.Append("    ").Append(' ', 2 * line.Depth).AppendJoin("", line.Runs.Select(run => run.Style switch { RunStyle.Strong => $"*{run.Text}*", RunStyle.Code => $"`{run.Text}`", _ => run.Text })).Append(line.Source is { } source ? $" <{source.Id}>" : "").Append('\n');
        foreach (var button in delivery.Post.Buttons)
            page.Append("    [").Append(button.Label).Append("] ").Append(button.Action).Append(' ').Append(Short(button.Value)).Append(button.OpensForm ? " opens a form" : "").Append(button.Primary ? " first" : "").Append('\n');
    }

    private async Task<List<string>> Books()
    {
        var lines = new List<string>();
        foreach (var reply in await bot.Store.RepliesOn("P0", Some.Day7))
        {
            lines.Add(Shown(reply));
            lines.AddRange((await bot.Store.Asks(reply.Id)).Select(ask => string.Create(CultureInfo.InvariantCulture, $"{Short(reply.Id)} asks {ask.Index} of {ask.Finding.Key}: {ask.Finding.Why}{For(ask.Finding.Subject)}, {string.Join(" or ", ask.Finding.Options.Select(option => $"{option.Key} {string.Join(' ', option.Fields.Select(field => $"{field.Field}={field.Value}"))}"))}{(ask.Answer is { } answer ? $", answered {answer}" : "")}")));
            lines.AddRange((await bot.Store.ChangesOf("P0", reply.Id)).Select(change => Shown(change, reply.Text)));
        }

        foreach (var run in await bot.Store.Runs("P0", Some.Day7))
        {
            lines.AddRange(run.Answers.Select(answer => $"{run.Touchpoint} answered by {answer.Key} at {Time(answer.Value.At)}{(answer.Value.Late ? " late" : "")}, {Short(answer.Value.Reply)}"));
            lines.AddRange(run.Skipped.Select(skip => $"{run.Touchpoint} skipped by {skip.Key} at {Time(skip.Value)}"));
            if (run.Outcome is { } outcome)
                lines.Add($"{run.Touchpoint} {outcome.Kind} says {outcome.By} at {Time(outcome.At)}{(outcome.Reply is { } reply ? $", {Short(reply)}" : "")}");
        }

        return lines;
    }

    private static string Shown(Reply reply)
    {
        var line = new StringBuilder(Short(reply.Id)).Append(" by ").Append(reply.By).Append(" at ").Append(Time(reply.At)).Append(", message ").Append(reply.Message.Id).Append(", version ").Append(CultureInfo.InvariantCulture, $"{reply.ReaderVersion}");
        if (reply.Touchpoint is { } touchpoint)
            line.Append(", answers ").Append(touchpoint);
        if (reply.About is { } about)
            line.Append(", about ").Append(about);
        if (reply.Thread is { } thread)
            line.Append(", under ").Append(thread.Id);
        if (reply.Records is { } records)
            line.Append(", records ").Append(records.Id);
        if (reply.EditedAt is { } edited)
            line.Append(", changed ").Append(Time(edited));
        return line.Append(reply.AsCommand ? ", command" : "").Append(reply.Late ? ", late" : "").Append(reply.Withdrawn ? ", taken back" : "").Append(": ").Append(Shown(reply.Text)).ToString();
    }

    private static string Shown(Change change, string text)
    {
        var words = !change.Revoked && change.Words.Length > 0 && change.Words.Offset + change.Words.Length <= text.Length ? $" “{Shown(text.Substring(change.Words.Offset, change.Words.Length))}”" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{change.Kind} {change.Item} {change.Field} = {change.Value ?? "(nothing)"}, was {change.Before ?? "nothing"}, {Short(change.Reply)} {change.Order.Index} {Time(change.Order.At)} by {change.By}{For(change.Subject)} {change.Source}{(change.Message is { } message ? $" <{message.Id}>" : "")}{words}{(change.Revoked ? ", revoked" : "")}");
    }

    private static PersonId Person(MemberId who) => new(who.Value);

    private static string For(MemberId? subject) => subject is { } other ? $" for {other}" : "";

    private static string Time(DateTimeOffset at) => Some.Week2Calendar().TimeOf(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Shown(string text) => text.ReplaceLineEndings("⏎");

    // The room of a reply is told by its author.
    private static string Short(string key) => string.Join('/', key.Split('/').Where(part => part is not ("Playground" or "playground")));
}

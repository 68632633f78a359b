using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>A form as it was filled in.</summary>
/// <param name="Fields">By field id; empty ones are absent.</param>
/// <param name="Nonce">Tells this sending from the next.</param>
public sealed record FilledForm(string Action, string Value, IReadOnlyDictionary<string, string> Fields, string Nonce);

/// <summary>Hands a filled-in form to the bot.</summary>
public sealed class SendForm(IPlaygroundBot bot, TimeProvider clock)
{
    /// <summary>Returns the fields that cannot be taken; with any, nothing was sent.</summary>
    public async Task<IReadOnlyList<FieldProblem>> In(Visitor visitor, FilledForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var tooLong = form.Fields.Where(field => field.Value.Length > Playground.MostCharacters).Select(field => new FieldProblem(field.Key, Words.Refused(field.Value)!)).ToList();
        if (tooLong.Count > 0)
            return tooLong;
        if (await bot.Check(new FormSent(now, visitor.Place, visitor.Person, form.Action, form.Value, form.Fields), cancel) is { Count: > 0 } problems)
            return problems;
        var body = new PlaygroundEvent("sent", now, visitor.Room.Value, visitor.Person.Value) { Action = form.Action, Value = form.Value, Fields = form.Fields };
        var key = $"sent/{visitor.Room}/{form.Action}/{form.Value}/{visitor.Handle}/{form.Nonce}";
        await bot.Accept(new RawEvent(Platform.Playground, key, body.ToJson(), now), CancellationToken.None);
        await bot.WorkOff(CancellationToken.None);
        return [];
    }

    /// <summary>The form again as it was filled in, to be mended; null when there is nothing to fill in any more.</summary>
    public async Task<Form?> Again(Visitor visitor, FilledForm filled, CancellationToken cancel)
    {
        var button = new ButtonPressed(clock.GetUtcNow(), visitor.Place, visitor.Person, new MessageRef(visitor.Place, "form"), filled.Action, filled.Value);
        return await bot.Open(button, cancel) is { } form
            ? form with { Value = filled.Value, Fields = [.. form.Fields.Select(field => field with { Value = filled.Fields.GetValueOrDefault(field.Id, "") })] }
            : null;
    }
}

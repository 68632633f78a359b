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
    /// <summary>Returns why it was not taken, or null.</summary>
    public async Task<string?> In(Visitor visitor, FilledForm form)
    {
        if (form.Fields.Values.Where(value => value.Length > Playground.MostCharacters).Select(Words.Refused).FirstOrDefault() is { } why)
            return why;
        var now = clock.GetUtcNow();
        var body = new PlaygroundEvent("sent", now, visitor.Room.Value, visitor.Person.Value) { Action = form.Action, Value = form.Value, Fields = form.Fields };
        var key = $"sent/{visitor.Room}/{form.Action}/{form.Value}/{visitor.Handle}/{form.Nonce}";
        await bot.Accept(new RawEvent(Platform.Playground, key, body.ToJson(), now), CancellationToken.None);
        await bot.WorkOff(CancellationToken.None);
        return null;
    }
}

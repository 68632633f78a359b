namespace AutomatosX.Bot.MsTeams.References;

/// <summary>How the bot gets to a person.</summary>
/// <param name="Account">The person's account towards the bot (<c>29:…</c>), or null: a person is also known by the id in Entra.</param>
/// <param name="Conversation">The chat between the two (<c>a:…</c>), or null when there was none yet.</param>
/// <param name="ServiceUrl">Where Teams is spoken to about the person, or null.</param>
/// <param name="Bot">The bot's account in that chat, or null.</param>
public sealed record PersonReference(string? Account, string? Conversation, string? ServiceUrl, string? Name, string? Email, string? Bot)
{
    /// <summary>Of somebody who was never heard of.</summary>
    public static PersonReference Unknown { get; } = new(null, null, null, null, null, null);

    /// <summary>With what is known now; what is not said stays.</summary>
    public PersonReference With(Heard heard) => new(
        Said(heard.Account) ?? Account,
        heard.ConversationType == Heard.Personal ? heard.Conversation : Conversation,
        heard.ServiceUrl,
        Said(heard.PersonName) ?? Name,
        Said(heard.Email) ?? Email,
        Said(heard.Bot) ?? Bot);

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

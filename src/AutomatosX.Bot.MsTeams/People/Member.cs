using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.People;

/// <summary>A person as Teams lists the people of a conversation.</summary>
/// <param name="Person">By the id in Entra where there is one; a guest without an account has none.</param>
/// <param name="Account">The account towards the bot: <c>29:…</c>.</param>
internal sealed record Member(PersonId Person, string Account, string Name, string? Email)
{
    private const string Bots = "28:";

    /// <summary>Null for a program, and for what is no person at all.</summary>
    public static Member? Of(JsonObject member)
    {
        if (Text(member, "id") is not { } account || account.StartsWith(Bots, StringComparison.Ordinal))
            return null;
        var person = (Text(member, "aadObjectId") ?? Text(member, "objectId"))?.ToLowerInvariant() ?? account;
        return new Member(new PersonId(person), account, Text(member, "name") ?? "", Text(member, "email") ?? Text(member, "userPrincipalName"));
    }

    public static string? Text(JsonObject of, string name) => of[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;

namespace AutomatosX.Bot.MsTeams.References;

/// <summary>
/// Teams names a person now by the account towards the bot and the id in Entra, now by the account alone: a mention mostly
/// does. Whoever was once named by both is one person ever after.
/// </summary>
public sealed class KnownAccounts(ConversationReferences references)
{
    private const string Id = "aadObjectId";

    /// <summary>The activity with the id of everybody in it who is known by account.</summary>
    public async Task<MsTeamsActivity> In(MsTeamsActivity activity, WorkspaceId tenant, CancellationToken cancel = default)
    {
        if (!People(activity.Body).Any(Lacks))
            return activity;
        var body = activity.Body.DeepClone().AsObject();
        foreach (var person in People(body).Where(Lacks).ToList())
        {
            if (await references.PersonOf(tenant, person.Id("id")!, cancel) is { } id)
                person[Id] = id;
        }

        return new MsTeamsActivity(body);
    }

    private static IEnumerable<JsonObject> People(JsonObject body) =>
        body.Objects("entities").Select(entity => entity.Object("mentioned")).Append(body.Object("from")).OfType<JsonObject>().Concat(body.Objects("membersAdded")).Concat(body.Objects("membersRemoved"));

    // Programs have no such id.
    private static bool Lacks(JsonObject person) => person.Id(Id) is null && person.Id("id") is { } account && account.StartsWith("29:", StringComparison.Ordinal);
}

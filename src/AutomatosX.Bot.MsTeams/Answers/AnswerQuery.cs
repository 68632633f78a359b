using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Search;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>Answers what somebody searches: in the search extension, or in an input of a card while they type.</summary>
public sealed class AnswerQuery(Inbox inbox, ILinks links)
{
    /// <summary>The dataset of members, by handle.</summary>
    public const string Members = "members";

    /// <summary>The answer, or null when the activity is no search.</summary>
    public async Task<JsonObject?> Answer(MsTeamsActivity activity, MsTeamsHeader header, CancellationToken cancel)
    {
        if (MsTeamsQuery.Read(activity) is not { } query || header.Person is not { } id || header.Tenant is not { } tenant)
            return null;
        var person = new PersonId(id);
        var room = header.IsPersonal || header.Conversation is null ? RoomId.DirectWith(person) : new RoomId(header.Conversation);
        var place = new Place(Platform.MsTeams, new WorkspaceId(tenant), room);
        var most = query.Skip + query.Most;
        if (header.Name == MsTeamsQuery.Typeahead)
            return MsTeamsSearchWriter.Offers(await Choices(place, person, query, most, cancel), query);
        var found = await inbox.FindItems(place, person, query.Words, KindOf(query), most, cancel);
        return MsTeamsSearchWriter.Results([.. found.Select(Finding)], query, query.Words.Length > 0 ? $"Nothing with “{query.Words}”. Try a key like R-4, or another word." : "You own nothing that is open. Type a key or a word.", links.To);
    }

    private async Task<IReadOnlyList<Choice>> Choices(Place place, PersonId person, MsTeamsQuery query, int most, CancellationToken cancel) => query.In == Members
        ? [.. (await inbox.FindMembers(place, person, query.Words, most, cancel)).Select(member => new Choice(member.Handle.Value, $"{member.Name} (@{member.Handle})"))]
        : [.. (await inbox.FindItems(place, person, query.Words, KindOf(query), most, cancel)).Select(found => new Choice(found.Item.Key, $"{found.Item.Key} {found.Item.Title}"))];

    private static string? KindOf(MsTeamsQuery query) => Kind.All.FirstOrDefault(kind => kind.Name == query.In || kind.Plural == query.In)?.Name;

    private static MsTeamsFinding Finding(FoundItem found) =>
        new($"{found.Item.Key} {found.Item.Title}", Kind.Of(found.Item.Kind).State(found.Item), new ItemCard(found.Project, found.Item, [.. found.Item.Fields.Values]).Post());
}

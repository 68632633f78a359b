using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads where a project lives: in the playground under its channel's name, or on Slack where the file says
/// <c>"slack": { "workspace": "T…", "channel": "C…" }</c> and <c>"slack": "U…"</c> of each member, or in Teams by
/// <c>"msteams": { "tenant": "…", "channel": "19:…" }</c> and <c>"msteams": "…"</c>; or on both at once. Members may be named by e-mail instead.
/// </summary>
internal static class ProjectPlacesReader
{
    /// <summary>The project's channels, the first one first; never none.</summary>
    public static IReadOnlyList<Place> Channels(JsonPart file)
    {
        var places = new List<Place>();
        if (file["slack"] is { } slack)
            places.Add(new Place(Platform.Slack, new WorkspaceId(SlackId(slack, "workspace", "TE")), new RoomId(SlackId(slack, "channel", "CG"))));
        if (file["msteams"] is { } teams)
            places.Add(new Place(Platform.MsTeams, new WorkspaceId(Guid(teams, "tenant")), new RoomId(TeamsChannel(teams))));
        if (places.Count > 0)
            return places;
        var name = file.Optional("channel").TrimStart('#');
        return [new Place(Platform.Playground, new WorkspaceId("playground"), new RoomId(name.Length == 0 ? "general" : name))];
    }

    /// <summary>Who a member is on the platforms that know people by ids of their own.</summary>
    public static IReadOnlyDictionary<Platform, PersonId> Accounts(JsonPart member)
    {
        var accounts = new Dictionary<Platform, PersonId>();
        if (member.Optional("slack").Length > 0)
            accounts[Platform.Slack] = new PersonId(SlackId(member, "slack", "UW"));
        if (member.Optional("msteams").Length > 0)
            accounts[Platform.MsTeams] = new PersonId(Guid(member, "msteams"));
        return accounts;
    }

    /// <summary>The address that a member is known by where no account is named.</summary>
    public static string Email(JsonPart member)
    {
        var address = member.Optional("email");
        if (address.Length > 0 && (address.Count(sign => sign == '@') != 1 || address.StartsWith('@') || address.EndsWith('@') || address.Any(char.IsWhiteSpace)))
            member["email"]?.Complain($"\"{address}\" is no e-mail address");
        return address;
    }

    // Slack's ids are a letter for the sort of thing and capitals with figures after it; a name in their place would never be found.
    private static string SlackId(JsonPart part, string field, string sorts)
    {
        var id = part.Required(field);
        if (id.Length > 0 && (id.Length < 3 || !sorts.Contains(id[0], StringComparison.Ordinal) || !id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign))))
            part[field]?.Complain($"\"{id}\" is no id of Slack's; it begins with {string.Join(" or ", sorts.ToCharArray())} and stands in the address that \"Copy link\" gives");
        return id;
    }

    private static string Guid(JsonPart part, string field)
    {
        var id = part.Required(field);
        if (id.Length > 0 && !System.Guid.TryParseExact(id, "D", out _))
            part[field]?.Complain($"\"{id}\" is no id of Microsoft's; it looks like 00000000-0000-0000-0000-000000000000 and stands in the Entra admin centre");
        return id.ToLowerInvariant();
    }

    private static string TeamsChannel(JsonPart part)
    {
        var id = part.Required("channel");
        if (id.Length > 0 && (!id.StartsWith("19:", StringComparison.Ordinal) || !id.Contains('@', StringComparison.Ordinal) || id.Any(sign => char.IsWhiteSpace(sign) || sign is ';' or '/')))
            part["channel"]?.Complain($"\"{id}\" is no channel of Teams; it looks like 19:…@thread.tacv2 and stands, with %3A for the colon, in the address that \"Get link to channel\" gives");
        return id;
    }
}

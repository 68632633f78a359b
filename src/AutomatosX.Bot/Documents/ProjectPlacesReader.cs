using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads where a project lives: in the playground under its channel's name, or on Slack where the file says
/// <c>"slack": { "workspace": "T…", "channel": "C…" }</c> and <c>"slack": "U…"</c> of each member.
/// </summary>
internal static class ProjectPlacesReader
{
    public static Place Channel(JsonPart file)
    {
        if (file["slack"] is { } slack)
            return new Place(Platform.Slack, new WorkspaceId(Id(slack, "workspace", "TE")), new RoomId(Id(slack, "channel", "CG")));
        var name = file.Optional("channel").TrimStart('#');
        return new Place(Platform.Playground, new WorkspaceId("playground"), new RoomId(name.Length == 0 ? "general" : name));
    }

    /// <summary>Who a member is on the platforms that know people by ids of their own.</summary>
    public static IReadOnlyDictionary<Platform, PersonId> Accounts(JsonPart member)
    {
        var accounts = new Dictionary<Platform, PersonId>();
        if (member.Optional("slack").Length > 0)
            accounts[Platform.Slack] = new PersonId(Id(member, "slack", "UW"));
        return accounts;
    }

    // Slack's ids are a letter for the sort of thing and capitals with figures after it; a name in their place would never be found.
    private static string Id(JsonPart part, string field, string sorts)
    {
        var id = part.Required(field);
        if (id.Length > 0 && (id.Length < 3 || !sorts.Contains(id[0], StringComparison.Ordinal) || !id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign))))
            part[field]?.Complain($"\"{id}\" is no id of Slack's; it begins with {string.Join(" or ", sorts.ToCharArray())} and stands in the address that \"Copy link\" gives");
        return id;
    }
}

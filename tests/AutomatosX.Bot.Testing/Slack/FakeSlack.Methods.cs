using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

// Who may call what.
public sealed partial class FakeSlack
{
    private readonly Dictionary<string, (string Scope, Func<Call, FakeSlackAnswer> Do)> methods;
    private readonly Dictionary<string, FakeSlackToken> tokens = [];

    /// <summary>Every scope that any method here asks for.</summary>
    public static IReadOnlyList<string> AllScopes { get; } =
    [
        "chat:write", "commands", "im:write", "im:history", "im:read", "channels:history", "groups:history", "channels:read", "groups:read", "users:read", "users:read.email", "team:read", "files:write", "app_mentions:read",
    ];

    /// <summary>One more token that is good for these scopes.</summary>
    public void AddToken(string token, params IReadOnlyList<string> scopes) => tokens[token] = new FakeSlackToken([.. scopes]);

    /// <summary>The bot's token can do only this from now on.</summary>
    public void GiveScopes(params IReadOnlyList<string> scopes) => tokens[BotToken] = new FakeSlackToken([.. scopes]);

    /// <summary>The token is not taken any more: the app was uninstalled.</summary>
    public void Revoke(string token)
    {
        lock (gate)
            tokens[token].IsRevoked = true;
    }

    private FakeSlackAnswer Carry(string method, string? token, IReadOnlyDictionary<string, string> arguments)
    {
        if (!methods.TryGetValue(method, out var known))
            return new FakeSlackAnswer(new JsonObject { ["ok"] = false, ["error"] = "unknown_method", ["req_method"] = method });
        if (method == "oauth.v2.access")
            return known.Do(new Call(token, arguments));
        if (string.IsNullOrEmpty(token))
            return FakeSlackAnswer.No("not_authed");
        if (!tokens.TryGetValue(token, out var given))
            return FakeSlackAnswer.No("invalid_auth");
        if (given.IsRevoked)
            return FakeSlackAnswer.No("token_revoked");
        if (known.Scope == "connections:write" != given.Scopes.Contains("connections:write") && method != "auth.test")
            return FakeSlackAnswer.No("not_allowed_token_type");
        if (known.Scope.Length > 0 && !given.Scopes.Overlaps(known.Scope.Split('|')))
            return new FakeSlackAnswer(new JsonObject { ["ok"] = false, ["error"] = "missing_scope", ["needed"] = known.Scope.Replace('|', ','), ["provided"] = string.Join(',', given.Scopes) });
        return known.Do(new Call(token, arguments)) with { Scopes = string.Join(',', given.Scopes) };
    }

    private Dictionary<string, (string Scope, Func<Call, FakeSlackAnswer> Do)> Methods() => new(StringComparer.Ordinal)
    {
        ["auth.test"] = ("", AuthTest),
        ["auth.revoke"] = ("", AuthRevoke),
        ["oauth.v2.access"] = ("", OAuthAccess),
        ["apps.connections.open"] = ("connections:write", ConnectionsOpen),
        ["chat.postMessage"] = ("chat:write", PostMessage),
        ["chat.postEphemeral"] = ("chat:write", PostEphemeral),
        ["chat.update"] = ("chat:write", UpdateMessage),
        ["chat.delete"] = ("chat:write", DeleteMessage),
        ["chat.getPermalink"] = ("", GetPermalink),
        ["conversations.open"] = ("im:write", OpenConversation),
        ["conversations.info"] = ("channels:read|groups:read|im:read", ConversationInfo),
        ["conversations.list"] = ("channels:read|groups:read|im:read", ListConversations),
        ["conversations.members"] = ("channels:read|groups:read|im:read", Members),
        ["conversations.history"] = ("channels:history|groups:history|im:history", History),
        ["conversations.replies"] = ("channels:history|groups:history|im:history", Replies),
        ["users.info"] = ("users:read", UserInfo),
        ["users.list"] = ("users:read", ListUsers),
        ["views.open"] = ("", OpenView),
        ["views.push"] = ("", PushView),
        ["views.update"] = ("", UpdateView),
        ["views.publish"] = ("", PublishView),
        ["files.getUploadURLExternal"] = ("files:write", GetUploadUrl),
        ["files.completeUploadExternal"] = ("files:write", CompleteUpload),
        ["files.delete"] = ("files:write", DeleteFile),
    };

    private sealed class FakeSlackToken(HashSet<string> scopes)
    {
        public HashSet<string> Scopes { get; } = scopes;

        public bool IsRevoked { get; set; }

        public bool IsOfOrganization { get; set; }
    }

    private sealed record Call(string? Token, IReadOnlyDictionary<string, string> Arguments)
    {
        public string this[string name] => Arguments.GetValueOrDefault(name, "");

        public bool Is(string name) => this[name] is "true" or "1";

        public int Number(string name, int unsaid) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : unsaid;

        public T? Json<T>(string name)
            where T : JsonNode
        {
            try
            {
                return this[name].Length == 0 ? null : JsonNode.Parse(this[name]) as T;
            }
            catch (System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }
}

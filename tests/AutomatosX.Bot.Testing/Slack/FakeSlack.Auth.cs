using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

// Installs and tokens.
public sealed partial class FakeSlack
{
    public const string ClientId = "1111.2222";
    public const string ClientSecret = "fake-client-secret";
    public const string Workspace = "https://ferry.slack.com/";

    /// <summary>The organization that the workspace belongs to.</summary>
    public const string Organization = "E0FLEET";
    public const string OrganizationAddress = "https://fleet.enterprise.slack.com/";

    private readonly Dictionary<string, string> codes = [];
    private readonly HashSet<string> refreshTokens = [];

    /// <summary>Whether tokens given by OAuth last twelve hours and come with one to refresh them.</summary>
    public bool RotatesTokens { get; set; }

    /// <summary>Whether the whole organization installs the app, and not the one workspace.</summary>
    public bool IsInstalledByOrganization { get; set; }

    /// <summary>What somebody who installs the app agrees to; fewer than asked, perhaps.</summary>
    public IReadOnlyList<string> Granted { get; set; } = AllScopes;

    /// <summary>Somebody has agreed to install the app: the code that Slack sends back to this address.</summary>
    public string IssueCode(string redirect)
    {
        lock (gate)
        {
            var code = NextId("code.");
            codes[code] = redirect;
            return code;
        }
    }

    private FakeSlackAnswer AuthTest(Call call)
    {
        var isForAll = tokens[call.Token!].IsOfOrganization;
        return FakeSlackAnswer.Ok(new JsonObject
        {
            ["url"] = isForAll ? OrganizationAddress : Workspace,
            ["team"] = isForAll ? "Fleet" : "Ferry",
            ["user"] = "automatosx",
            ["team_id"] = isForAll ? Organization : Team,
            ["enterprise_id"] = isForAll ? Organization : null,
            ["user_id"] = Bot,
            ["bot_id"] = "B0BOT",
            ["is_enterprise_install"] = isForAll,
        });
    }

    private FakeSlackAnswer AuthRevoke(Call call)
    {
        if (!call.Is("test"))
            tokens[call.Token!].IsRevoked = true;
        return FakeSlackAnswer.Ok(new JsonObject { ["revoked"] = !call.Is("test") });
    }

    private FakeSlackAnswer ConnectionsOpen(Call call) => Connections is { } connections
        ? new FakeSlackAnswer(connections(Address.Authority))
        : FakeSlackAnswer.Ok(new JsonObject { ["url"] = $"ws://{Address.Authority}/link/?ticket={NextId("ticket.")}&app_id={AppId}" });

    private FakeSlackAnswer OAuthAccess(Call call)
    {
        var (id, secret) = Client(call);
        if (id != ClientId)
            return FakeSlackAnswer.No("invalid_client_id");
        if (secret != ClientSecret)
            return FakeSlackAnswer.No("bad_client_secret");
        if (call["grant_type"] == "refresh_token")
            return refreshTokens.Remove(call["refresh_token"]) ? Given() : FakeSlackAnswer.No("invalid_refresh_token");
        if (!codes.Remove(call["code"], out var redirect))
            return FakeSlackAnswer.No("invalid_code");
        return call["redirect_uri"] == redirect ? Given() : FakeSlackAnswer.No("bad_redirect_uri");
    }

    private FakeSlackAnswer Given()
    {
        var number = NextId("");
        var body = new JsonObject
        {
            ["access_token"] = RotatesTokens ? $"xoxe.xoxb-given-{number}" : $"xoxb-given-{number}",
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', Granted),
            ["bot_user_id"] = Bot,
            ["app_id"] = AppId,
            ["team"] = IsInstalledByOrganization ? null : new JsonObject { ["id"] = Team, ["name"] = "Ferry" },
            ["enterprise"] = IsInstalledByOrganization ? new JsonObject { ["id"] = Organization, ["name"] = "Fleet" } : null,
            ["authed_user"] = new JsonObject { ["id"] = people.Keys.FirstOrDefault("U0ADMIN") },
            ["is_enterprise_install"] = IsInstalledByOrganization,
        };
        AddToken((string)body["access_token"]!, Granted);
        tokens[(string)body["access_token"]!].IsOfOrganization = IsInstalledByOrganization;
        if (RotatesTokens)
        {
            (body["refresh_token"], body["expires_in"]) = ($"xoxe-1-refresh-{number}", 43_200);
            refreshTokens.Add((string)body["refresh_token"]!);
        }

        return FakeSlackAnswer.Ok(body);
    }

    // By HTTP Basic, as is advised, or in the form.
    private static (string Id, string Secret) Client(Call call)
    {
        if (call.Token is not { } header || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return (call["client_id"], call["client_secret"]);
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(header[6..])).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}

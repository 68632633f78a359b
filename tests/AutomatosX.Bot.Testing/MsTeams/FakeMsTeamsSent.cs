using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>Something that Teams sends to the bot: one activity.</summary>
public sealed record FakeMsTeamsSent(JsonObject Body)
{
    public const string Path = "/api/messages";

    public string Type => (string)Body["type"]!;

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsInvoke => Type == "invoke";

    public string Id => (string)Body["id"]!;

    /// <summary>The conversation without its thread.</summary>
    public string Conversation => ((string)Body["conversation"]!["id"]!).Split(";messageid=")[0];

    /// <summary>The request as the servers of Teams make it.</summary>
    /// <param name="sign">Gives the token for an activity, as <c>Bearer</c> carries it; null sends none.</param>
    public HttpRequestMessage Request(Func<JsonObject, string>? sign)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = content };
        request.Headers.UserAgent.ParseAdd("Microsoft-SkypeBotApi");
        request.Headers.Add("x-ms-conversation-id", (string?)Body["conversation"]?["id"]);
        request.Headers.Add("x-ms-tenant-id", (string?)Body["channelData"]?["tenant"]?["id"]);
        if (sign is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sign(Body));
        return request;
    }
}

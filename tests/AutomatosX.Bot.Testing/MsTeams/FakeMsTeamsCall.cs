using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>One call that reached the fake Teams.</summary>
public sealed record FakeMsTeamsCall
{
    internal FakeMsTeamsCall(string kind, string conversation, string last, HttpRequest request, string raw)
    {
        (Kind, Last, Raw, Path) = (kind, last, raw, $"{request.Path}{request.QueryString}");
        (Conversation, Root) = conversation.Split(";messageid=") is [var room, var root] ? (room, root) : (conversation, null);
        var header = request.Headers.Authorization.ToString();
        Token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : null;
        IsTargeted = request.Query["isTargetedActivity"] == "true";
        Query = request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        Body = Parsed(raw);
    }

    /// <summary>As in <c>post</c>.</summary>
    public string Kind { get; }

    public string Path { get; }

    /// <summary>The conversation that the path names, without its thread; of a call about a team, the team.</summary>
    public string Conversation { get; }

    /// <summary>The message that the thread in the path is under, or null.</summary>
    public string? Root { get; }

    /// <summary>The last word of the path: an activity, a member.</summary>
    public string Last { get; }

    public string? Token { get; }

    public bool IsTargeted { get; }

    public IReadOnlyDictionary<string, string> Query { get; }

    public string Raw { get; }

    /// <summary>Null when it is no JSON object.</summary>
    public JsonObject? Body { get; }

    /// <summary>The channel that a new thread is opened in, or null.</summary>
    public string? Channel => Kind == "create" ? (string?)Body?["channelData"]?["channel"]?["id"] : null;

    /// <summary>Whether it is about a conversation, also when only its body says so.</summary>
    public bool IsAbout(string conversation) => Conversation == conversation || Channel == conversation;

    private static JsonObject? Parsed(string raw)
    {
        try
        {
            return raw.Length == 0 ? null : JsonNode.Parse(raw) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Activities;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.MsTeams.Http;

/// <summary>A sentence as the answer to an invoke, where Teams shows one to whoever waits.</summary>
public static class InvokeWords
{
    /// <summary>The answer with the sentence; null when Teams shows none for this sort of activity.</summary>
    public static MsTeamsResponse? Of(MsTeamsHeader header, string sentence) => (header.Type, header.Name) switch
    {
        ("invoke", "adaptiveCard/action") => Shown(new JsonObject { ["statusCode"] = StatusCodes.Status200OK, ["type"] = "application/vnd.microsoft.activity.message", ["value"] = sentence }),
        ("invoke", "task/fetch" or "task/submit") => Shown(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = sentence } }),
        ("invoke", "composeExtension/query") => Shown(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = sentence } }),
        _ => null,
    };

    private static MsTeamsResponse Shown(JsonObject body) => new(StatusCodes.Status200OK, body);
}

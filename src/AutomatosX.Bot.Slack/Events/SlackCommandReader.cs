using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>Reads a slash command.</summary>
internal static class SlackCommandReader
{
    public static CommandTyped? Read(JsonObject body, SlackHeader header, DateTimeOffset at)
    {
        if (header is not { Team: { } team, Person: { } person, Channel: { } channel } || body.Text("command") is not { } command)
            return null;
        var words = SlackWords.Read(body.Text("text"), null);
        var place = SlackPlace.Of(team, channel, person, IsDirect(body, channel)).Place;
        return new CommandTyped(at, place, new PersonId(person), words.Text.Trim() is { Length: > 0 } text ? $"{command} {text}" : command) { Mentions = words.Mentions };
    }

    // In a direct chat of others the bot cannot speak: whatever it has to say goes to its own direct chat with the person.
    private static bool IsDirect(JsonObject body, string channel) =>
        SlackPlace.IsDirect(channel) || body.Text("channel_name") is "directmessage" || body.Text("channel_name")?.StartsWith("mpdm-", StringComparison.Ordinal) == true;
}

using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <content>Cards, search and commands.</content>
public sealed partial class FakeMsTeamsPeople
{
    /// <summary>Presses a button of a card that stands in a room (Action.Execute): an invoke that waits for its answer.</summary>
    /// <param name="inputs">What was filled in beside; what is not named stays as it stood in the card.</param>
    public FakeMsTeamsSent Executes(FakeMsTeamsPerson person, FakeMsTeamsRoom room, FakeMsTeamsMessage message, string title, params (string Id, string Value)[] inputs) =>
        Executes(person, room, message.Id, message.Card!, title, message.Root, inputs);

    /// <summary>Presses a button of a card that an invoke was answered with, and that is shown in place of the message's own.</summary>
    public FakeMsTeamsSent Executes(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string message, JsonObject card, string title, string? root, params (string Id, string Value)[] inputs)
    {
        var action = ActionIn(card, title, "Action.Execute");
        var activity = Activity("invoke", person, room, NextId(), room.Type == "channel" ? root ?? message : null);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = action["verb"]?.DeepClone(), ["data"] = Data(card, action["data"], inputs) },
            ["trigger"] = "manual",
        };
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Presses a button where the client knows no Action.Execute: a message with values and without words.</summary>
    public FakeMsTeamsSent Submits(FakeMsTeamsPerson person, FakeMsTeamsRoom room, FakeMsTeamsMessage message, string title, params (string Id, string Value)[] inputs)
    {
        var action = ActionIn(message.Card!, title, "Action.Submit");
        var activity = Activity("message", person, room, NextId(), room.Type == "channel" ? message.Root ?? message.Id : null);
        activity["replyToId"] = message.Id;
        activity["value"] = Data(message.Card!, action["data"], inputs);
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Types a slash command: said to the bot alone, in whatever room.</summary>
    public FakeMsTeamsSent Types(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string line)
    {
        var activity = Activity("message", person, room, NextId(), null);
        activity["text"] = line;
        activity["textFormat"] = "plain";
        if (room.Type != "personal")
            activity["recipient"]!["isTargeted"] = true;
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Searches by the message extension.</summary>
    public FakeMsTeamsSent Searches(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string command, string parameter, string words)
    {
        var activity = Activity("invoke", person, room, NextId(), null);
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = command,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Types into a field of a card that looks its choices up.</summary>
    public FakeMsTeamsSent LooksUp(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string dataset, string words)
    {
        var activity = Activity("invoke", person, room, NextId(), null);
        activity["name"] = "application/search";
        activity["value"] = new JsonObject
        {
            ["kind"] = "search",
            ["queryText"] = words,
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 },
            ["dataset"] = dataset,
        };
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Any other activity; these members are added to what every activity carries.</summary>
    public FakeMsTeamsSent Happens(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string type, JsonObject more)
    {
        var activity = Activity(type, person, room, NextId(), null);
        foreach (var (name, value) in more)
            activity[name] = value?.DeepClone();
        return new FakeMsTeamsSent(activity);
    }

    private static JsonObject ActionIn(JsonObject card, string title, string type)
    {
        foreach (var action in FakeMsTeamsCards.ActionsIn(card).Where(action => (string?)action["title"] == title))
        {
            if ((string?)action["type"] == type)
                return action;
            if (action["fallback"] is JsonObject fallback && (string?)fallback["type"] == type)
                return fallback;
        }

        throw new InvalidOperationException($"The card has no {type} called {title}; it has {string.Join(", ", FakeMsTeamsCards.ActionsIn(card).Select(action => (string?)action["title"]))}.");
    }

    private static JsonObject Data(JsonObject card, JsonNode? own, (string Id, string Value)[] inputs)
    {
        var data = own is JsonObject given ? (JsonObject)given.DeepClone() : [];
        foreach (var (id, value) in FakeMsTeamsCards.InputsIn(card))
            data[id] = value;
        foreach (var (id, value) in inputs)
            data[id] = value;
        return data;
    }
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>
/// Buttons as actions of a card: <c>Action.Execute</c> with the verb <c>do</c> or <c>form</c>, and an <c>Action.Submit</c> with the
/// same data for a client that does not know it. See https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
/// </summary>
/// <param name="Size">A little more than they weigh on a card.</param>
internal sealed record MsTeamsButtons(IReadOnlyList<Button> Buttons, int Size)
{
    /// <summary>The labels as they are said.</summary>
    public string Text => string.Join(' ', Buttons.Select(button => $"[{button.Label}]"));

    /// <summary>The buttons, as many to a message as stand well on it.</summary>
    /// <exception cref="ArgumentException">A value is longer than a button carries.</exception>
    public static IReadOnlyList<MsTeamsButtons> Groups(IReadOnlyList<Button> buttons, string nonce)
    {
        var groups = new List<MsTeamsButtons>();
        var (open, size) = (new List<Button>(), 0);
        foreach (var button in buttons)
        {
            var more = SizeOf(button, nonce);
            if (open.Count > 0 && size + more > MsTeamsLimits.ButtonsBytes)
            {
                groups.Add(new MsTeamsButtons(open, size));
                (open, size) = ([], 0);
            }

            open.Add(button);
            size += more;
        }

        if (open.Count > 0)
            groups.Add(new MsTeamsButtons(open, size));
        return groups;
    }

    public IEnumerable<JsonObject> ToJson(string nonce) => Buttons.Select((button, index) => Action(button, nonce, index >= MsTeamsLimits.ButtonsShown));

    /// <summary>An action that is sent with its data, whichever way the client knows.</summary>
    public static JsonObject Execute(string title, string verb, JsonObject data, bool isPrimary)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = data };
        var instead = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data.DeepClone() };
        if (isPrimary)
        {
            action["style"] = "positive";
            instead["style"] = "positive";
        }

        action["fallback"] = instead;
        return action;
    }

    private static JsonObject Action(Button button, string nonce, bool isBehind)
    {
        var data = new JsonObject
        {
            ["ax"] = new JsonObject { ["k"] = "button", ["a"] = button.Action, ["v"] = button.Value, ["f"] = button.OpensForm, ["n"] = nonce },
        };
        var action = Execute(MsTeamsText.Said(button.Label, MsTeamsLimits.ButtonTitle, "…"), button.OpensForm ? "form" : "do", data, button.Primary);
        if (isBehind)
            action["mode"] = "secondary";
        return action;
    }

    private static int SizeOf(Button button, string nonce) => button.Value.Length <= MsTeamsLimits.ButtonValue && button.Action.Length <= MsTeamsLimits.ButtonTitle
        ? MsTeamsText.Bytes(Action(button, nonce, isBehind: true))
        : throw new ArgumentException($"The button \"{button.Label}\" carries {button.Action.Length + button.Value.Length} characters; on Teams it holds {MsTeamsLimits.ButtonValue}. Keep what it stands for in the store and give the button its key.", nameof(button));
}

using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>
/// Buttons as blocks. A button's <c>action_id</c> is <c>form:undo#0</c> or <c>do:undo#0</c>: whether it opens a form, what it
/// does, and its place in the post, which makes it unique within the message.
/// </summary>
internal sealed record SlackButtons(IReadOnlyList<Button> Buttons, int First)
{
    /// <summary>The labels as a transcript shows them.</summary>
    public string Text => string.Join(' ', Buttons.Select(button => $"[{button.Label}]"));

    public int Size => Buttons.Select((button, index) => SizeOf(button, First + index)).Sum();

    /// <summary>The buttons in as few blocks as possible.</summary>
    /// <exception cref="ArgumentException">An action or a value is longer than Slack carries.</exception>
    public static IReadOnlyList<SlackButtons> Blocks(IReadOnlyList<Button> buttons)
    {
        var blocks = new List<SlackButtons>();
        var (open, size) = (new List<Button>(), 0);
        foreach (var (index, button) in buttons.Index())
        {
            var more = SizeOf(button, index);
            if (open.Count == SlackLimits.ButtonsOfABlock || (open.Count > 0 && size + more > SlackLimits.ButtonsSize))
            {
                blocks.Add(new SlackButtons(open, index - open.Count));
                (open, size) = ([], 0);
            }

            open.Add(button);
            size += more;
        }

        if (open.Count > 0)
            blocks.Add(new SlackButtons(open, buttons.Count - open.Count));
        return blocks;
    }

    public JsonObject ToJson() => new()
    {
        ["type"] = "actions",
        ["elements"] = new JsonArray([.. Buttons.Select((button, index) => Element(button, First + index))]),
    };

    private static JsonObject Element(Button button, int index)
    {
        var element = new JsonObject
        {
            ["type"] = "button",
            ["text"] = SlackText.Plain(button.Label, SlackLimits.ButtonText, "…"),
            ["action_id"] = Id(button, index),
            ["value"] = button.Value,
        };
        if (button.Primary)
            element["style"] = "primary";
        return element;
    }

    private static int SizeOf(Button button, int index)
    {
        var size = SlackText.Size(button.Value);
        if (size > SlackLimits.ButtonValue)
            throw new ArgumentException($"The value of the button \"{button.Label}\" has {button.Value.Length} characters; Slack carries {SlackLimits.ButtonValue}. Keep what it stands for in the store and give the button its key.", nameof(button));
        var id = Id(button, index);
        return id.Length <= SlackLimits.Id
            ? size + id.Length + SlackText.Size(SlackText.Cut(button.Label, SlackLimits.ButtonText))
            : throw new ArgumentException($"The action of the button \"{button.Label}\" has {button.Action.Length} characters; Slack carries {SlackLimits.Id}. Give it a shorter name.", nameof(button));
    }

    private static string Id(Button button, int index) => string.Create(CultureInfo.InvariantCulture, $"{(button.OpensForm ? "form" : "do")}:{button.Action}#{index}");
}

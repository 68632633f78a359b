using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>
/// What comes back from one of the bot's own cards, by whichever of both ways: an invoke that waits for an answer, or a
/// message without words, where a client does not know the newer way.
/// </summary>
/// <param name="Data">What the card carried, with what was filled in beside it.</param>
/// <param name="Ours">The part that the bot put there.</param>
internal sealed record MsTeamsCard(JsonObject Data, JsonObject Ours)
{
    private const string Mark = "ax";
    private const string Button = "button";
    private const string Form = "form";

    public bool IsButton => Ours.Text("k") == Button && Action is not null;

    public bool IsForm => Ours.Text("k") == Form && Action is not null;

    /// <summary>What the button does, or which form it is.</summary>
    public string? Action => Ours.Text("a");

    /// <summary>What it does it to, or what the form was opened for.</summary>
    public string Value => Ours.Text("v") ?? "";

    /// <summary>Whether the button opens a form instead of doing something at once.</summary>
    public bool OpensForm => Ours.Holds("f");

    /// <summary>What makes this card one of its kind: however often it is sent in, it happens once.</summary>
    public string? Nonce => Ours.Id("n");

    /// <summary>The room that the form was opened for.</summary>
    public string? Room => Ours.Id("r");

    /// <summary>What tells two buttons apart that do the same to different things.</summary>
    public string ValueHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)))[..16];

    /// <summary>The card that an activity came from, or null when it came from none of the bot's.</summary>
    public static MsTeamsCard? Of(MsTeamsActivity activity)
    {
        var body = activity.Body;
        var data = (body.Text("type"), body.Text("name")) switch
        {
            ("invoke", "adaptiveCard/action") => body.Object("value").Object("action").Object("data"),
            ("message", _) => body.Object("value"),
            _ => null,
        };
        return data.Object(Mark) is { } ours ? new MsTeamsCard(data!, ours) : null;
    }
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Forms;

/// <summary>Writes forms as cards, and what stands in their place after they were sent. See https://adaptivecards.io/explorer/Input.Text.html</summary>
public static class MsTeamsFormWriter
{
    /// <summary>The form as a card. One that is larger than a card keeps its first fields and the free text at its end.</summary>
    /// <exception cref="ArgumentException">The form carries more than a card can.</exception>
    public static JsonObject Write(Form form, MsTeamsFormFacts facts)
    {
        var data = new JsonObject
        {
            ["ax"] = new JsonObject { ["k"] = MsTeamsFormReader.Kind, ["a"] = form.Action, ["v"] = form.Value, ["n"] = facts.Nonce, ["r"] = facts.Room },
        };
        var send = MsTeamsButtons.Execute(MsTeamsText.Said(form.Send, MsTeamsLimits.ButtonTitle, "Send"), "send", data, isPrimary: true);
        return MsTeamsElements.Card(MsTeamsFormBody.Elements(form, facts, MsTeamsText.Bytes(send)), [send]);
    }

    /// <summary>What stands in the form's place when what was sent is taken.</summary>
    public static JsonObject Taken(string title, string sentence) => Saying(title, sentence);

    /// <summary>What stands in the form's place when it could not be taken: what was filled in is lost, so this is for what nobody could have mended in it.</summary>
    /// <param name="sentence">Why, and what to do.</param>
    public static JsonObject NotTaken(string title, string sentence) => Saying(title, $"Not saved. {sentence}");

    private static JsonObject Saying(string title, string sentence) => MsTeamsElements.Card(MsTeamsElements.Of([.. Said(MsTeamsPartKind.Title, title), .. Said(MsTeamsPartKind.Line, sentence)]), []);

    private static IEnumerable<MsTeamsPart> Said(MsTeamsPartKind kind, string text)
    {
        var clean = MsTeamsText.Clean(text).Trim();
        return MsTeamsText.IsBlank(clean) ? [] : [new MsTeamsPart(kind, [new MsTeamsRun(MsTeamsText.Cut(clean, MsTeamsLimits.Summary), kind == MsTeamsPartKind.Title ? RunStyle.Strong : RunStyle.Plain)])];
    }
}

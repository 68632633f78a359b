using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack;

/// <content>Slash commands: look-ups are answered in the answer itself, anything else is kept and done behind it.</content>
public sealed partial class SlackEntrance
{
    /// <summary>A command line holds no more; what is longer belongs into a message.</summary>
    private const int MostCharacters = 4_000;

    /// <summary>How long an answer may take that is given in the answer itself; after that there is just time left to keep the command.</summary>
    private static readonly TimeSpan LookUpWithin = TimeSpan.FromSeconds(1.5);

    private async Task<SlackResponse> TakeCommand(SlackPayload payload, CancellationToken cancel)
    {
        if (SlackEventReader.Read(payload, clock.GetUtcNow()) is not CommandTyped typed)
            return Ignored("command");
        if (Unfit(payload.Body.Text("text") ?? "") is { } sentence)
            return SlackResponse.Say(sentence);
        try
        {
            if (await inbox.Answer(typed, cancel).WaitAsync(LookUpWithin, clock, cancel) is { } answer)
                return await Answered(payload, answer, cancel);
        }
        catch (TimeoutException)
        {
            await Accept(payload, cancel);
            return SlackResponse.Say("This takes longer than Slack waits. The answer follows.");
        }

        await Accept(payload, cancel);
        return SlackResponse.Taken;
    }

    /// <summary>What is more than one message, or goes with a file, does not fit into an answer: the whole of it comes to the direct chat.</summary>
    private async Task<SlackResponse> Answered(SlackPayload payload, Post answer, CancellationToken cancel)
    {
        var written = SlackPostWriter.Write(answer, links.To);
        if (written is { File: null, Messages: [var only] })
            return Ephemeral(only);
        await Accept(InDirectChat(payload), cancel);
        return written.Messages is [var first, ..]
            ? Ephemeral(new SlackMessage(first.Text, new JsonArray([.. first.Blocks.Take(MostBlocks - 1).Select(block => block!.DeepClone()), WholeFollows()])))
            : SlackResponse.Say(Follows);
    }

    private const int MostBlocks = 50;
    private const string Follows = "The whole of it comes as a direct message.";

    private static JsonObject WholeFollows() =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(new JsonObject { ["type"] = "plain_text", ["text"] = Follows }) };

    private static SlackResponse Ephemeral(SlackMessage message) =>
        new(200, new JsonObject { ["response_type"] = "ephemeral", ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() });

    private static SlackPayload InDirectChat(SlackPayload payload)
    {
        var body = payload.Body.DeepClone().AsObject();
        body["channel_name"] = "directmessage";
        return payload with { Body = body };
    }

    private static string? Unfit(string text)
    {
        if (text.Length > MostCharacters)
            return string.Create(CultureInfo.InvariantCulture, $"Too long: {text.Length:N0} characters, and a command holds {MostCharacters:N0}. Shorten it, or write it to me as a message.");
        return text.Any(sign => char.IsControl(sign) && !char.IsWhiteSpace(sign))
            ? "There is a character in this that cannot be shown, often left over from copying. Type the line again by hand."
            : null;
    }

    // Slack sends a command once: whoever typed it gets the words back.
    private SlackResponse NotKept(SlackPayload payload)
    {
        var line = $"{payload.Body.Text("command")} {payload.Body.Text("text")}".Trim();
        var post = Post.Say(Line.Of("I could not keep this in time. If no answer follows within a minute, type it again: ", TextRun.Code(line.Length > MostCharacters ? line[..MostCharacters] : line)));
        return SlackPostWriter.Write(post, links.To).Messages is [var message, ..] ? Ephemeral(message) : SlackResponse.NotNow;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Testing.Slack;

// The addresses that come with what people do: good for thirty minutes and five times.
public sealed partial class FakeSlack
{
    /// <summary>What calls to such an address are listed under, and fail by.</summary>
    public const string Responding = "response_url";

    private const int MostResponses = 5;

    private static readonly TimeSpan ResponsesLast = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, (string Channel, string Ts, string Person, DateTimeOffset Until, int Uses)> responses = [];

    /// <summary>An address that comes with a button that the person presses on this message.</summary>
    public string IssueResponseUrl(string channel, string ts, string person)
    {
        lock (gate)
        {
            var id = NextId("respond");
            responses[id] = (channel, ts, person, clock.GetUtcNow() + ResponsesLast, 0);
            return $"{Address}{id}";
        }
    }

    /// <summary>Answers a request at such an address; false when it is none.</summary>
    private async Task<bool> Respond(HttpContext context)
    {
        var id = context.Request.Path.Value!.TrimStart('/');
        lock (gate)
        {
            if (!responses.ContainsKey(id))
                return false;
        }

        var message = await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body, cancellationToken: context.RequestAborted) ?? [];
        FakeSlackFault? fault;
        FakeSlackAnswer? answer = null;
        lock (gate)
        {
            calls.Add(new FakeSlackCall(Responding, context.Request.Headers.Authorization.ToString(), message.ToDictionary(one => one.Key, one => one.Value?.ToJsonString() ?? "", StringComparer.Ordinal)));
            fault = NextFault(Responding, null);
            if (fault is null or { After: true })
                answer = Respond(id, message);
        }

        await (fault is null ? answer!.Write(context) : FakeSlackAnswer.Write(fault, context));
        return true;
    }

    private FakeSlackAnswer Respond(string id, JsonObject message)
    {
        var response = responses[id];
        if (response.Until <= clock.GetUtcNow())
            return FakeSlackAnswer.No("expired_url") with { Status = 404 };
        if (response.Uses >= MostResponses)
            return FakeSlackAnswer.No("used_url") with { Status = 404 };
        responses[id] = response with { Uses = response.Uses + 1 };
        var room = rooms[response.Channel];
        var original = room.Find(response.Ts);
        if ((bool?)message["delete_original"] == true && original is not null)
            room.Messages.Remove(original);
        else if ((bool?)message["replace_original"] == true && original is not null)
            (original.Text, original.Blocks, original.Edits, original.EditedTs) = ((string?)message["text"] ?? "", message["blocks"]?.DeepClone() as JsonArray ?? [], original.Edits + 1, NextTs());
        else
            room.Messages.Add(new FakeSlackMessage(NextTs(), Bot, null, response.Person) { Text = (string?)message["text"] ?? "", Blocks = message["blocks"]?.DeepClone() as JsonArray ?? [] });
        return FakeSlackAnswer.Ok();
    }
}

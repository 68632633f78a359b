using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Testing.Slack;

// Files go in three steps; only the last one shows them to anybody.
public sealed partial class FakeSlack
{
    private readonly Dictionary<string, FakeSlackFile> files = [];

    /// <summary>What the next uploads of bytes are answered with; nothing means 200.</summary>
    public Queue<int> UploadFaults { get; } = [];

    /// <summary>All files that stand somewhere.</summary>
    public IReadOnlyList<FakeSlackFile> SharedFiles
    {
        get
        {
            lock (gate)
                return [.. files.Values.Where(file => file.IsShared)];
        }
    }

    private FakeSlackAnswer GetUploadUrl(Call call)
    {
        if (call["filename"].Length == 0 || call.Number("length", 0) <= 0)
            return FakeSlackAnswer.No("invalid_arguments");
        var file = new FakeSlackFile(NextId("F0"), call["filename"], call.Number("length", 0));
        files[file.Id] = file;
        return FakeSlackAnswer.Ok(new JsonObject { ["upload_url"] = new Uri(Address, $"upload/{file.Id}").ToString(), ["file_id"] = file.Id });
    }

    private async Task Upload(HttpContext context)
    {
        using var bytes = new MemoryStream();
        if (context.Request.HasFormContentType)
            await (await context.Request.ReadFormAsync(context.RequestAborted)).Files[0].CopyToAsync(bytes, context.RequestAborted);
        else
            await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        lock (gate)
        {
            calls.Add(new FakeSlackCall("upload", context.Request.Headers.Authorization is [{ Length: > 0 } token] ? token : null, new Dictionary<string, string>()));
            var isGood = files.TryGetValue((string)context.Request.RouteValues["file"]!, out var file) && file.Length == bytes.Length;
            context.Response.StatusCode = UploadFaults.TryDequeue(out var fault) ? fault : isGood ? 200 : 400;
            if (context.Response.StatusCode == 200)
                file!.Bytes = bytes.ToArray();
        }

        await context.Response.WriteAsync(context.Response.StatusCode == 200 ? $"OK - {bytes.Length}" : "no", context.RequestAborted);
    }

    private FakeSlackAnswer CompleteUpload(Call call)
    {
        if (call.Json<JsonArray>("files") is not { Count: > 0 } named)
            return FakeSlackAnswer.No("invalid_arguments");
        var completed = new List<FakeSlackFile>();
        foreach (var name in named)
        {
            if ((string?)name?["id"] is not { } id || !files.TryGetValue(id, out var file) || file.Bytes is null)
                return FakeSlackAnswer.No("file_not_found");
            completed.Add(file);
            file.Title = (string?)name["title"] ?? file.Name;
        }

        foreach (var channel in (call["channel_id"].Length > 0 ? call["channel_id"] : call["channels"]).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (RoomToPostIn(channel, out var room) is { } error)
                return FakeSlackAnswer.No(error);
            if (TooSoon(room!) is { } tooSoon)
                return tooSoon;
            room!.Messages.Add(new FakeSlackMessage(NextTs(), Bot, call["thread_ts"] is { Length: > 0 } thread ? thread : null) { Text = call["initial_comment"], Files = [.. completed] });
            completed.ForEach(file => file.IsShared = true);
        }

        return FakeSlackAnswer.Ok(new JsonObject { ["files"] = new JsonArray([.. completed.Select(Shown)]) });
    }

    private FakeSlackAnswer DeleteFile(Call call)
    {
        if (!files.Remove(call["file"], out var file))
            return FakeSlackAnswer.No("file_not_found");
        foreach (var room in rooms.Values)
        {
            foreach (var message in room.Messages)
                message.Files.Remove(file);
            room.Messages.RemoveAll(message => message is { Text: "", Blocks.Count: 0, Files.Count: 0 });
        }

        return FakeSlackAnswer.Ok();
    }

    private static JsonNode Shown(FakeSlackFile file) => new JsonObject { ["id"] = file.Id, ["name"] = file.Name, ["title"] = file.Title, ["size"] = file.Length };
}

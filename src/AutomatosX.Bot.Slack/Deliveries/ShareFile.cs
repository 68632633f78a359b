using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>
/// Shares the document of a post as a file in its thread: an address is asked for, the bytes go there, and the file is put
/// into the thread. Only the last of the three can be seen by anybody. A workspace that takes no files gets the post without.
/// </summary>
/// <seealso href="https://docs.slack.dev/reference/methods/files.completeUploadExternal"/>
public sealed partial class ShareFile(PacedCalls calls, ISlackUploads uploads, PostStates states, TimeProvider clock, ILogger<ShareFile> log)
{
    private const string Permission = "files:write";
    private const int MostFaults = 3;

    private static readonly TimeSpan AfterAFault = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<WorkspaceId, bool> told = [];

    public async Task<Progress> Share(Attachment file, Errand errand, PostState state, CancellationToken cancel = default)
    {
        if (errand.Install.Scopes is { Count: > 0 } scopes && !scopes.Contains(Permission))
            return LeftOut(file, errand, state, "missing_scope");
        if (state.Uploaded is { } there && there.Hash == Errand.HashOf(file))
            return await Complete(file, there.Id, errand, state, cancel);
        var bytes = Encoding.UTF8.GetBytes(file.Markdown);
        var asked = await calls.CallAsync("files.getUploadURLExternal", errand.Install, new() { ["filename"] = file.FileName, ["length"] = bytes.Length }, cancel: cancel);
        if (asked is not SlackAnswer.Done { Body: var body })
            return await Ended(asked, file, errand, state, cancel);
        if ((string?)body["file_id"] is not { Length: > 0 } id || !Uri.TryCreate((string?)body["upload_url"], UriKind.Absolute, out var address))
            return await Ended(new SlackAnswer.Unknown("files.getUploadURLExternal named no address"), file, errand, state, cancel);
        var uploaded = await uploads.UploadAsync(address, bytes, cancel);
        if (uploaded is not SlackAnswer.Done)
            return await Ended(uploaded, file, errand, state, cancel);
        state = await states.Keep(errand.Delivery.Key, state with { Uploaded = new PostedFile(id, Errand.HashOf(file)) }, cancel);
        return await Complete(file, id, errand, state, cancel);
    }

    /// <summary>Takes a file away that another one replaced.</summary>
    public async Task<Progress> Discard(string file, Errand errand, PostState state, CancellationToken cancel = default)
    {
        var answer = await calls.CallAsync("files.delete", errand.Install, new() { ["file"] = file }, cancel: cancel);
        if (answer is SlackAnswer.Refused refused && refused.Error is not ("file_not_found" or "file_deleted"))
            Log.NotDiscarded(log, errand.Channel, refused.Error);
        return answer is SlackAnswer.Done or SlackAnswer.Refused
            ? new Progress(state with { OldFiles = state.OldFiles.Remove(file) })
            : new Progress(state, Refusals.Judge(answer));
    }

    private async Task<Progress> Complete(Attachment file, string id, Errand errand, PostState state, CancellationToken cancel)
    {
        var counted = state with { Tries = state.Tries + 1 };
        var begun = counted with { Trying = new Attempt(0, Errand.HashOf(file), id, clock.GetUtcNow()), Uploaded = null, FileFaults = state.FileFaults + 1 };
        var answer = await calls.CallAsync("files.completeUploadExternal", errand.Install, new()
        {
            ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.FileName }),
            ["channel_id"] = errand.Channel,
            ["thread_ts"] = errand.Thread ?? state.Parts[0].Ts,
        }, Begin, cancel);
        switch (answer)
        {
            case SlackAnswer.Done:
                return new Progress(state.WithFile(new PostedFile(id, Errand.HashOf(file))));
            case SlackAnswer.Unknown when state.FileFaults < MostFaults:
                return new Progress(begun, Refusals.Judge(answer));
            default:
                state = await states.Keep(errand.Delivery.Key, answer is SlackAnswer.Held ? state : state with { Uploaded = null }, cancel);
                return await Ended(answer, file, errand, state, cancel);
        }

        async Task Begin()
        {
            await states.Begin(errand.Delivery.Key, begun, cancel);
            state = counted;
        }
    }

    // Neither address nor bytes can be seen by anybody: what failed there is tried again from the start, a few times.
    private async Task<Progress> Ended(SlackAnswer answer, Attachment file, Errand errand, PostState state, CancellationToken cancel)
    {
        switch (answer)
        {
            case SlackAnswer.Held:
                return new Progress(state, Refusals.Judge(answer));
            case SlackAnswer.TooMany tooMany:
                return new Progress(state, new Delivered.Held("Slack asks for patience with uploads", tooMany.After));
            case SlackAnswer.Refused refused:
                return LeftOut(file, errand, state, refused.Error);
            default:
                if (state.FileFaults >= MostFaults)
                    return LeftOut(file, errand, state, "no_answer");
                state = await states.Keep(errand.Delivery.Key, state with { FileFaults = state.FileFaults + 1 }, cancel);
                return new Progress(state, new Delivered.Held("Slack's files cannot be reached", AfterAFault));
        }
    }

    // The post stands, and the archive page has the document: a file that Slack does not take is no reason to fail.
    private Progress LeftOut(Attachment file, Errand errand, PostState state, string error)
    {
        if (told.TryAdd(errand.Install.Workspace, true))
            Log.LeftOut(log, errand.Install.Workspace.Value, error);
        return new Progress(state.WithFile(new PostedFile("", Errand.HashOf(file))));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Posts in the Slack workspace {Workspace} go out without their files ({Error}). If that is a missing scope: give the app files:write and install it again.")]
        public static partial void LeftOut(ILogger logger, string workspace, string error);

        [LoggerMessage(LogLevel.Warning, "A replaced file in {Channel} could not be deleted: {Error}.")]
        public static partial void NotDiscarded(ILogger logger, string channel, string error);
    }
}

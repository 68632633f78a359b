using System.Collections.Concurrent;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>Which workspaces have the app by an install of their whole organization, as what came from there said.</summary>
internal sealed class Organizations(IBotStore store)
{
    private readonly ConcurrentDictionary<WorkspaceId, string> known = new();

    /// <summary>From memory alone.</summary>
    public WorkspaceId? Known(WorkspaceId workspace) => known.TryGetValue(workspace, out var organization) ? new WorkspaceId(organization) : null;

    /// <summary>The organization, as installs go by it; null for a workspace that was never heard of by such an install.</summary>
    public async Task<WorkspaceId?> Of(WorkspaceId workspace, CancellationToken cancel = default)
    {
        if (Known(workspace) is { } remembered)
            return remembered;
        if (await store.State(Platform.Slack, Entry(workspace), cancel) is not { } bytes)
            return null;
        return new WorkspaceId(known[workspace] = Encoding.UTF8.GetString(bytes));
    }

    /// <summary>On disk when this returns: the bot posts there by itself.</summary>
    public async Task Learn(WorkspaceId workspace, string organization, CancellationToken cancel = default)
    {
        if (Known(workspace)?.Value == organization)
            return;
        await store.Commit(Work.Nothing.And(new KeepState(Platform.Slack, Entry(workspace), Encoding.UTF8.GetBytes(organization))), cancel);
        known[workspace] = organization;
    }

    private static string Entry(WorkspaceId workspace) => $"organization/{workspace}";
}

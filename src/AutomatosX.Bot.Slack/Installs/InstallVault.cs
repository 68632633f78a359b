using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>Keeps the installs: in the store encrypted, in memory as they are. The keys lie apart from the data.</summary>
internal sealed partial class InstallVault(IBotStore store, IDataProtectionProvider protection, TimeProvider clock, ILogger<InstallVault> log)
{
    // Another replica may have taken an install anew, or forgotten it; for so long this one may not have heard of it.
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("AutomatosX.Bot.Slack.Installs");
    private readonly ConcurrentDictionary<WorkspaceId, (KeptInstall Install, DateTimeOffset At)> known = new();

    /// <summary>From memory alone.</summary>
    public KeptInstall? Known(WorkspaceId workspace) => known.GetValueOrDefault(workspace).Install;

    public async Task<KeptInstall?> Of(WorkspaceId workspace, CancellationToken cancel = default) =>
        known.TryGetValue(workspace, out var kept) && clock.GetUtcNow() - kept.At < Trusted ? kept.Install : await Stored(workspace, cancel);

    /// <summary>For what only one of all replicas may do about an install at a time.</summary>
    public Task<ITurn> Turn(WorkspaceId workspace, CancellationToken cancel = default) => store.Take($"slack-install/{workspace}", cancel);

    /// <summary>As it is in the store now: another program on the same store may have changed it.</summary>
    public async Task<KeptInstall?> Stored(WorkspaceId workspace, CancellationToken cancel = default)
    {
        if (await store.State(Platform.Slack, Entry(workspace), cancel) is not { } bytes || Opened(workspace, bytes) is not { } install)
        {
            known.TryRemove(workspace, out _);
            return null;
        }

        known[workspace] = (install, clock.GetUtcNow());
        return install;
    }

    /// <summary>On disk when this returns.</summary>
    public async Task Keep(KeptInstall install, CancellationToken cancel = default)
    {
        var workspace = new WorkspaceId(install.Workspace);
        await store.Commit(Work.Nothing.And(new KeepState(Platform.Slack, Entry(workspace), protector.Protect(JsonSerializer.SerializeToUtf8Bytes(install)))), cancel);
        known[workspace] = (install, clock.GetUtcNow());
    }

    /// <summary>The app is not installed there any more.</summary>
    public async Task Forget(WorkspaceId workspace, CancellationToken cancel = default)
    {
        await store.Commit(Work.Nothing.And(new KeepState(Platform.Slack, Entry(workspace), null)), cancel);
        known.TryRemove(workspace, out _);
    }

    private KeptInstall? Opened(WorkspaceId workspace, byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptInstall>(protector.Unprotect(bytes));
        }
        catch (CryptographicException)
        {
            Log.Locked(log, workspace);
            return null;
        }
    }

    private static string Entry(WorkspaceId workspace) => $"install/{workspace}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The token of workspace {Workspace} cannot be decrypted: the keys that it was kept under are gone. Bring them back to Storage:KeysPath, or install the app there again at /slack/install.")]
        public static partial void Locked(ILogger logger, WorkspaceId workspace);
    }
}

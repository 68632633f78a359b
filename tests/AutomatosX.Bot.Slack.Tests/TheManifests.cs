using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Notices;
using AutomatosX.Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Slack.Tests;

/// <summary>The manifests ask for what the code uses, no more and no less.</summary>
public sealed class TheManifests
{
    // Which scope a call or an event needs, by Slack's reference: https://docs.slack.dev/reference/methods, /events.
    private static readonly Dictionary<string, string[]> Needs = new(StringComparer.Ordinal)
    {
        ["auth.test"] = [],
        ["auth.revoke"] = [],
        ["oauth.v2.access"] = [],
        ["apps.connections.open"] = [],
        ["views.open"] = [],
        ["views.update"] = [],
        ["views.publish"] = [],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["chat.delete"] = ["chat:write"],
        ["conversations.open"] = ["im:write"],
        ["conversations.history"] = ["channels:history", "groups:history", "im:history"],
        ["conversations.replies"] = ["channels:history", "groups:history", "im:history"],
        ["conversations.members"] = ["channels:read", "groups:read"],
        ["users.info"] = ["users:read"],
        ["files.getUploadURLExternal"] = ["files:write"],
        ["files.completeUploadExternal"] = ["files:write"],
        ["files.delete"] = ["files:write"],
        ["app_home_opened"] = [],
        ["app_uninstalled"] = [],
        ["tokens_revoked"] = [],
        ["app_mention"] = ["app_mentions:read"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["message.im"] = ["im:history"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["channel_unarchive"] = ["channels:read"],
        ["group_unarchive"] = ["groups:read"],
        ["user_change"] = ["users:read"],
        ["team_join"] = ["users:read"],
    };

    public static TheoryData<string> All => ["manifest.socket.json", "manifest.http.json"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Have_every_command_and_no_other(string name)
    {
        // Slack has a /help of its own; ours is "/standup help".
        var ours = (await Commands()).Where(command => command != "/help").Order(StringComparer.Ordinal);
        Assert.Equal(ours, Manifest(name)["features"]!["slash_commands"]!.AsArray().Select(command => (string)command!["command"]!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Ask_for_the_scopes_that_calls_events_and_commands_need(string name)
    {
        var manifest = Manifest(name);
        var used = Calls().Concat(Events(manifest)).SelectMany(what => Needs.TryGetValue(what, out var scopes) ? scopes : throw new InvalidOperationException($"Say which scope {what} needs.")).Append("commands");
        Assert.Equal(OAuthInstalls.Scopes, manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!));
        Assert.Equal(used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Subscribe_to_the_events_that_are_read(string name)
    {
        string[] read = ["app_home_opened", "app_mention", "app_uninstalled", "channel_unarchive", "group_unarchive", "member_joined_channel", "member_left_channel", "message.channels", "message.groups", "message.im", "team_join", "tokens_revoked", "user_change"];
        Assert.Equal(read, Events(Manifest(name)).Order(StringComparer.Ordinal));
        var source = string.Concat(Sources().Select(File.ReadAllText));
        Assert.All(read, type => Assert.Contains($"\"{type.Split('.')[0]}\"", source, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Name_the_shortcuts_that_are_handled(string name) =>
        Assert.Equal([RecordMessage.AsAction, RecordMessage.AsRisk], Manifest(name)["features"]!["shortcuts"]!.AsArray().Select(shortcut => (string)shortcut!["callback_id"]!));

    [Fact]
    public void Differ_only_in_the_way_in()
    {
        var (socket, http) = (Manifest("manifest.socket.json"), Manifest("manifest.http.json"));
        Assert.True((bool)socket["settings"]!["socket_mode_enabled"]!);
        Assert.False((bool)http["settings"]!["socket_mode_enabled"]!);
        Assert.Equal(Without(socket).ToJsonString(), Without(http).ToJsonString());
    }

    private static JsonObject Without(JsonObject manifest)
    {
        foreach (var command in manifest["features"]!["slash_commands"]!.AsArray())
            command!.AsObject().Remove("url");
        manifest["oauth_config"]!.AsObject().Remove("redirect_urls");
        manifest["settings"]!["event_subscriptions"]!.AsObject().Remove("request_url");
        manifest["settings"]!["interactivity"]!.AsObject().Remove("request_url");
        manifest["settings"]!.AsObject().Remove("socket_mode_enabled");
        return manifest;
    }

    private static async Task<IReadOnlyList<string>> Commands()
    {
        var folder = Directory.CreateTempSubdirectory("manifests-");
        try
        {
            await using var store = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);
            return [.. new CommandSet(store, null!).Helps.Select(help => help.Name)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Events(JsonObject manifest) => manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(type => (string)type!);

    // Every literal that is a method of Slack's, wherever a call is made; the table of limits only lists.
    private static IEnumerable<string> Calls() => Sources()
        .Where(file => Path.GetFileName(file) != "CallLimits.cs")
        .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(?<method>(auth|chat|conversations|users|files|views|apps\\.connections|oauth\\.v2)\\.[A-Za-z]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["method"].Value))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Root(), "src", "AutomatosX.Bot.Slack"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static JsonObject Manifest(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "manifests", "slack", name)))!.AsObject();

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

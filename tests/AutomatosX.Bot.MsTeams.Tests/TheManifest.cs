using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.MsTeams.Tests;

/// <summary>The manifest offers what the bot understands, no more and no less.</summary>
public sealed class TheManifest
{
    /// <summary>Teams offers twelve at most. Whoever types one of these is understood all the same.</summary>
    private static readonly string[] NotOffered = ["/deliverable", "/criterion", "/awaiting", "/milestone"];

    [Fact]
    public async Task Has_the_commands_that_it_has_room_for_and_no_other() => Assert.Equal(
        (await Commands()).Except(NotOffered, StringComparer.Ordinal).Order(StringComparer.Ordinal),
        Offered("commands").Select(command => $"/{(string)command!["title"]!}").Order(StringComparer.Ordinal));

    [Fact]
    public void Offers_commands_after_a_mention_and_after_a_slash()
    {
        var list = Assert.Single(Manifest()["bots"]![0]!["commandLists"]!.AsArray())!;

        Assert.Equal(["mention", "slash"], list["triggers"]!.AsArray().Select(trigger => (string)trigger!));
        Assert.Equal(["personal", "team", "groupChat"], list["scopes"]!.AsArray().Select(scope => (string)scope!));
        Assert.True((bool)Manifest()["bots"]![0]!["supportsTargetedMessages"]!);
    }

    [Fact]
    public async Task Searches_what_has_a_command()
    {
        var commands = await Commands();

        Assert.All(Manifest()["composeExtensions"]![0]!["commands"]!.AsArray(), search => Assert.Contains($"/{(string)search!["id"]!}", commands));
    }

    [Fact]
    public void Asks_for_what_is_said_in_channels_and_chats_and_nothing_else() => Assert.Equal(
        ["ChannelMessage.Read.Group", "ChatMessage.Read.Chat"],
        Manifest()["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(permission => (string)permission!["name"]!));

    private static JsonArray Offered(string what) => Manifest()["bots"]![0]!["commandLists"]![0]![what]!.AsArray();

    private static async Task<IReadOnlyList<string>> Commands()
    {
        var folder = Directory.CreateTempSubdirectory("manifest-");
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

    private static JsonNode Manifest([CallerFilePath] string here = "") =>
        JsonNode.Parse(File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "manifests", "msteams", "manifest.json"))))!;
}

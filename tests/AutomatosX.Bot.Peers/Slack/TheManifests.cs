using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Peers.Slack;

public sealed class TheManifests
{
    [SkippableTheory]
    [InlineData("manifest.socket.json")]
    [InlineData("manifest.http.json")]
    public async Task Are_what_Slack_takes_for_one(string name)
    {
        Assert.Equal(["valid"], await Judged(Path.Combine(Node.Repository, "manifests", "slack", name)));
    }

    [SkippableFact]
    public async Task Would_not_be_with_a_setting_that_Slack_does_not_know()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("manifest-").FullName, "manifest.json");
        var text = await File.ReadAllTextAsync(Path.Combine(Node.Repository, "manifests", "slack", "manifest.http.json"));
        await File.WriteAllTextAsync(file, text.Replace("\"org_deploy_enabled\"", "\"org_deploy_enable\"", StringComparison.Ordinal));

        Assert.Contains("/settings: must NOT have additional properties (org_deploy_enable)", await Judged(file));
    }

    private static Task<IReadOnlyList<string>> Judged(string manifest)
    {
        Node.Need("ajv");
        var schema = Shared.Find("peers", "slack", "manifest.schema.json");
        Skip.If(schema is null, "Slack's schema of a manifest (peers/slack/manifest.schema.json) is not in the shared folder");
        return Node.Run("Slack/manifest.mjs", ("SCHEMA", schema!), ("MANIFEST", manifest));
    }
}

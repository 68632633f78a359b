using System.IO.Compression;
using AutomatosX.Bot.Host.Verbs;
using AutomatosX.Bot.Peers.Support;

namespace AutomatosX.Bot.Peers.MsTeams;

public sealed class TheManifest
{
    [SkippableFact]
    public async Task Of_the_package_is_what_Teams_takes_for_one() => Assert.Equal(["valid"], await Judged(Manifest()));

    [SkippableFact]
    public async Task Would_not_be_without_a_colour_or_with_a_trigger_that_Teams_does_not_know()
    {
        var said = await Judged(Manifest().Replace("\"accentColor\"", "\"accentColour\"", StringComparison.Ordinal).Replace("\"slash\"", "\"dash\"", StringComparison.Ordinal));

        Assert.Equal(3, said.Count);
        Assert.Contains(said, fault => fault.Contains("must have required property 'accentColor'", StringComparison.Ordinal));
        Assert.Contains(said, fault => fault.StartsWith("/bots/0/commandLists/0/triggers/1 must be equal to one of the allowed values", StringComparison.Ordinal));
    }

    private static string Manifest()
    {
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Build(Guid.Parse("22222222-2222-4222-8222-222222222222"), "bot.example.com")));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        return reader.ReadToEnd();
    }

    private static async Task<IReadOnlyList<string>> Judged(string manifest)
    {
        Node.Need("@microsoft/app-manifest");
        Node.Need("fs-extra");
        var file = Path.Combine(Directory.CreateTempSubdirectory("manifest-").FullName, "manifest.json");
        await File.WriteAllTextAsync(file, manifest);
        return await Node.Run("MsTeams/manifest.mjs", ("MANIFEST", file));
    }
}

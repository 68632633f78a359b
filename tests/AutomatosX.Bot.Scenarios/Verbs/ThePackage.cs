using System.IO.Compression;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Host.Verbs;

namespace AutomatosX.Bot.Scenarios.Verbs;

public class ThePackage
{
    private const string App = "22222222-2222-4222-8222-222222222222";

    [Fact]
    public async Task Holds_the_manifest_of_one_bot_and_its_icons()
    {
        using var folder = new ScratchFolder();
        var file = folder.File("teams.zip");

        var (code, said, error) = await TheProgram.Run("package", "msteams", "--app-id", App, "--domain", "Bot.Example.com", "--out", file);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith($"{file} is ready.", said, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(file);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        var manifest = JsonNode.Parse(zip.Entries[0].Open())!;
        Assert.Equal((App, App, App), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["webApplicationInfo"]!["id"]!));
        Assert.Equal(["bot.example.com"], manifest["validDomains"]!.AsArray().Select(domain => (string)domain!));
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_whenever_it_is_built() =>
        Assert.Equal(AppPackage.Build(Guid.Parse(App), "bot.example.com"), AppPackage.Build(Guid.Parse(App), "bot.example.com"));

    [Fact]
    public void Names_no_day_it_was_built_on()
    {
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Build(Guid.Parse(App), "bot.example.com")));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Has_icons_of_the_sizes_that_Teams_asks_for(string name, int size)
    {
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Build(Guid.Parse(App), "bot.example.com")));
        using var icon = zip.GetEntry(name)!.Open();
        var head = new byte[26];
        icon.ReadExactly(head);

        // PNG: width and height stand in the first chunk, then bits and the sort of colour; 6 is with transparency.
        Assert.Equal((size, size, 6), ((head[18] << 8) + head[19], (head[22] << 8) + head[23], head[25]));
    }

    [Theory]
    [InlineData("slack", App, "bot.example.com", "There is no platform \"slack\" with a package.")]
    [InlineData("msteams", "my-bot", "bot.example.com", "\"my-bot\" is no app id.")]
    [InlineData("msteams", "00000000-0000-0000-0000-000000000000", "bot.example.com", "is no app id.")]
    [InlineData("msteams", App, "https://bot.example.com", "is no domain that Teams can reach.")]
    [InlineData("msteams", App, "localhost", "is no domain that Teams can reach.")]
    public async Task Is_refused_with_what_to_write_instead(string platform, string app, string domain, string complaint)
    {
        using var folder = new ScratchFolder();
        var (code, said, error) = await TheProgram.Run("package", platform, "--app-id", app, "--domain", domain, "--out", folder.File("teams.zip"));

        Assert.Equal((1, ""), (code, said));
        Assert.Contains(complaint, error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("teams.zip")));
    }

    [Theory]
    [InlineData("bot.example.com", true)]
    [InlineData("a-b.xn--bcher-kva.example", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("bot.example.com:8080", false)]
    [InlineData("bot.example.com/x", false)]
    [InlineData("bot..com", false)]
    [InlineData("-bot.example.com", false)]
    [InlineData("bot.example.com.", false)]
    [InlineData("bücher.example", false)]
    [InlineData("*.example.com", false)]
    [InlineData("\"},\"x\":{\"a.b", false)]
    public void Takes_names_of_hosts_alone(string domain, bool isOne) => Assert.Equal(isOne, AppPackage.IsDomain(domain));
}

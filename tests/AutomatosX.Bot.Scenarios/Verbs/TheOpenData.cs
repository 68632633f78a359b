using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AutomatosX.Bot.Scenarios.Playing;

namespace AutomatosX.Bot.Scenarios.Verbs;

// What is in the bot comes out of it, and what was kept elsewhere comes in, by the program alone.
public class TheOpenData
{
    private const string Risks = "Risk ID,Title,RAG,Owner,Region\nR-71,Fog at the pier,Amber,Oliver,North\nR-72,Card terminals,Green,Bob,South\n";

    [Fact]
    public async Task A_table_is_taken_in_once_its_columns_are_clear_and_comes_out_with_everything_else()
    {
        using var folder = new ScratchFolder();
        var database = $"Storage:Path={folder.File("bot.db")}";
        await File.WriteAllTextAsync(folder.File("risks.csv"), Risks);

        var unclear = await TheProgram.Run("import", "--set", database, folder.File("risks.csv"));
        var first = await TheProgram.Run("import", "--set", database, "--map", "Region=-", folder.File("risks.csv"));
        var again = await TheProgram.Run("import", "--set", database, folder.File("risks.csv"));
        var export = await TheProgram.Run("export", "--out", folder.File("out"), $"--{database}");

        Assert.Equal((1, 0, 0, 0), (unclear.Code, first.Code, again.Code, export.Code));
        Assert.Contains("\"Region\" names no field of a risk: --map \"Region=…\"", unclear.Error, StringComparison.Ordinal);
        Assert.Contains("taken in: 2 new risks, 0 changed, 0 as they were", first.Out, StringComparison.Ordinal);
        Assert.Contains("was taken in before; nothing was done", again.Out, StringComparison.Ordinal);
        Assert.Contains("R-71,Fog at the pier,yellow", await File.ReadAllTextAsync(folder.File("out/risk.csv")), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("out/P0.json")));
        Assert.Contains(document.RootElement.GetProperty("items").EnumerateArray(), item => item.GetProperty("key").GetString() == "R-72");
    }

    [Fact]
    public async Task A_table_that_is_wrong_is_refused_with_file_line_and_column()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.File("risks.csv"), Risks.Replace("Amber", "purple", StringComparison.Ordinal));

        var (code, _, error) = await TheProgram.Run("import", "--set", $"Storage:Path={folder.File("bot.db")}", "--map", "Region=-", folder.File("risks.csv"));
        var (wrong, _, told) = await TheProgram.Run("import", "--set", $"Storage:Path={folder.File("bot.db")}", "--map", "Region=area", folder.File("risks.csv"));

        Assert.Equal((1, 1), (code, wrong));
        Assert.Contains("risks.csv, line 2, RAG: \"purple\" is not allowed; one of green, yellow, red is", error, StringComparison.Ordinal);
        Assert.Contains("a risk has no \"area\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_shown_once_opens_the_door_and_shuts_it()
    {
        using var folder = new ScratchFolder();
        var database = $"--Storage:Path={folder.File("bot.db")}";
        await using var bot = await RunningBot.Start([database, "--Project:File=", "--Playground:StartAt="]);

        var made = await TheProgram.Run("token", "create", "--member", "ci", "--agent", "Nightly build", "--scope", "report", "--note", "CI", database);
        Assert.Equal((0, ""), (made.Code, made.Code == 0 ? "" : made.Error));
        var token = made.Out.Trim();
        var told = await Report(bot, token);
        var listed = await TheProgram.Run("token", "list", database);
        var revoked = await TheProgram.Run("token", "revoke", token.Split('_')[1], database);
        var after = await Report(bot, token);
        await bot.Get<Backlog>().Settled();

        Assert.Equal((0, 0, 0), (made.Code, listed.Code, revoked.Code));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Unauthorized), (told, after));
        Assert.Contains("ci in P0, report, good until", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('_')[2], listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('_')[2], Encoding.Latin1.GetString(await SharedBytes(folder.File("bot.db"))), StringComparison.Ordinal);
        Assert.Equal("83.5", (await bot.Get<IBotStore>().Item("P0", "parser_duration_ms"))!["value"]);
    }

    [Theory]
    [InlineData("--member ci --scope report", "has no member ci")]
    [InlineData("--member oliver --scope everything", "everything")]
    [InlineData("--member CI! --agent CI --scope read", "is no handle")]
    [InlineData("--member oliver --scope read --days 0", "1 to 3650 is")]
    public async Task A_token_that_cannot_be_made_is_refused_with_what_is_allowed(string arguments, string complaint)
    {
        using var folder = new ScratchFolder();
        var database = $"Storage:Path={folder.File("bot.db")}";
        await File.WriteAllTextAsync(folder.File("risks.csv"), "Key,Title\nR-71,Fog\n");
        await TheProgram.Run("import", "--set", database, folder.File("risks.csv"));

        var (code, _, error) = await TheProgram.Run(["token", "create", .. arguments.Split(' '), $"--{database}"]);

        Assert.Equal(1, code);
        Assert.Contains(complaint, error, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Report(RunningBot bot, string token)
    {
        using var http = new HttpClient { BaseAddress = new Uri(bot.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/projects/P0/metrics/parser_duration_ms/readings", UriKind.Relative)) { Content = new StringContent("""{ "value": 83.5, "unit": "ms" }""", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", "build-812");
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<byte[]> SharedBytes(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await open.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Scenarios.Playing;

namespace AutomatosX.Bot.Scenarios.Stories;

/// <summary>Two of a project's people are on Slack and two in Teams: one register, one run, one summary in both rooms.</summary>
public sealed class OneProjectOnBothPlatforms : IAsyncLifetime
{
    private static readonly string[] OnTheOne = ["ana", "bo"];
    private static readonly string[] OnTheOther = ["chen", "dana"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("both-");
    private OnSlack slack = null!;
    private OnMsTeams teams = null!;

    public async Task InitializeAsync()
    {
        var date = new DateOnly(2026, 3, 30);
        var project = JsonNode.Parse(Day.On("2026-03-30", "Europe/Berlin")
            .Standup(prompt: "09:15", close: "09:45").Summary("17:10").Members("ana", "bo", "chen", "dana")
            .Action("ACTION-01", "Refund flow for split orders", owner: "ana", percent: 60, due: "2026-03-30")
            .Risk("R-1", "Vendor sandbox capacity", owner: "chen", rag: "yellow").ProjectFile())!.AsObject();
        var workspace = await Workspace.For(project, date, bySocketMode: false, OnTheOne);
        var tenant = await MsTeamsWorkspace.For(project, workspace.Clock, OnTheOther);
        var file = Path.Combine(folder.FullName, "project.json");
        await File.WriteAllTextAsync(file, project.ToJsonString());
        var read = ProjectFileReader.Read(project.ToJsonString()).Project;
        var begins = read.Calendar.InstantOf(date, new TimeOnly(9, 0));
        slack = new OnSlack(read, [$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", $"--Project:File={file}", "--MsTeams:PublicAddress=https://bot.example", .. tenant.Settings], begins, workspace);
        teams = new OnMsTeams(read, [], begins, tenant);
        await slack.Start();
        teams.Join(slack.Bot);
    }

    public async Task DisposeAsync()
    {
        await slack.DisposeAsync();
        await teams.Workspace.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everybody_is_asked_where_they_live_and_both_rooms_read_the_same()
    {
        await GoTo(9, 15);
        Assert.Equal(OnTheOne, await Prompted(slack));
        Assert.Equal(OnTheOther, await Prompted(teams));
        Assert.Equal(await RollCall(slack), await RollCall(teams));

        await slack.Say("ana", "ACTION-01 done, split refunds went live");
        await teams.Say("chen", "R-1 green, the new sandbox carries our load");
        await GoTo(9, 30);
        Assert.Contains("Answered: Ana (Slack), Chen (Teams)", await RollCall(slack), StringComparison.Ordinal);
        Assert.Equal(await RollCall(slack), await RollCall(teams));

        await GoTo(17, 10);
        var summary = await Summary(slack);
        Assert.Contains(summary, part => part.Contains("R-1", StringComparison.Ordinal) && part.Contains("Green", StringComparison.Ordinal));
        Assert.Contains(summary, part => part.Contains("ACTION-01", StringComparison.Ordinal));
        Assert.Equal(summary, await Summary(teams));
    }

    [Fact]
    public async Task A_word_on_one_side_changes_the_summary_on_both()
    {
        await GoTo(9, 15);
        await slack.Say("ana", "ACTION-01 80%");
        await GoTo(17, 10);
        var before = await Summary(teams);

        await teams.Say("dana", "ACTION-01 is done, I saw the refunds arrive");
        await GoTo(17, 20);

        Assert.NotEqual(before, await Summary(teams));
        Assert.Equal(await Summary(slack), await Summary(teams));
        Assert.Contains(await Summary(slack), part => part.Contains("Done (100%)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_owner_is_told_on_the_other_platform_and_looks_up_what_was_said_there()
    {
        await GoTo(9, 15);
        await slack.Say("bo", "R-1 red, the sandbox fell over twice");
        await GoTo(9, 20);
        Assert.Contains(await teams.Look(), sight => sight.DirectOf == "chen" && sight.Text.Contains("R-1 yellow → red", StringComparison.Ordinal));

        await teams.Type("chen", "risk R-1", inChannel: false);
        Assert.Contains(await teams.Look(), sight => sight.DirectOf == "chen" && sight.Text.Contains("“the sandbox fell over twice” (Bo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_report_is_a_link_that_opens_that_day_from_outside_and_nothing_else()
    {
        await GoTo(9, 15);
        await slack.Say("ana", "ACTION-01 80%");
        await GoTo(17, 10);

        const string Label = "Whole report: https://bot.example";
        var link = (await Summary(teams)).SelectMany(part => part.Split('\n')).Single(line => line.StartsWith(Label, StringComparison.Ordinal))[Label.Length..];
        Assert.Contains("Refund flow for split orders", await FromOutside(link), StringComparison.Ordinal);
        Assert.DoesNotContain("Refund flow", await FromOutside(link.Replace("key=", "key=0", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Refund flow", await FromOutside("/days/PAY"), StringComparison.Ordinal);
    }

    private async Task<string> FromOutside(string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri(slack.Bot.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "bot.example";
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task GoTo(int hour, int minute)
    {
        var at = new DateTimeOffset(2026, 3, 30, hour, minute, 0, TimeSpan.FromHours(2));
        await slack.GoTo(at);
        await teams.GoTo(slack.Now);
    }

    private static async Task<IEnumerable<string>> Prompted(IScene scene) =>
        (await scene.Look()).Where(sight => sight.Key.StartsWith("prompt/", StringComparison.Ordinal)).Select(sight => sight.DirectOf!).Order();

    private static async Task<string> RollCall(IScene scene) => (await scene.Look()).Single(sight => sight.Key.StartsWith("roll-call/", StringComparison.Ordinal)).Text;

    private static async Task<IReadOnlyList<string>> Summary(IScene scene) =>
        [.. (await scene.Look()).Where(sight => sight.Key.StartsWith("summary/", StringComparison.Ordinal)).OrderBy(sight => sight.Number).Select(sight => sight.Text)];
}

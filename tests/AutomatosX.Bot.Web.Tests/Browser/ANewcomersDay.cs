using AutomatosX.Bot.Web.Tests.Browser.Support;

namespace AutomatosX.Bot.Web.Tests.Browser;

/// <summary>What somebody does who has just started the program for the first time.</summary>
[Collection(BrowserTests.Name)]
public sealed class ANewcomersDay(Chromium chromium)
{
    private const string Reply = "ACTION-06 done, two green runs, next: watch the overnight runs\nR-4 yellow, variance past 5 % on the canary";

    [SkippableFact]
    public async Task Begins_with_a_reply_in_free_text_and_ends_with_the_summary_of_it()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page();
        await page.Be("Oliver");
        await page.GoTo("08:50 Standup");
        await page.Link("AutomatosX, direct").ClickAsync();
        await page.Message("You own ACTION-06 (80 %, due today)").Shows().ToBeVisibleAsync();

        await page.Say(Reply);
        await page.Message("ACTION-06 in progress 80 % → done").Shows().ToContainTextAsync("R-4 green → yellow");

        await page.Link("#p0-week2-status").ClickAsync();
        await LooksUp(visit, page);
        await page.MoveTo("17:10");
        await page.Message("P0 Day 7 · Tue 14 Jan").Shows().ToBeVisibleAsync();
        await ReadsOn(page);
        await FollowsTheLinks(visit, page);
    }

    private static async Task LooksUp(Visit visit, Microsoft.Playwright.IPage page)
    {
        var other = await visit.Page($"{Visit.Channel}?as=queenie");
        await page.Composer().PressSequentiallyAsync("/ri");
        await page.Locator("[role=option]").First.Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Composer().Shows().ToHaveValueAsync("/risk");
        await page.Composer().PressSequentiallyAsync(" gaps");
        // "ga" alone fits another title as well: the list is right once it has come down to the one.
        await page.Locator("[role=option]").Shows().ToHaveCountAsync(1);
        await page.Locator("[role=option]", new() { HasText = "Telemetry gaps" }).Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Composer().Shows().ToHaveValueAsync("/risk R-4");
        await page.Keyboard.PressAsync("Enter");

        var card = page.Message("You typed /risk R-4");
        await card.Shows().ToContainTextAsync("Only you see this");
        await card.Shows().ToContainTextAsync("R-4 Telemetry gaps");
        Assert.Equal(0, await other.Message("R-4 Telemetry gaps").CountAsync());
        await page.Button("Share").ClickAsync();
        await other.Message("R-4 Telemetry gaps").Shows().ToContainTextAsync("Oliver shared /risk R-4");
        await page.Button("Share").Shows().ToHaveCountAsync(0);
    }

    private static async Task ReadsOn(Microsoft.Playwright.IPage page)
    {
        await page.Message("P0 Day 7 · Tue 14 Jan").Locator(".acts a").First.ClickAsync();
        var thread = page.Locator(".thread-column");
        await thread.Locator(".message").First.Shows().ToBeInViewportAsync();
        await thread.Shows().ToContainTextAsync("ACTION-06");
        await thread.Shows().ToContainTextAsync("R-4 – Telemetry gaps (Owner: Oliver) – Status: Yellow (↑ from Green)");
        await page.Link("P0 day summaries").ClickAsync();
        await page.Locator(".days a").ClickAsync();
        await page.Locator("article").Shows().ToContainTextAsync("Two green runs");
    }

    // A link that says where a line came from leads to a message that is on the page, and marked.
    private static async Task FollowsTheLinks(Visit visit, Microsoft.Playwright.IPage page)
    {
        var links = await page.Locator("article a[href*='/chat/']").EvaluateAllAsync<string[]>("all => [...new Set(all.map(one => one.href))]");
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.StartsWith(visit.Address.AbsoluteUri, link, StringComparison.Ordinal);
            await page.GotoAsync(link);
            await page.Locator(".message:target").Shows().ToBeInViewportAsync();
        }
    }
}

using AutomatosX.Bot.Web.Tests.Browser.Support;

namespace AutomatosX.Bot.Web.Tests.Browser;

/// <summary>What can be done with a prompt and with what the bot understood.</summary>
[Collection(BrowserTests.Name)]
public sealed class AnEcho(Chromium chromium)
{
    [SkippableFact]
    public async Task Is_taken_back_by_undo()
    {
        await using var visit = await chromium.Visit();
        var page = await Prompted(visit);
        await page.Say("ACTION-06 done");
        var echo = page.Message("ACTION-06 in progress 80 % → done");
        await echo.GetByText("Undo").ClickAsync();
        await page.Locator(".log").First.Shows().ToContainTextAsync("Undone.");
        await page.Say("/action ACTION-06");
        await page.Message("You typed /action ACTION-06").Shows().ToContainTextAsync("in progress");
    }

    [SkippableFact]
    public async Task Is_corrected_by_edit()
    {
        await using var visit = await chromium.Visit();
        var page = await Prompted(visit);
        await page.Say("ACTION-06 90 %");
        await page.Message("ACTION-06 in progress 80 % → 90 %").GetByText("Edit", new() { Exact = true }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.Locator("textarea, input:not([type=hidden])").First.FillAsync("ACTION-06 95 %");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await dialog.Shows().ToHaveCountAsync(0);
        await page.Locator(".log").First.Shows().ToContainTextAsync("95 %");
    }

    [SkippableFact]
    public async Task Follows_a_form_that_was_filled_in()
    {
        await using var visit = await chromium.Visit();
        var page = await Prompted(visit);
        await page.Button("Fill in").ClickAsync();
        var group = page.Locator("dialog[open]").GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "ACTION-06" });
        await group.GetByLabel("Status").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "done" });
        await page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await page.Locator("dialog[open]").Shows().ToHaveCountAsync(0);
        await page.Message("ACTION-06 in progress 80 % → done").Shows().ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Is_not_asked_for_again_on_a_day_that_is_skipped()
    {
        await using var visit = await chromium.Visit();
        var page = await Prompted(visit);
        await page.Button("Skip today").ClickAsync();
        await page.Locator(".message").Nth(1).Shows().ToBeVisibleAsync();
        await page.GoTo("09:30 Standup reminder");
        Assert.Equal(0, await page.Message("Still missing").CountAsync());
    }

    private static async Task<Microsoft.Playwright.IPage> Prompted(Visit visit)
    {
        var page = await visit.Page("/chat/dm-oliver?as=oliver");
        await page.GoTo("08:50 Standup");
        await page.Message("You own ACTION-06").Shows().ToBeVisibleAsync();
        return page;
    }
}

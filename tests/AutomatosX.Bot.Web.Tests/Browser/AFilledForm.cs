using AutomatosX.Bot.Web.Tests.Browser.Support;

namespace AutomatosX.Bot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class AFilledForm(Chromium chromium)
{
    [SkippableFact]
    public async Task Is_mended_where_it_stands_and_loses_nothing()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page("/chat/dm-oliver?as=oliver", Looks.Wide, Axe.Source());
        await page.GoTo("08:50 Standup");
        await page.Say("Today: sign the release notes");
        await page.Message("Planned: sign the release notes").Shows().ToBeVisibleAsync();
        await page.Button("Fill in").First.ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("sign the release notes").CheckAsync();
        var percent = dialog.GetByLabel("Percent").First;
        await percent.FillAsync("800");
        await dialog.GetByLabel("Anything else, in your own words").FillAsync("Decision: the notes are signed by two");
        await dialog.GetByText("Send", new() { Exact = true }).ClickAsync();

        await dialog.GetByText("“800” is no percent. Write a whole number from 0 to 100.").Shows().ToBeVisibleAsync();
        await percent.Shows().ToBeFocusedAsync();
        await percent.Shows().ToHaveValueAsync("800");
        await dialog.GetByLabel("sign the release notes").Shows().ToBeCheckedAsync();
        Assert.Empty(await Axe.Violations(page));

        await percent.FillAsync("90");
        await dialog.GetByText("Send", new() { Exact = true }).ClickAsync();
        await page.Message("Done: sign the release notes").Shows().ToBeVisibleAsync();
        await page.Message("the notes are signed by two").Shows().ToBeVisibleAsync();
        Assert.Equal(0, await dialog.CountAsync());
    }

    [SkippableFact]
    public async Task Says_when_one_is_away()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page("/chat/dm-oliver?as=oliver", Looks.Wide, Axe.Source());
        await page.GoTo("08:50 Standup");
        await page.Button("I'm away").ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("From").FillAsync("2025-01-16");
        await dialog.GetByLabel("To").FillAsync("2025-01-15");
        await dialog.GetByText("Send", new() { Exact = true }).ClickAsync();
        await dialog.GetByText("Wed 15 Jan is before Thu 16 Jan. The last day comes after the first.").Shows().ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page));
        await dialog.GetByLabel("To").FillAsync("2025-01-17");
        await dialog.GetByLabel("Why").SelectOptionAsync("vacation");
        await dialog.GetByText("Send", new() { Exact = true }).ClickAsync();
        await page.Message("Away: Thu 16 to Fri 17 Jan (vacation)").Shows().ToBeVisibleAsync();
    }
}

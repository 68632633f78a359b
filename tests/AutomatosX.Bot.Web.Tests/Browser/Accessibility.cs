using AutomatosX.Bot.Web.Tests.Browser.Support;

namespace AutomatosX.Bot.Web.Tests.Browser;

/// <summary>WCAG 2.2 AA as far as a program can check it.</summary>
[Collection(BrowserTests.Name)]
public sealed class Accessibility(Chromium chromium, PlayedDay day)
{
    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    [InlineData(375, true)]
    public async Task No_page_has_a_violation(int width, bool dark)
    {
        await using var visit = await chromium.Visit(day);
        var page = await visit.Page("/", new Looks(width) { Dark = dark, Still = true }, Axe.Source());
        var found = new List<string>();
        foreach (var path in await Places.Of(visit))
        {
            await page.GotoAsync(visit.At(path));
            found.AddRange((await Axe.Violations(page)).Select(violation => $"{path} {violation}"));
        }

        Assert.Empty(found);
    }

    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task What_opens_on_a_page_has_none_either(int width, bool dark)
    {
        await using var visit = await chromium.Visit(day);
        var page = await visit.Page("/chat/dm-bob?as=bob", new Looks(width) { Dark = dark, Still = true }, Axe.Source());
        await page.Composer().PressSequentiallyAsync("/ri");
        await page.Locator("[role=option]").First.Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await Axe.Violations(page));
        await page.Keyboard.PressAsync("Escape");

        await page.Button("Fill in").First.ClickAsync();
        await page.Locator("dialog[open] form").Shows().ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page));
        await page.Keyboard.PressAsync("Escape");

        if (width < 768)
            await page.Locator(".side summary").ClickAsync();
        Assert.Empty(await Axe.Violations(page));
    }
}

using AutomatosX.Bot.Web.Tests.Browser.Support;

namespace AutomatosX.Bot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class TheKeyboardAlone(Chromium chromium)
{
    // What the focus stands on: its id or its words, and whether it can be seen there.
    private const string Focus = """
        () => {
          const one = document.activeElement;
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
          return [one === document.body ? '' : one.id || one.textContent.trim() || one.tagName, String(seen)];
        }
        """;

    [SkippableFact]
    public async Task Reaches_everything_and_always_shows_where_it_is()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page("/chat/dm-oliver?as=oliver");
        await page.GoTo("08:50 Standup");
        await page.Button("Fill in").Shows().ToBeVisibleAsync();
        await page.ReloadAsync();

        var stops = new List<string>();
        do
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string[]>(Focus);
            Assert.True(focus[0].Length == 0 || focus[1] == "true", $"The focus on {focus[0]} is not to be seen.");
            stops.Add(focus[0]);
        }
        while (stops[^1].Length > 0 && stops.Count < 100);

        Assert.Equal("Skip to the content", stops[0]);
        string[] order = ["be", "Switch", "clock-date", "clock-time", "clock-next", "Fill in", "Skip today", "I'm away", "say", "Send"];
        // A date field is several stops under one name.
        Assert.Equal(order, stops.Where(order.Contains).Distinct());
    }

    [SkippableFact]
    public async Task Skips_to_the_content()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page($"{Visit.Channel}?as=oliver");
        await page.Keyboard.PressAsync("Tab");
        await page.Link("Skip to the content").Shows().ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main").Shows().ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#clock-next").Shows().ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Says_something_and_begins_a_new_line_with_shift()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page($"{Visit.Channel}?as=oliver");
        await page.Composer().FocusAsync();
        await page.Keyboard.TypeAsync("one");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("two");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("one\ntwo", await page.Message("one").Locator(".said").InnerTextAsync());
        await page.Composer().Shows().ToBeFocusedAsync();
        await page.Composer().Shows().ToHaveValueAsync("");
    }

    [SkippableFact]
    public async Task Opens_a_form_and_leaves_it_with_escape()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page("/chat/dm-oliver?as=oliver");
        await page.GoTo("08:50 Standup");
        await page.Button("Fill in").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open] :focus").Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]").Shows().ToHaveCountAsync(0);
        await page.Button("Fill in").Shows().ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Moves_the_clock_and_stays_on_its_button()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page($"{Visit.Channel}?as=oliver");
        var next = page.Locator("#clock-next");
        await next.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await next.Shows().ToContainTextAsync("09:30 Standup reminder");
        await next.Shows().ToBeFocusedAsync();
    }
}

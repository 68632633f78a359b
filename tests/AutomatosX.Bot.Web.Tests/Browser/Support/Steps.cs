using Microsoft.Playwright;

namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>What a person does on a page, by the names that they see there.</summary>
internal static class Steps
{
    public static ILocatorAssertions Shows(this ILocator locator) => Assertions.Expect(locator);

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>The messages of the room that hold these words.</summary>
    public static ILocator Message(this IPage page, string words) => page.Locator(".room-column .message", new() { HasText = words });

    /// <summary>The message box of the room.</summary>
    public static ILocator Composer(this IPage page) => page.Locator("#say");

    public static async Task Be(this IPage page, string name)
    {
        await page.GetByLabel("Be", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = name });
        await page.Button("Switch").ClickAsync();
    }

    public static async Task Say(this IPage page, string text)
    {
        await page.Composer().FillAsync(text);
        await page.Composer().PressAsync("Enter");
    }

    /// <summary>Goes to the next touchpoint by the button that names it.</summary>
    public static async Task GoTo(this IPage page, string touchpoint)
    {
        var next = page.Locator("#clock-next");
        await next.Shows().ToContainTextAsync(touchpoint);
        await next.ClickAsync();
        await next.Shows().Not.ToContainTextAsync(touchpoint);
    }

    /// <summary>Moves the clock within its day.</summary>
    public static async Task MoveTo(this IPage page, string time)
    {
        await page.Locator("#clock-time").FillAsync(time);
        await page.Button("Go there").ClickAsync();
        await page.Locator("#clock time").Shows().ToContainTextAsync(time);
    }

    /// <summary>By how many pixels anything on the page is wider than its place, the parts that scroll on purpose left out.</summary>
    public static Task<int> TooWide(this IPage page) => page.EvaluateAsync<int>(
        "() => Math.max(...[document.documentElement, ...document.querySelectorAll('.log, .side, dialog[open], .composer')].map(one => one.scrollWidth - one.clientWidth))");
}

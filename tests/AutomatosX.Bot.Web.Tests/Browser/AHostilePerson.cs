using System.Net;
using AutomatosX.Bot.Web.Tests.Browser.Support;
using Microsoft.Playwright;

namespace AutomatosX.Bot.Web.Tests.Browser;

/// <summary>Words that want to be a program, and pages of other sites that want to speak for the reader.</summary>
[Collection(BrowserTests.Name)]
public sealed class AHostilePerson(Chromium chromium)
{
    private const string Attack = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'> [click](javascript:window.hit=1) ![pic](http://127.0.0.1/x.png) **bold** </textarea></dialog>";

    private static readonly string Endless = new('w', 3000);

    [SkippableFact]
    public async Task Runs_nothing_and_bursts_no_page_with_words()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page("/chat/dm-oliver?as=oliver", Looks.Narrow);
        await page.GoTo("08:50 Standup");
        await page.Say($"ACTION-06 done, {Attack} {Endless}\nNew action: {Attack} {Endless}, @oliver, due 2025-01-15\nR-4 yellow, {Attack}");
        await page.Message("ACTION-06 in progress 80 % → done").Shows().ToBeVisibleAsync();
        await IsHarmless(page);
        await page.GotoAsync(visit.At($"{Visit.Channel}?as=oliver"));
        await page.Say($"{Attack} {Endless}");
        await page.Message(Endless).First.Shows().ToBeVisibleAsync();
        await page.Say("/action ACTION-15");
        await page.Message("You typed /action ACTION-15").Shows().ToBeVisibleAsync();
        await IsHarmless(page);

        await page.Locator(".side summary").ClickAsync();
        await page.MoveTo("17:10");
        await page.Locator(".side summary").ClickAsync();
        await page.Message("P0 Day 7 · Tue 14 Jan").Locator(".acts a").First.ClickAsync();
        await page.Locator(".thread-column .message").Nth(3).Shows().ToBeVisibleAsync();
        await IsHarmless(page);
        await page.GotoAsync(visit.At("/days/P0/2025-01-14"));
        await page.Locator("article").Shows().ToContainTextAsync("window.hit");
        await IsHarmless(page);
    }

    [SkippableFact]
    public async Task Cannot_post_from_another_site()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page($"{Visit.Channel}?as=bob");
        await page.GotoAsync("about:blank");
        await page.SetContentAsync($"<form method=post action='{visit.At($"{Visit.Channel}/say")}'><input name=as value=bob><input name=text value=forged><button>Win</button></form>");
        var answer = await page.RunAndWaitForResponseAsync(() => page.ClickAsync("button"), _ => true);
        Assert.Equal(403, answer.Status);
        await page.GotoAsync(visit.At($"{Visit.Channel}?as=bob"));
        Assert.Equal(0, await page.Message("forged").CountAsync());
    }

    [Fact]
    public async Task Cannot_reach_it_by_a_name_of_their_own()
    {
        await using var bot = await RealBot.Start();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, bot.Address);
        request.Headers.Host = "bot.evil.example";
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    // The content policy would stop a script too; here nothing of it may even have become an element. The bot's own pictures stand in the page itself, as images, in which nothing runs.
    private static async Task IsHarmless(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("() => 'hit' in window"));
        await page.Locator("main :is(script, img:not([src^='data:image/svg+xml']), iframe), main a[href^='javascript']").Shows().ToHaveCountAsync(0);
        Assert.True(await page.TooWide() <= 0, $"{page.Url} is too wide.");
    }
}

using AutomatosX.Bot.Web.Tests.Browser.Support;

namespace AutomatosX.Bot.Web.Tests.Browser;

/// <summary>A narrow window, less motion, no script, two people at once.</summary>
[Collection(BrowserTests.Name)]
public sealed class OtherWaysOfLooking(Chromium chromium, PlayedDay day)
{
    [SkippableFact]
    public async Task A_narrow_window_never_scrolls_sideways()
    {
        await using var visit = await chromium.Visit(day);
        var page = await visit.Page(looks: Looks.Narrow);
        foreach (var path in await Places.Of(visit))
        {
            await page.GotoAsync(visit.At(path));
            Assert.True(await page.TooWide() <= 0, $"{path} is too wide for 375 pixels.");
        }
    }

    [SkippableFact]
    public async Task A_narrow_window_begins_with_the_messages_and_hides_the_rest()
    {
        await using var visit = await chromium.Visit(day);
        var page = await visit.Page($"{Visit.Channel}?as=oliver", Looks.Narrow);
        await page.Composer().Shows().ToBeInViewportAsync();
        await page.Button("Send").Shows().ToBeInViewportAsync();
        var be = page.GetByLabel("Be", new() { Exact = true });
        await be.Shows().ToBeHiddenAsync();
        await page.Locator(".side summary").ClickAsync();
        await be.Shows().ToBeVisibleAsync();
        Assert.True(await page.TooWide() <= 0);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_moves_for_who_asked_for_less_motion(bool still)
    {
        await using var visit = await chromium.Visit(day);
        var page = await visit.Page($"{Visit.Channel}?as=oliver", new Looks { Still = still });
        await page.Button("Send").HoverAsync();
        var moving = await page.EvaluateAsync<int>("""
            () => document.getAnimations().length + [...document.querySelectorAll('*')].map(one => getComputedStyle(one))
              .filter(style => /[1-9]/.test(style.transitionDuration + style.animationDuration) || style.scrollBehavior === 'smooth').length
            """);
        Assert.Equal(still, moving == 0);
    }

    [SkippableFact]
    public async Task Without_script_all_of_it_works_by_plain_forms()
    {
        await using var visit = await chromium.Visit();
        var page = await visit.Page("/chat/dm-oliver?as=oliver", new Looks { Script = false });
        await page.GoTo("08:50 Standup");
        await page.Composer().FillAsync("ACTION-06 done, next: watch the overnight runs");
        await page.Button("Send").ClickAsync();
        await page.Message("ACTION-06 in progress 80 % → done").Shows().ToBeVisibleAsync();

        await page.Button("Fill in").ClickAsync();
        await page.Locator("main h1").Shows().ToContainTextAsync("Standup");
        await page.Link("Cancel").ClickAsync();
        await page.Button("Undo").ClickAsync();
        await page.Locator(".log").Shows().ToContainTextAsync("Undone.");
        await page.Composer().FillAsync("/risk R-4");
        await page.Button("Send").ClickAsync();
        await page.Message("You typed /risk R-4").Shows().ToContainTextAsync("Telemetry gaps");

        await page.MoveTo("17:10");
        await page.Link("#p0-week2-status").ClickAsync();
        await page.Message("P0 Day 7 · Tue 14 Jan").Shows().ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task What_one_says_the_other_sees_at_once()
    {
        await using var visit = await chromium.Visit();
        var bob = await visit.Page($"{Visit.Channel}?as=bob");
        var queenie = await visit.Page($"{Visit.Channel}?as=queenie");
        await queenie.Composer().FillAsync("half a sentence");
        await bob.Say("The spike review moves to 11:30.");
        await queenie.Message("The spike review moves to 11:30.").Shows().ToContainTextAsync("Bob");
        await queenie.Composer().Shows().ToHaveValueAsync("half a sentence");

        await queenie.GoTo("08:50 Standup");
        await bob.Message("Standup, Day 7").Shows().ToBeVisibleAsync();
        await bob.Locator("#clock time").Shows().ToContainTextAsync("08:50");
        await bob.Locator("[data-room-link=dm-bob] .new").Shows().ToBeVisibleAsync();
    }
}

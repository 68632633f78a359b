namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>Every kind of page that there is after a played day.</summary>
internal static class Places
{
    public static async Task<IReadOnlyList<string>> Of(Visit visit)
    {
        var page = await visit.Page($"{Visit.Channel}?as=bob");
        var thread = await page.Message("P0 Day 7 · Tue 14 Jan").Locator(".acts a").First.GetAttributeAsync("href");
        await page.GotoAsync(visit.At("/chat/dm-bob?as=bob"));
        var edit = await page.Message(PlayedDay.ClearAndUnclear).Locator(".acts a", new() { HasText = "Edit" }).First.GetAttributeAsync("href");
        var form = await page.Locator("form[data-dialog]").Last.EvaluateAsync<string>("form => `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`");
        return [$"{Visit.Channel}?as=bob", "/chat/dm-bob?as=bob", thread!, edit!, form, "/days/P0", "/days/P0/2025-01-14", "/chat/nowhere", "/chat/dm-bob?as=oliver", "/health"];
    }
}

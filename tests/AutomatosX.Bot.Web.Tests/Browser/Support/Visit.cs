using Microsoft.Playwright;

namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>A bot, and the people who look at it: each page is a browser of its own. No page may make an error in its script.</summary>
public sealed class Visit(Chromium chromium, RealBot bot, bool owned) : IAsyncDisposable
{
    public const string Channel = "/chat/p0-week2-status";

    private readonly List<IBrowserContext> contexts = [];
    private readonly List<string> errors = [];

    public Uri Address => bot.Address;

    /// <summary>Opens a page in a browser of its own.</summary>
    public async Task<IPage> Page(string path = "/", Looks? looks = null, string? begin = null)
    {
        var context = await chromium.Open(looks ?? Looks.Wide);
        contexts.Add(context);
        if (begin is not null)
            await context.AddInitScriptAsync(begin);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(At(path));
        return page;
    }

    public string At(string path) => new Uri(bot.Address, path).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.DisposeAsync();
        if (owned)
            await bot.DisposeAsync();
        Assert.Empty(errors);
    }
}

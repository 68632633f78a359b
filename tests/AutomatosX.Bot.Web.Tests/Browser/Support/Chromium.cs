using Microsoft.Playwright;

namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>One browser for all browser tests: starting it takes longer than most of them.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // It runs as root in a container, draws nothing on a screen, and has no business with any other computer.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>How long, in milliseconds, a condition may take to come true on a busy computer.</summary>
    public const float Patience = 15_000;

    /// <summary>Skips the test that asks where there is no browser.</summary>
    public static void IsNeeded() => Skip.IfNot(File.Exists(Program), "Chromium is not here: apt-get install chromium");

    /// <summary>A fresh bot on the sample's morning, to be visited.</summary>
    public async Task<Visit> Visit()
    {
        IsNeeded();
        return new Visit(this, await RealBot.Start(), owned: true);
    }

    /// <summary>A visit to a bot that lives on when the visit ends.</summary>
    public async Task<Visit> Visit(PlayedDay day)
    {
        IsNeeded();
        return new Visit(this, await day.Bot(), owned: false);
    }

    public async Task<IBrowserContext> Open(Looks looks)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = looks.Width, Height = looks.Height },
            ColorScheme = looks.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = looks.Still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            JavaScriptEnabled = looks.Script,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }
}

/// <summary>How a person looks at the pages.</summary>
public sealed record Looks(int Width = 1280, int Height = 800)
{
    public static readonly Looks Wide = new();

    public static readonly Looks Narrow = new(375, 740);

    public bool Dark { get; init; }

    /// <summary>Whether the person asked their system for less motion.</summary>
    public bool Still { get; init; }

    public bool Script { get; init; } = true;
}

/// <summary>The browser tests share the browser, so they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>, ICollectionFixture<PlayedDay>
{
    public const string Name = "Browser";
}

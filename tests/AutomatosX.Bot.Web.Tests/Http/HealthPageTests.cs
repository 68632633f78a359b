using System.Net;
using AutomatosX.Bot.Web.Health;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Http;

public sealed class HealthPageTests
{
    private static readonly HealthCheckView Store = new("store", true, "The database answers.");
    private static readonly HealthCheckView Outbox = new("outbox", false, "3 posts are due, the oldest for 6 min.");

    [Fact]
    public async Task It_is_found_from_the_chat()
    {
        await using var playground = await RunningPlayground.Start();
        var chat = await playground.Page("/chat/p0-week2-status?as=bob");
        Assert.Equal("How the bot is doing", chat.QuerySelector("nav a[href='/health']")!.TextContent);
    }

    [Fact]
    public async Task It_says_of_each_check_in_words_whether_it_holds_and_what_is_so()
    {
        await using var playground = await RunningPlayground.Start(health: new HealthView([Store, Outbox], []));

        var page = await playground.Page("/health");

        Assert.Equal("Not ready: 1 of 2 checks does not hold.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(
            ["store|holds|The database answers.", "outbox|does not hold|3 posts are due, the oldest for 6 min."],
            page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        Assert.Equal("Nothing has been counted since the bot was started.", page.QuerySelector("main p:not([role]):not(.quiet):not(:has(a))")!.TextContent);
        Assert.Equal("/health/ready", page.QuerySelector("main p.quiet a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task It_shows_what_was_counted_and_what_that_means()
    {
        await using var playground = await RunningPlayground.Start(health: new HealthView([Store], [new("bot.events.accepted", "playground", "12", "Events put on disk.")]));

        var page = await playground.Page("/health");

        Assert.Equal("Ready: everything that is checked holds.", page.QuerySelector("[role=status]")!.TextContent);
        var figures = page.QuerySelector("table:has(#figures)")!;
        Assert.Equal(["Figure", "Of", "Value", "What it means"], figures.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(["bot.events.accepted", "playground", "12", "Events put on disk."], figures.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task What_it_is_told_stands_there_as_words()
    {
        const string hostile = "<script>alert(1)</script>";
        await using var playground = await RunningPlayground.Start(health: new HealthView([new(hostile, false, hostile)], [new(hostile, hostile, hostile, hostile)]));
        var page = await playground.Page("/health");
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/'])"));
        Assert.Equal(6, page.QuerySelectorAll("tbody tr > *").Count(cell => cell.TextContent == hostile));
    }

    [Fact]
    public async Task It_stands_behind_the_same_guard_as_the_other_pages()
    {
        await using var playground = await RunningPlayground.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = "evil.example";
        using var answer = await playground.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}

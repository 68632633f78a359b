using System.Globalization;
using System.Net;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Web.Rooms;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Http;

public sealed class ClockAndEventsTests
{
    private const string Channel = "/chat/p0-week2-status";

    [Fact]
    public async Task The_button_of_the_next_touchpoint_goes_there_once()
    {
        await using var playground = await RunningPlayground.Start();
        playground.Bot.Looks = _ => playground.Deliver(Post.Say("Standup, Day 7."), "prompt");
        var page = await playground.Page($"{Channel}?as=bob");
        Assert.Contains("Tue 14 Jan 2025 08:45 PT", page.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("08:50 Standup", page.QuerySelector("#clock-next")!.TextContent, StringComparison.Ordinal);
        var at = page.QuerySelector(".clock input[name=at]")!.GetAttribute("value")!;

        for (var press = 0; press < 2; press++)
        {
            using var moved = await playground.Post("/clock/next", ("as", "bob"), ("room", Sample.Channel.Value), ("at", at));
            Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        }

        Assert.Equal(["P0"], playground.Bot.Looked);
        var after = await playground.Page($"{Channel}?as=bob");
        Assert.Equal("08:50", after.QuerySelector("#m-1 time")!.TextContent);
        Assert.Contains("09:30 Standup reminder", after.QuerySelector("#clock-next")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-01-14", "07:00", "The clock never goes back. It is Tue 14 Jan 2025")]
    [InlineData("2025-06-01", "09:00", "At most 31 days at a time.")]
    [InlineData("soon", "09:00", "Give a date and a time.")]
    public async Task A_time_that_cannot_be_is_refused_with_the_reason(string date, string time, string why)
    {
        await using var playground = await RunningPlayground.Start();
        using var refused = await playground.Post("/clock/to", ("as", "bob"), ("room", Sample.Channel.Value), ("date", date), ("time", time));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(why, (await RunningPlayground.Parse(refused)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(playground.Bot.Looked);
    }

    [Fact]
    public async Task A_time_is_gone_to_past_everything_on_the_way()
    {
        await using var playground = await RunningPlayground.Start();
        using var moved = await playground.Post("/clock/to", ("as", "bob"), ("room", "dm-bob"), ("date", "2025-01-15"), ("time", "09:00"));
        Assert.Equal("/chat/dm-bob?as=bob", moved.Headers.Location!.OriginalString);
        Assert.Equal(6, playground.Bot.Looked.Count);
        Assert.True(playground.Clock.GetUtcNow() >= Sample.At(9, 0).AddDays(1));
    }

    [Fact]
    public async Task A_clock_that_cannot_be_moved_has_no_buttons()
    {
        await using var playground = await RunningPlayground.Start(options => options.MovableClock = false);
        Assert.Empty((await playground.Page($"{Channel}?as=bob")).QuerySelectorAll(".clock button, .clock-panel"));
        using var moved = await playground.Post("/clock/next", ("as", "bob"), ("room", Sample.Channel.Value), ("at", "2025-01-14T09:00:00Z"));
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
    }

    [Fact]
    public async Task Open_pages_hear_where_something_changed()
    {
        await using var playground = await RunningPlayground.Start();
        using var stream = await playground.Http.GetAsync(new Uri("/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        Assert.Equal("event: hello", await lines.ReadLineAsync());
        using var said = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "secret words"));
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        string? line;
        do
            line = await lines.ReadLineAsync(deadline.Token);
        while (line != "event: changed");
        var data = await lines.ReadLineAsync(deadline.Token);
        Assert.Equal("""data: {"room":"p0-week2-status","only":null}""", data);
    }

    [Fact]
    public async Task A_message_that_a_crash_cut_off_reaches_the_bot_at_the_next_start()
    {
        await using var scratch = await ScratchStore.With(Sample.Project());
        using (var messages = new RoomMessages(scratch.Store, new ChangeFeed()))
            await messages.Add(Sample.DirectBob, number => new("dm-bob", number, Sample.At(8, 0), "bob", "ACTION-06 done"));
        await using var playground = await RunningPlayground.Start(store: scratch.Store);
        Assert.Equal(["said/dm-bob/1"], playground.Bot.Keys);
    }

    [Fact]
    public async Task A_day_is_kept_as_a_page_and_as_a_file()
    {
        await using var playground = await RunningPlayground.Start();
        Assert.Contains("No day has been summed up yet.", (await playground.Page("/days/P0")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var report = new DayReport("P0", Sample.Day, "P0 Day 7 <b>", "# Day 7 <script>\n\n- ACTION-06 done", "h", Sample.At(17, 10), Sample.At(17, 20), false);
        await playground.Store.Commit(Work.Nothing.And(new KeepDayReport(report)));

        var list = await playground.Page("/days/P0");
        Assert.Equal("P0 Day 7 <b>", list.QuerySelector(".days a")!.TextContent);
        var page = await playground.Page(list.QuerySelector(".days a")!.GetAttribute("href")!);
        Assert.Equal("Day 7 <script>", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        using var file = await playground.Http.GetAsync(new Uri("/days/P0/2025-01-14?format=md", UriKind.Relative));
        Assert.Equal(report.Markdown, await file.Content.ReadAsStringAsync());
        Assert.Contains(Sample.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
    }
}

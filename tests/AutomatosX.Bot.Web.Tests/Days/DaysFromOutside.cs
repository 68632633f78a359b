using System.Net;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Web.Days;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Days;

/// <summary>Under the address that people reach from outside a link opens the one day that it was given for.</summary>
public sealed class DaysFromOutside
{
    private static readonly DateOnly Day = new(2025, 1, 13);

    [Fact]
    public async Task Open_with_their_key_and_so_does_their_document()
    {
        await using var playground = await Start();
        var key = playground.Get<DayKeys>().Of("P0", Day);

        var (status, page) = await Get(playground, $"/days/P0/2025-01-13?key={key}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"format=md&amp;key={key}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("All days", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Get(playground, $"/days/P0/2025-01-13?format=md&key={key}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get(playground, "/assets/playground.css")).Status);
    }

    [Theory]
    [InlineData("/days/P0/2025-01-13")]
    [InlineData("/days/P0/2025-01-13?key=")]
    [InlineData("/days/P0/2025-01-13?key=00000000000000000000000000000000")]
    [InlineData("/days/P0/2025-01-14?key=KEY")]
    [InlineData("/days/P1/2025-01-13?key=KEY")]
    [InlineData("/days/P0?key=KEY")]
    [InlineData("/chat/p0-week2-status?key=KEY")]
    [InlineData("/events?key=KEY")]
    public async Task Do_not_open_without_it_and_nothing_else_does(string path)
    {
        await using var playground = await Start();
        var (status, _) = await Get(playground, path.Replace("KEY", playground.Get<DayKeys>().Of("P0", Day), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Keep_their_keys_when_the_program_starts_again()
    {
        await using var playground = await Start();
        var keys = playground.Get<DayKeys>();
        var before = keys.Of("P0", Day);
        await keys.Open();

        Assert.Equal(before, keys.Of("P0", Day));
        Assert.True(keys.Fits("P0", Day, before));
        Assert.False(keys.Fits("P0", Day.AddDays(1), before));
    }

    private static async Task<RunningPlayground> Start()
    {
        var playground = await RunningPlayground.Start(options => options.PublicAddress = new Uri("https://bot.example"));
        await playground.Get<DayKeys>().Open();
        await playground.Store.Commit(Storing.Work.Nothing.And(new KeepDayReport(Some.StoredDay("2025-01-13"))));
        return playground;
    }

    private static async Task<(HttpStatusCode Status, string Text)> Get(RunningPlayground playground, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "bot.example";
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await playground.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}

using System.Net;
using AutomatosX.Bot.Web.Tests.Support;

namespace AutomatosX.Bot.Web.Tests.Http;

public sealed class GuardTests
{
    private const string Channel = "/chat/p0-week2-status";

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("bot.example", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_known_host_names_are_answered_on_loopback(string host, HttpStatusCode status)
    {
        await using var playground = await RunningPlayground.Start(options => options.AllowedHosts.Add("bot.example"));
        foreach (var path in new[] { Channel, "/assets/playground.js", "/events" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await playground.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("localhost", "X-Forwarded-For", HttpStatusCode.BadRequest)]
    [InlineData("localhost", "X-Forwarded-Host", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1", "Forwarded", HttpStatusCode.BadRequest)]
    [InlineData("bot.example", "X-Forwarded-For", HttpStatusCode.OK)]
    public async Task What_comes_through_a_tunnel_is_answered_only_under_a_name_that_was_allowed(string host, string header, HttpStatusCode status)
    {
        await using var playground = await RunningPlayground.Start(options => options.AllowedHosts.Add("bot.example"));
        foreach (var path in new[] { Channel, "/days/P0" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            request.Headers.Add(header, header == "Forwarded" ? "for=203.0.113.7" : "203.0.113.7");
            using var answer = await playground.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.SeeOther)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "own", HttpStatusCode.SeeOther)]
    public async Task Only_its_own_pages_may_post(string header, string value, HttpStatusCode status)
    {
        await using var playground = await RunningPlayground.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Channel}/say")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("as", "bob"), KeyValuePair.Create("text", "words")]),
        };
        request.Headers.Add(header, value == "own" ? playground.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) : value);
        using var answer = await playground.Http.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.SeeOther ? 1 : 0, playground.Bot.Heard.Count);
    }

    [Fact]
    public async Task Every_answer_is_hardened()
    {
        await using var playground = await RunningPlayground.Start();
        foreach (var path in new[] { Channel, "/days/P0", "/chat/nowhere", "/assets/playground.css" })
        {
            using var answer = await playground.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Contains("default-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Theory]
    [InlineData("/chat/nowhere")]
    [InlineData("/chat/dm-nobody")]
    [InlineData("/chat/p0-week2-status/edit/x")]
    [InlineData("/days/P9")]
    [InlineData("/days/P0/2025-01-14")]
    [InlineData("/days/P0/yesterday")]
    [InlineData("/assets/appsettings.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var playground = await RunningPlayground.Start();
        using var answer = await playground.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_speaks_as_somebody_who_is_not_there()
    {
        await using var playground = await RunningPlayground.Start();
        using var answer = await playground.Post($"{Channel}/say", ("as", "mallory"), ("text", "words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(playground.Bot.Heard);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        await using var playground = await RunningPlayground.Start();
        using var answer = await playground.Http.PostAsync(new Uri($"{Channel}/say", UriKind.Relative), new StringContent("{}", null, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var huge = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", new string('x', 5_000_000)));
        Assert.Equal(HttpStatusCode.BadRequest, huge.StatusCode);
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_told_of_and_nothing_is_claimed_to_be_saved()
    {
        await using var scratch = await ScratchStore.With(Sample.Project());
        await using var playground = await RunningPlayground.Start(store: scratch.Store);
        await using (await scratch.Locked())
        {
            using var page = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "words"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Contains("The database takes no writes now, so nothing was saved. Send it again in a moment.", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Empty(playground.Bot.Heard);
        }

        using var again = await playground.Post($"{Channel}/say", ("as", "bob"), ("text", "words"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }
}

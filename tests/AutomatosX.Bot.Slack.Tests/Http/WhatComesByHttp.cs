using System.Globalization;
using System.Net;
using System.Text;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Http;

public sealed class WhatComesByHttp : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("good", 200, null)]
    [InlineData("old", 401, "signature_Old")]
    [InlineData("future", 401, "signature_Future")]
    [InlineData("forged", 401, "signature_Wrong")]
    [InlineData("no signature", 401, "signature_NoSignature")]
    [InlineData("no time", 401, "signature_NoTimestamp")]
    [InlineData("two signatures", 401, "signature_Wrong")]
    [InlineData("two times", 401, "signature_BadTimestamp")]
    [InlineData("another body", 401, "signature_Wrong")]
    public async Task Is_taken_only_with_Slacks_signature(string what, int status, string? reason)
    {
        var request = Said().Request(ListeningBot.Secret, bot.Clock.GetUtcNow().AddSeconds(what switch { "old" => -301, "future" => 301, _ => 0 }));
        await Spoil(request, what);

        using var answer = await bot.Http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        await bot.WorkOff();
        Assert.Equal(reason is null ? 1 : 0, (await bot.Replies()).Count);
        if (reason is not null)
            Assert.Equal(1, bot.Counted($"slack.requests.refused/{reason}"));
    }

    [Fact]
    public async Task Is_not_read_when_it_is_huge()
    {
        using var said = await Send(new string('x', (1024 * 1024) + 1), "application/json");
        using var chunked = FakeSlackSent.Signed("/slack/events", "{}", "application/json", ListeningBot.Secret, bot.Clock.GetUtcNow());
        chunked.Content = new StreamContent(new MemoryStream(new byte[(1024 * 1024) + 1])) { Headers = { ContentType = new("application/json") } };
        chunked.Headers.TransferEncodingChunked = true;
        using var unsaid = await bot.Http.SendAsync(chunked);

        Assert.Equal([HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge], [said.StatusCode, unsaid.StatusCode]);
        Assert.Equal(2, bot.Counted("slack.requests.refused/too_large"));
    }

    [Fact]
    public async Task Is_taken_up_to_a_mebibyte()
    {
        using var answer = await Send($"{{\"type\":\"url_verification\",\"challenge\":\"abc\",\"pad\":\"{new string('x', (1024 * 1024) - 54)}\"}}", "application/json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonx")]
    public async Task Is_refused_in_another_format(string type)
    {
        using var answer = await Send("{}", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(1, bot.Counted("slack.requests.refused/content_type"));
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("[]", "application/json; charset=utf-8")]
    [InlineData("null", "application/json")]
    [InlineData("{\"type\":\"a\",\"type\":\"b\"}", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("payload=%7B", "application/x-www-form-urlencoded")]
    [InlineData("nothing=known", "application/x-www-form-urlencoded")]
    [InlineData("%%%=%", "application/x-www-form-urlencoded")]
    public async Task Is_refused_when_nobody_can_read_it(string raw, string type)
    {
        using var answer = await Send(raw, type);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, bot.Counted("slack.requests.refused/unreadable"));
    }

    [Fact]
    public async Task Answers_the_probe_unsigned_and_the_challenge_only_signed()
    {
        using var probe = await bot.Http.PostAsync(new Uri("/slack/commands", UriKind.Relative), new StringContent("token=x&ssl_check=1", Encoding.UTF8, "application/x-www-form-urlencoded"));
        using var disguised = await bot.Http.PostAsync(new Uri("/slack/commands", UriKind.Relative), new StringContent("ssl_check=1&command=%2Faction&text=new+x", Encoding.UTF8, "application/x-www-form-urlencoded"));
        using var signed = await Send("{\"type\":\"url_verification\",\"challenge\":\"abc\"}", "application/json");
        using var unsigned = await bot.Http.PostAsync(new Uri("/slack/events", UriKind.Relative), new StringContent("{\"type\":\"url_verification\",\"challenge\":\"abc\"}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, disguised.StatusCode);
        Assert.Equal("{\"challenge\":\"abc\"}", await signed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task May_come_to_any_of_the_addresses(string path)
    {
        using var said = await bot.Sends(Said(), path);
        using var typed = await bot.Sends(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/risk R-4"), path);

        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Contains("Telemetry gaps", await typed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_the_door_closed_without_a_signing_secret()
    {
        await using var closed = await ListeningBot.Start(configure: options => options.SigningSecret = "");

        using var answer = await closed.Sends(Said());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Is_only_posted()
    {
        using var answer = await bot.Http.GetAsync(new Uri("/slack/events", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private FakeSlackSent Said() => bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is green");

    private Task<HttpResponseMessage> Send(string raw, string type) =>
        bot.Http.SendAsync(FakeSlackSent.Signed("/slack/events", raw, type, ListeningBot.Secret, bot.Clock.GetUtcNow()));

    private async Task Spoil(HttpRequestMessage request, string what)
    {
        const string Signature = "X-Slack-Signature", Time = "X-Slack-Request-Timestamp";
        switch (what)
        {
            case "forged":
                request.Headers.Remove(Signature);
                request.Headers.Add(Signature, "v0=" + new string('0', 64));
                break;
            case "no signature":
                request.Headers.Remove(Signature);
                break;
            case "no time":
                request.Headers.Remove(Time);
                break;
            case "two signatures":
                request.Headers.Add(Signature, "v0=" + new string('0', 64));
                break;
            case "two times":
                request.Headers.Add(Time, bot.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                break;
            case "another body":
                request.Content = new StringContent((await request.Content!.ReadAsStringAsync()).Replace("green", "red", StringComparison.Ordinal), Encoding.UTF8, "application/json");
                break;
        }
    }
}

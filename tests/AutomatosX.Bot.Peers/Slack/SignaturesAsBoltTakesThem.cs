using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Peers.Slack;

public sealed class SignaturesAsBoltTakesThem
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Challenge = """{"type":"url_verification","challenge":"abc","token":"x"}""";

    private static readonly FakeSlackPeople People = new(() => DateTimeOffset.UnixEpoch);
    private static readonly string Typed = People.Types("U0INES", "C0FERRY", "/risk R-4").Raw;
    private static readonly string Opened = People.OpensHome("U0INES").Raw;

    // One line for each: its name, how many seconds ago it was signed, and what was done to it.
    private static readonly (string Name, int Age, string Body, Action<HttpRequestMessage> Spoil)[] Requests =
    [
        ("a command", 0, Typed, _ => { }),
        ("an event", 0, Opened, _ => { }),
        ("299 seconds old", 299, Typed, _ => { }),
        ("300 seconds old", 300, Typed, _ => { }),
        ("301 seconds old", 301, Typed, _ => { }),
        ("310 seconds old", 310, Typed, _ => { }),
        ("299 seconds early", -299, Typed, _ => { }),
        ("a wrong signature", 0, Typed, request => Replace(request, "X-Slack-Signature", $"v0={new string('0', 64)}")),
        ("a signature of another version", 0, Typed, request => Replace(request, "X-Slack-Signature", $"v1={request.Headers.GetValues("X-Slack-Signature").Single()[3..]}")),
        ("a short signature", 0, Typed, request => Replace(request, "X-Slack-Signature", "v0=")),
        ("no signature", 0, Typed, request => request.Headers.Remove("X-Slack-Signature")),
        ("no time", 0, Typed, request => request.Headers.Remove("X-Slack-Request-Timestamp")),
        ("a time that is none", 0, Typed, request => Replace(request, "X-Slack-Request-Timestamp", "soon")),
        ("another body", 0, Typed, request => request.Content = new StringContent(Typed + "0", System.Text.Encoding.UTF8, Form)),
        ("ssl_check without a signature", 0, "ssl_check=1&token=x", Unsigned),
        ("url_verification without a signature", 0, Challenge, Unsigned),
        ("a command without a signature", 0, Typed, Unsigned),
    ];

    [SkippableFact]
    public async Task Are_taken_and_refused_alike()
    {
        await using var both = await BoltAndUs.Start();
        var different = new List<string>();
        foreach (var (name, age, body, spoil) in Requests)
        {
            var (bolt, us) = await both.Answer(() => Made(both, age, body, spoil), read: false);
            if (bolt != us)
                different.Add($"{name}: Bolt {bolt}, we {us}");
        }

        Assert.Empty(different);
    }

    [SkippableFact]
    public async Task Of_the_future_Bolt_takes_and_we_do_not()
    {
        await using var both = await BoltAndUs.Start();

        Assert.Equal(("200", "401"), await both.Answer(() => Made(both, -3600, Typed, _ => { }), read: false));
    }

    [SkippableFact]
    public async Task Of_the_address_itself_are_answered_with_the_same_words()
    {
        await using var both = await BoltAndUs.Start();
        var (bolt, us) = await both.Answer(() => Made(both, 0, Challenge, _ => { }), read: true);

        Assert.Equal("""200 {"challenge":"abc"}""", bolt);
        Assert.Equal(bolt, us);
    }

    private static HttpRequestMessage Made(BoltAndUs both, int age, string body, Action<HttpRequestMessage> spoil)
    {
        var request = FakeSlackSent.Signed("/slack/events", body, body.StartsWith('{') ? "application/json" : Form, BoltAndUs.Secret, both.Now.AddSeconds(-age));
        spoil(request);
        return request;
    }

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }

    private static void Unsigned(HttpRequestMessage request)
    {
        request.Headers.Remove("X-Slack-Signature");
        request.Headers.Remove("X-Slack-Request-Timestamp");
    }
}

using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Tests.Auth;

public sealed class ATokenOfTeams : IAsyncLifetime
{
    private readonly TestClock clock = new(Some.At("09:00"));
    private readonly CountedMeters meters = new();
    private FakeIdentity identity = null!;

    public async Task InitializeAsync() => identity = await FakeIdentity.Start(clock);

    public async Task DisposeAsync()
    {
        meters.Dispose();
        await identity.DisposeAsync();
    }

    [Fact]
    public async Task Is_taken() => Assert.Null(await Fault($"Bearer {identity.Mint()}"));

    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    public async Task Is_taken_however_the_scheme_is_spelled(string scheme) => Assert.Null(await Fault(scheme + identity.Mint()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("X a.b.c")]
    public async Task Is_missing(string? header) => Assert.Equal(TokenFault.Missing, await Fault(header));

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.=")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.AB")]
    [InlineData("Bearer bnVsbA.W10.AA")]
    public async Task Is_torn(string header) => Assert.Equal(TokenFault.Malformed, await Fault(header));

    [Fact]
    public async Task Is_torn_when_white_space_or_padding_stands_in_it()
    {
        var token = identity.Mint();

        Assert.Equal(TokenFault.Malformed, await Fault($"Bearer  {token}"));
        Assert.Equal(TokenFault.Malformed, await Fault($"Bearer {token} "));
        Assert.Equal(TokenFault.Malformed, await Fault($"Bearer {token}=="));
        Assert.Equal(TokenFault.Malformed, await Fault($"Bearer {token}, Bearer {token}"));
    }

    [Theory]
    [InlineData("none", TokenFault.Algorithm)]
    [InlineData("HS256", TokenFault.Algorithm)]
    [InlineData("RS384", TokenFault.Algorithm)]
    [InlineData("RS512", TokenFault.Algorithm)]
    [InlineData("PS256", TokenFault.Algorithm)]
    [InlineData("rs256", TokenFault.Algorithm)]
    public async Task Is_signed_in_one_way_only(string algorithm, TokenFault fault) =>
        Assert.Equal(fault, await Fault($"Bearer {identity.Mint(header: head => head["alg"] = algorithm)}"));

    [Fact]
    public async Task Is_signed_with_the_key_that_it_names()
    {
        var parts = identity.Mint().Split('.');
        var other = identity.Mint(claims => claims["nbf"] = 1).Split('.');

        Assert.Equal(TokenFault.Signature, await Fault($"Bearer {identity.Forge()}"));
        Assert.Equal(TokenFault.Signature, await Fault($"Bearer {parts[0]}.{other[1]}.{parts[2]}"));
        Assert.Equal(TokenFault.UnknownKey, await Fault($"Bearer {identity.Mint(header: head => head["kid"] = "k-zzz")}"));
        Assert.Equal(TokenFault.Malformed, await Fault($"Bearer {identity.Mint(header: head => head.Remove("kid"))}"));
        Assert.Equal(TokenFault.Malformed, await Fault($"Bearer {identity.Mint(header: head => head["crit"] = new JsonArray("x"))}"));
    }

    public static TheoryData<string, JsonNode?, TokenFault?> Claims => new()
    {
        { "aud", FakeIdentity.App.ToUpperInvariant(), null },
        { "aud", "99999999-0000-4000-8000-000000000000", TokenFault.Audience },
        { "aud", new JsonArray(FakeIdentity.App), TokenFault.Audience },
        { "aud", "", TokenFault.Audience },
        { "aud", null, TokenFault.Audience },
        { "iss", "https://evil", TokenFault.Issuer },
        { "iss", "https://api.botframework.us", TokenFault.Issuer },
        { "iss", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", TokenFault.Issuer },
        { "iss", $"{FakeIdentity.Issuer}/", TokenFault.Issuer },
        { "iss", new JsonArray(FakeIdentity.Issuer), TokenFault.Issuer },
        { "iss", null, TokenFault.Issuer },
        { "exp", null, TokenFault.Expired },
        { "exp", "soon", TokenFault.Expired },
        { "exp", long.MinValue, TokenFault.Expired },
        { "exp", long.MaxValue, null },
        { "nbf", null, null },
        { "nbf", "soon", TokenFault.NotYet },
        { "nbf", long.MaxValue, TokenFault.NotYet },
        { "serviceurl", "https://evil.example/", TokenFault.ServiceAddress },
        { "serviceurl", null, TokenFault.ServiceAddress },
        { "serviceurl", FakeIdentity.ServiceUrl.ToUpperInvariant(), TokenFault.ServiceAddress },
        { "unheard-of", "x", null },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Says_what_it_has_to(string claim, JsonNode? value, TokenFault? fault) => Assert.Equal(fault, await Fault($"Bearer {identity.Mint(claims =>
    {
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value.DeepClone();
    })}"));

    [Theory]
    [InlineData("exp", -240, null)]
    [InlineData("exp", -300, null)]
    [InlineData("exp", -301, TokenFault.Expired)]
    [InlineData("exp", -360, TokenFault.Expired)]
    [InlineData("nbf", 240, null)]
    [InlineData("nbf", 300, null)]
    [InlineData("nbf", 301, TokenFault.NotYet)]
    [InlineData("nbf", 360, TokenFault.NotYet)]
    public async Task Is_good_for_its_time_and_five_minutes_to_either_side(string claim, int seconds, TokenFault? fault) =>
        Assert.Equal(fault, await Fault($"Bearer {identity.Mint(claims => claims[claim] = clock.GetUtcNow().ToUnixTimeSeconds() + seconds)}"));

    [Theory]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111", TokenFault.ServiceAddress)]
    [InlineData("serviceUrl", "HTTPS://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/", TokenFault.ServiceAddress)]
    [InlineData("serviceUrl", "", TokenFault.ServiceAddress)]
    [InlineData("serviceUrl", null, TokenFault.ServiceAddress)]
    [InlineData("channelId", "webchat", TokenFault.Channel)]
    [InlineData("channelId", "MSTEAMS", TokenFault.Channel)]
    [InlineData("channelId", "", TokenFault.Channel)]
    [InlineData("channelId", null, TokenFault.Channel)]
    public async Task Speaks_for_one_activity_of_Teams(string name, string? value, TokenFault fault)
    {
        var activity = FakeIdentity.Activity();
        activity[name] = value;

        Assert.Equal(fault, await Fault($"Bearer {identity.Mint()}", activity));
    }

    [Fact]
    public async Task Is_of_a_key_that_may_speak_for_Teams()
    {
        identity.Publish("k-webchat", new JsonArray("webchat"));
        identity.Publish("k-odd", "msteams");
        identity.Publish("k-blank", new JsonArray(1));

        foreach (var key in new[] { "k-webchat", "k-odd", "k-blank" })
            Assert.Equal(TokenFault.Endorsement, await Fault($"Bearer {Signed(key)}", accepts: true));
        Assert.Equal(0, meters["msteams.tokens.unendorsed"]);
    }

    [Theory]
    [InlineData(false, TokenFault.Endorsement)]
    [InlineData(true, null)]
    public async Task Of_a_key_that_names_no_channel_is_the_settings_business_and_counted(bool accepts, TokenFault? fault)
    {
        identity.Publish("k-none", null);
        identity.Publish("k-empty", new JsonArray());

        Assert.Equal(fault, await Fault($"Bearer {Signed("k-none")}", accepts: accepts));
        Assert.Equal(fault, await Fault($"Bearer {Signed("k-empty")}", accepts: accepts));
        Assert.Equal(2, meters["msteams.tokens.unendorsed"]);
    }

    [Fact]
    public async Task Is_none_without_an_app() => Assert.Equal(TokenFault.Audience, await Fault($"Bearer {identity.Mint(claims => claims["aud"] = "")}", app: ""));

    [Fact]
    public async Task May_come_from_whom_the_settings_name()
    {
        var token = $"Bearer {identity.Mint(claims => claims["iss"] = "https://sts.example/")}";

        Assert.Equal(TokenFault.Issuer, await Fault(token));
        Assert.Null(await Fault(token, issuers: ["https://sts.example/"]));
        Assert.Equal(TokenFault.Issuer, await Fault($"Bearer {identity.Mint()}", issuers: ["https://sts.example/"]));
    }

    [Fact]
    public async Task That_held_once_holds_again_for_the_very_same_words_and_no_longer_than_it_is_good()
    {
        var options = Options.Create(new MsTeamsOptions { AppId = FakeIdentity.App, MetadataAddress = identity.Metadata });
        using var keys = new SigningKeys(options, clock, NullLogger<SigningKeys>.Instance);
        var check = new CheckToken(keys, options, new MsTeamsMeters(meters), clock);
        var (token, other) = (identity.Mint(), identity.Mint(claims => claims["unheard-of"] = "x"));
        var (parts, others) = (token.Split('.'), other.Split('.'));

        Assert.Null(await Again(token));
        Assert.Null(await Again(token));
        Assert.Equal(TokenFault.Signature, await Again($"{parts[0]}.{others[1]}.{parts[2]}"));
        Assert.Equal(TokenFault.Signature, await Again($"{parts[0]}.{parts[1]}.{others[2]}"));
        Assert.Equal(TokenFault.Signature, await Again($"{parts[0]}.{parts[1]}.{others[2]}"));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TokenFault.Expired, await Again(token));

        Task<TokenFault?> Again(string words) => check.Check($"Bearer {words}", new MsTeamsActivity(FakeIdentity.Activity()));
    }

    private string Signed(string key) => identity.Mint(header: head => head["kid"] = key);

    private async Task<TokenFault?> Fault(string? header, JsonObject? activity = null, bool accepts = false, string app = FakeIdentity.App, params string[] issuers)
    {
        var options = Options.Create(new MsTeamsOptions { AppId = app, MetadataAddress = identity.Metadata, AcceptKeysWithoutEndorsements = accepts, Issuers = issuers });
        using var keys = new SigningKeys(options, clock, NullLogger<SigningKeys>.Instance);
        return await new CheckToken(keys, options, new MsTeamsMeters(meters), clock).Check(header, new MsTeamsActivity(activity ?? FakeIdentity.Activity()));
    }
}

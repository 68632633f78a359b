using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Tests.Calls;

// The tokens that the calls go with.
public sealed partial class CallingTeams
{
    [Fact]
    public async Task A_token_is_asked_for_once_and_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Post()));
        clock.Advance(TimeSpan.FromMinutes(30));
        await Post();

        Assert.Single(teams.CallsOf("login"));
    }

    [Fact]
    public async Task A_token_that_is_no_longer_taken_is_fetched_anew_once_and_the_call_made()
    {
        await Post();
        teams.RevokeTokens();

        Assert.IsType<MsTeamsAnswer.Done>(await Post());
        Assert.Equal((2, 3, 2), (teams.CallsOf("login").Count, teams.CallsOf("post").Count, room.Messages.Count));
    }

    [Fact]
    public async Task A_token_from_the_wrong_authority_is_named_so()
    {
        settings.TenantId = "botframework.com";
        Connect();
        var refused = Assert.IsType<MsTeamsAnswer.Refused>(await Post());

        Assert.Equal(401, refused.Status);
        Assert.Contains("wrong authority", refused.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (teams.CallsOf("login").Count, teams.CallsOf("post").Count));
    }

    [Fact]
    public async Task However_often_tokens_are_denied_Entra_is_asked_once_a_minute()
    {
        settings.TenantId = "botframework.com";
        Connect();
        for (var i = 0; i < 20; i++)
            await Post();
        Assert.Equal(2, teams.CallsOf("login").Count);
        clock.Advance(TimeSpan.FromMinutes(1));
        await Post();

        Assert.Equal(3, teams.CallsOf("login").Count);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_with_the_number_that_Entra_gives_it_and_never_repeated()
    {
        settings.ClientSecret = "wrong~secret.value";
        Connect();
        var refused = Assert.IsType<MsTeamsAnswer.Refused>(await Post());

        Assert.Equal((0, MsTeamsConnector.NoToken, "AADSTS7000215"), (refused.Status, refused.Code, refused.Message));
        Assert.Empty(teams.CallsOf("post"));
    }

    [Fact]
    public async Task No_token_while_Entra_is_down_is_certainly_no_call()
    {
        teams.Fail("login", FakeMsTeamsFault.Error(503), FakeMsTeamsFault.Dropped());

        Assert.IsType<MsTeamsAnswer.OutOfReach>(await Post());
        Assert.IsType<MsTeamsAnswer.OutOfReach>(await Post());
        Assert.IsType<MsTeamsAnswer.Done>(await Post());
    }

    [Fact]
    public async Task A_certificate_stands_in_for_the_secret()
    {
        var path = Path.GetTempFileName();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(clock.Now, clock.Now.AddYears(1));
        await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        teams.Certificate = certificate;
        (settings.ClientSecret, settings.CertificatePath) = ("", path);
        Connect();

        Assert.IsType<MsTeamsAnswer.Done>(await Post());
        Assert.DoesNotContain("client_secret", teams.CallsOf("login").Single().Raw, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_a_refusal_and_no_fault()
    {
        (settings.ClientSecret, settings.CertificatePath) = ("", "/nowhere/bot.pem");
        Connect();

        Assert.Equal("certificate_unreadable", Assert.IsType<MsTeamsAnswer.Refused>(await Post()).Message);
    }

    [Fact]
    public async Task The_machines_identity_stands_in_for_the_secret()
    {
        (settings.ClientSecret, settings.ManagedIdentity) = ("", true);
        Connect();

        Assert.IsType<MsTeamsAnswer.Done>(await Post());
        Assert.Empty(teams.CallsOf("login"));
        Assert.NotEmpty(teams.CallsOf("identity"));
    }

    [Fact]
    public void A_secret_goes_nowhere_in_the_clear() =>
        Assert.Throws<InvalidOperationException>(() => new MsalTokens(Options.Create(new MsTeamsOptions { LoginAddress = "http://login.example/" }), clock));

    [Fact]
    public void A_token_is_not_spelled_out() => Assert.DoesNotContain("fake", $"{new MsTeamsToken.Given("fake-token")}", StringComparison.Ordinal);
}

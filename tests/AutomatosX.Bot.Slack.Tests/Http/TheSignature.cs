using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Http;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Slack.Tests.Http;

public sealed class TheSignature
{
    private const string Secret = "a secret of ours";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_736_870_400);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("command=%2Frisk&text=R-4 ü");
    private readonly SignatureCheck check = new(Secret);

    [SkippableFact]
    public void Is_the_one_that_Slack_publishes()
    {
        var file = Shared.Find("peers", "slack", "signing-vector.json");
        Skip.If(file is null, "Slack's vector is not here.");
        var vector = JsonNode.Parse(File.ReadAllText(file))!;
        var body = Encoding.UTF8.GetBytes((string)vector["body"]!);
        var timestamp = (string)vector["timestamp"]!;
        var published = new SignatureCheck((string)vector["secret"]!);

        Assert.Equal((string)vector["signature"]!, published.Sign(timestamp, body));
        Assert.Null(published.Fault(timestamp, (string)vector["signature"]!, body, DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture))));
        body[^1] ^= 1;
        Assert.NotEqual((string)vector["signature"]!, published.Sign(timestamp, body));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-299, null)]
    [InlineData(-300, null)]
    [InlineData(-301, SignatureFault.Old)]
    [InlineData(-310, SignatureFault.Old)]
    [InlineData(300, null)]
    [InlineData(301, SignatureFault.Future)]
    [InlineData(3600, SignatureFault.Future)]
    public void Holds_for_five_minutes_to_either_side(int seconds, SignatureFault? fault)
    {
        var timestamp = Stamp(seconds);

        Assert.Equal(fault, check.Fault(timestamp, check.Sign(timestamp, Body), Body, Now));
    }

    [Theory]
    [InlineData(null, SignatureFault.NoTimestamp)]
    [InlineData("", SignatureFault.NoTimestamp)]
    [InlineData("soon", SignatureFault.BadTimestamp)]
    [InlineData("1736870400.0", SignatureFault.BadTimestamp)]
    [InlineData(" 1736870400", SignatureFault.BadTimestamp)]
    [InlineData("+1736870400", SignatureFault.BadTimestamp)]
    [InlineData("-1", SignatureFault.BadTimestamp)]
    [InlineData("99999999999999999999", SignatureFault.BadTimestamp)]
    [InlineData("9223372036854775807", SignatureFault.Future)]
    [InlineData("0", SignatureFault.Old)]
    public void Needs_a_time_in_whole_seconds(string? timestamp, SignatureFault fault) =>
        Assert.Equal(fault, check.Fault(timestamp, check.Sign(timestamp ?? "", Body), Body, Now));

    [Theory]
    [InlineData(null, SignatureFault.NoSignature)]
    [InlineData("", SignatureFault.NoSignature)]
    [InlineData("v0=", SignatureFault.Wrong)]
    [InlineData("v0=0000000000000000000000000000000000000000000000000000000000000000", SignatureFault.Wrong)]
    [InlineData("v0=\u00fc", SignatureFault.Wrong)]
    public void Is_missing_or_another(string? signature, SignatureFault fault) => Assert.Equal(fault, check.Fault(Stamp(0), signature, Body, Now));

    [Fact]
    public void Is_of_this_body_this_time_this_version_and_this_secret()
    {
        var good = check.Sign(Stamp(0), Body);

        Assert.Null(check.Fault(Stamp(0), good, Body, Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(0), good, [.. Body, (byte)' '], Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(1), good, Body, Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(0), "v1" + good[2..], Body, Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(0), good[3..], Body, Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(0), good + " ", Body, Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(0), good[..^1], Body, Now));
        Assert.Equal(SignatureFault.Wrong, check.Fault(Stamp(0), new SignatureCheck("another").Sign(Stamp(0), Body), Body, Now));
    }

    [Fact]
    public void Is_never_checked_against_an_empty_secret() => Assert.Throws<ArgumentException>(() => new SignatureCheck(""));

    private static string Stamp(int seconds) => Now.AddSeconds(seconds).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}

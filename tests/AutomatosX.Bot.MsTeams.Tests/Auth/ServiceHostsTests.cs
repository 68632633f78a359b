using AutomatosX.Bot.MsTeams.Auth;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Tests.Auth;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/")]
    [InlineData("https://smba.trafficmanager.net/teams/v3/conversations?isTargetedActivity=true")]
    [InlineData("https://SMBA.TrafficManager.net/teams/")]
    [InlineData("https://smba.onyx.prod.teams.trafficmanager.net/x/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/")]
    public void The_clouds_own_hosts_are_allowed(string address) => Assert.True(Hosts().Allows(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("/teams/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:8443/teams/")]
    [InlineData("https://smba.trafficmanager.net./teams/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://me@smba.trafficmanager.net/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/")]
    [InlineData("wss://smba.trafficmanager.net/teams/")]
    [InlineData("file:///smba.trafficmanager.net/")]
    public void Nothing_else_is(string? address) => Assert.False(Hosts().Allows(address));

    [Theory]
    [InlineData(MsTeamsCloud.GccHigh, "https://smba.infra.gov.teams.microsoft.us/teams/")]
    [InlineData(MsTeamsCloud.Dod, "https://smba.infra.dod.teams.microsoft.us/teams/")]
    [InlineData(MsTeamsCloud.China, "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/x/")]
    public void Each_cloud_has_its_own(MsTeamsCloud cloud, string address)
    {
        var hosts = Hosts(cloud);

        Assert.True(hosts.Allows(address));
        Assert.False(hosts.Allows("https://smba.trafficmanager.net/teams/"));
    }

    [Fact]
    public void A_host_that_the_settings_name_is_allowed_with_its_port_and_without_encryption()
    {
        var hosts = Hosts(MsTeamsCloud.Public, "127.0.0.1:56150", " LocalHost ");

        Assert.True(hosts.Allows(new Uri("http://127.0.0.1:56150/_connector")));
        Assert.True(hosts.Allows("https://localhost/_connector"));
        Assert.False(hosts.Allows("http://127.0.0.1:56151/_connector"));
        Assert.False(hosts.Allows("http://localhost:56150/_connector"));
        Assert.False(hosts.Allows("ftp://127.0.0.1:56150/"));
    }

    [Fact]
    public void An_address_that_is_no_whole_one_is_not_allowed() => Assert.False(Hosts().Allows(new Uri("/teams/", UriKind.Relative)));

    private static ServiceHosts Hosts(MsTeamsCloud cloud = MsTeamsCloud.Public, params string[] named) =>
        new(Options.Create(new MsTeamsOptions { Cloud = cloud, ServiceHosts = named }));
}

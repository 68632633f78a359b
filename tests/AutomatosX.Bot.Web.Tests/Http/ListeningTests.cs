using AutomatosX.Bot.Web.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace AutomatosX.Bot.Web.Tests.Http;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://127.0.0.53:5080", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://unix:/tmp/bot.sock", false)]
    [InlineData("http://0.0.0.0:5080", true)]
    [InlineData("http://[::]:5080", true)]
    [InlineData("http://*:5080", true)]
    [InlineData("http://+:5080", true)]
    [InlineData("http://192.168.1.5:5080", true)]
    [InlineData("http://localhost.example:5080", true)]
    public void Beyond_this_computer_is_all_but_loopback(string address, bool exposed) =>
        Assert.Equal(exposed, new Listening(new Server(address)).Exposed);

    [Fact]
    public async Task The_page_says_so()
    {
        await using var playground = await Support.RunningPlayground.Start();
        Assert.Null((await playground.Page("/chat/p0-week2-status")).QuerySelector(".banner"));
        await using var exposed = await Support.RunningPlayground.Start(url: "http://0.0.0.0:0");
        Assert.Contains("everybody on the network", (await exposed.Page("/chat/p0-week2-status")).QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    private sealed class Server : IServer
    {
        public Server(string address)
        {
            var addresses = new Addresses();
            addresses.All.Add(address);
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }

    private sealed class Addresses : IServerAddressesFeature
    {
        public ICollection<string> All { get; } = [];

        ICollection<string> IServerAddressesFeature.Addresses => All;

        public bool PreferHostingUrls { get; set; }
    }
}

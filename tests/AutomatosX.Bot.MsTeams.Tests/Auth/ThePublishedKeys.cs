using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Tests.Auth;

public sealed class ThePublishedKeys : IAsyncLifetime
{
    private readonly TestClock clock = new(Some.At("09:00"));
    private readonly HeardWords log = new();
    private FakeIdentity identity = null!;
    private SigningKeys keys = null!;

    public async Task InitializeAsync()
    {
        identity = await FakeIdentity.Start(clock);
        keys = Reading(identity.Metadata);
    }

    public async Task DisposeAsync()
    {
        keys.Dispose();
        await identity.DisposeAsync();
    }

    [Fact]
    public async Task Are_fetched_once_however_many_wait_for_them()
    {
        var gate = new TaskCompletionSource();
        identity.Gate = gate.Task;
        var waiting = Enumerable.Range(0, 20).Select(_ => keys.Find(FakeIdentity.Key, default)).ToList();
        gate.SetResult();

        Assert.All(await Task.WhenAll(waiting), Assert.NotNull);
        Assert.NotNull(await keys.Find(FakeIdentity.Key, default));
        Assert.Equal(1, identity.Fetches);
    }

    [Fact]
    public async Task Are_fetched_again_after_a_day()
    {
        await keys.Find(FakeIdentity.Key, default);
        identity.Withdraw(FakeIdentity.Key);
        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await keys.Find(FakeIdentity.Key, default));
        identity.Publish("k-new", null);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await keys.Find(FakeIdentity.Key, default));
        Assert.Equal(2, identity.Fetches);
    }

    [Fact]
    public async Task Are_fetched_again_for_an_unknown_one_at_most_every_five_minutes()
    {
        await keys.Find(FakeIdentity.Key, default);
        identity.Publish("k-new", null);

        clock.Advance(SigningKeys.Rest - TimeSpan.FromSeconds(1));
        Assert.Null(await keys.Find("k-new", default));
        Assert.Equal(1, identity.Fetches);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await keys.Find("k-new", default));
        Assert.Null(await keys.Find("k-zzz", default));
        Assert.Equal(2, identity.Fetches);
    }

    [Fact]
    public async Task Stay_good_when_they_cannot_be_fetched_again()
    {
        await keys.Find(FakeIdentity.Key, default);
        identity.Fails = true;
        clock.Advance(TimeSpan.FromDays(3));

        Assert.NotNull(await keys.Find(FakeIdentity.Key, default));
        Assert.Equal(2, identity.Fetches);
        await Assert.ThrowsAsync<KeysUnreachedException>(() => keys.Find("k-new", default));
        Assert.Equal(2, identity.Fetches);
        Assert.Contains("503", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_tried_again_ten_seconds_after_a_failure()
    {
        identity.Fails = true;
        await Assert.ThrowsAsync<KeysUnreachedException>(() => keys.Find(FakeIdentity.Key, default));
        clock.Advance(TimeSpan.FromSeconds(9));
        await Assert.ThrowsAsync<KeysUnreachedException>(() => keys.Find(FakeIdentity.Key, default));
        Assert.Equal(1, identity.Fetches);
        identity.Fails = false;
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await keys.Find(FakeIdentity.Key, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"keys\":7}")]
    [InlineData("{\"keys\":[null,7,{},{\"kty\":\"EC\",\"kid\":\"k-teams\"},{\"kty\":\"RSA\",\"kid\":\"k-teams\",\"n\":\"?\",\"e\":\"AQAB\"},{\"kty\":\"RSA\",\"kid\":\"k-teams\",\"n\":\"AQAB\",\"e\":\"AQAB\"},{\"kty\":\"RSA\",\"use\":\"enc\",\"kid\":\"k-teams\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}")]
    public async Task Are_none_in_what_holds_none(string instead)
    {
        identity.Instead = instead;

        await Assert.ThrowsAsync<KeysUnreachedException>(() => keys.Find(FakeIdentity.Key, default));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/none")]
    [InlineData("file:///etc/hostname")]
    [InlineData("somewhere")]
    public async Task Are_none_where_nobody_publishes(string address)
    {
        using var nowhere = Reading(address);

        await Assert.ThrowsAsync<KeysUnreachedException>(() => nowhere.Find(FakeIdentity.Key, default));
        Assert.Contains(address == "somewhere" || address.StartsWith("file", StringComparison.Ordinal) ? "MsTeams:MetadataAddress" : "127.0.0.1:1", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_waited_for_by_one_as_long_as_it_wants()
    {
        var gate = new TaskCompletionSource();
        identity.Gate = gate.Task;
        using var gone = new CancellationTokenSource();
        var (left, stays) = (keys.Find(FakeIdentity.Key, gone.Token), keys.Find(FakeIdentity.Key, default));
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        gate.SetResult();
        Assert.NotNull(await stays);
    }

    private SigningKeys Reading(string address) => new(Options.Create(new MsTeamsOptions { MetadataAddress = address }), clock, log.For<SigningKeys>());
}

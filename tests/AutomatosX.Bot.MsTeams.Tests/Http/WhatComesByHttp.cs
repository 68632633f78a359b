using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Http;

public sealed class WhatComesByHttp
{
    private static readonly string Said = FakeIdentity.Activity().ToJsonString();

    [Fact]
    public async Task Is_handed_on_as_it_came_with_a_good_token()
    {
        await using var endpoint = await ListeningEndpoint.Start();

        Assert.Equal((200, ""), await endpoint.Send(Said, type: "application/json; charset=utf-8"));
        Assert.Equal(Said, Assert.Single(endpoint.Taken).ToJson());
    }

    [Fact]
    public async Task Is_answered_with_what_an_invoke_waits_for()
    {
        await using var endpoint = await ListeningEndpoint.Start();
        endpoint.Answer = new MsTeamsResponse(200, new JsonObject { ["statusCode"] = 200 });
        Assert.Equal((200, "{\"statusCode\":200}"), await endpoint.Send(Said));
        endpoint.Answer = MsTeamsResponse.NotNow;

        Assert.Equal((503, ""), await endpoint.Send(Said));
    }

    [Fact]
    public async Task Finds_nobody_without_an_app_id()
    {
        await using var endpoint = await ListeningEndpoint.Start(options => (options.AppId, options.AllowAnonymous) = ("", true));

        Assert.Equal((404, ""), await endpoint.Send(Said));
        Assert.Equal((404, ""), await endpoint.Send(Said, null));
        Assert.Empty(endpoint.Taken);
        Assert.Equal(2, endpoint.Meters.Refused("closed"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    public async Task Is_JSON(string type)
    {
        await using var endpoint = await ListeningEndpoint.Start();

        Assert.Equal((415, ""), await endpoint.Send(Said, type: type));
        Assert.Empty(endpoint.Taken);
        Assert.Equal(1, endpoint.Meters.Refused("content_type"));
    }

    [Fact]
    public async Task Is_not_larger_than_a_mebibyte()
    {
        await using var endpoint = await ListeningEndpoint.Start();
        var whole = Said + new string(' ', (1024 * 1024) - Said.Length);

        Assert.Equal((200, ""), await endpoint.Send(whole));
        Assert.Equal((413, ""), await endpoint.Send(whole + " "));
        Assert.Single(endpoint.Taken);
        Assert.Equal(1, endpoint.Meters.Refused("too_large"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1}{}")]
    public async Task Is_one_object(string body)
    {
        await using var endpoint = await ListeningEndpoint.Start();

        Assert.Equal((400, ""), await endpoint.Send(body));
        Assert.Empty(endpoint.Taken);
        Assert.Equal(1, endpoint.Meters.Refused("unreadable"));
    }

    [Fact]
    public async Task Is_not_deeper_than_anybody_needs()
    {
        await using var endpoint = await ListeningEndpoint.Start();

        Assert.Equal((400, ""), await endpoint.Send($"{{\"a\":{new string('[', 400_000)}{new string(']', 400_000)}}}"));
        Assert.Empty(endpoint.Taken);
    }

    [Theory]
    [InlineData(null, "Missing")]
    [InlineData("Bearer a.b.c", "Malformed")]
    public async Task Is_not_kept_without_a_good_token(string? authorization, string fault)
    {
        await using var endpoint = await ListeningEndpoint.Start();

        Assert.Equal((401, ""), await endpoint.Send(Said, authorization));
        Assert.Equal((401, ""), await endpoint.Send(Said, authorization));
        Assert.Empty(endpoint.Taken);
        Assert.Equal(2, endpoint.Meters.Refused($"token_{fault}"));
        Assert.Equal(fault == "Missing" ? 0 : 1, endpoint.Log.Lines.Count);
    }

    [Fact]
    public async Task Comes_again_when_nobody_can_tell_whether_its_token_is_good()
    {
        await using var endpoint = await ListeningEndpoint.Start();
        endpoint.Identity.Fails = true;
        Assert.Equal((503, ""), await endpoint.Send(Said));
        Assert.Equal((401, ""), await endpoint.Send(Said, $"Bearer {endpoint.Identity.Mint(claims => claims["iss"] = "https://evil")}"));
        endpoint.Identity.Fails = false;
        endpoint.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((200, ""), await endpoint.Send(Said));
        Assert.Equal(1, endpoint.Meters.Refused("keys_unreached"));
    }

    [Theory]
    [InlineData("own", null, 200, null)]
    [InlineData(null, "own", 200, null)]
    [InlineData("OWN", "own", 200, null)]
    [InlineData("other", "other", 403, "tenant_Foreign")]
    [InlineData("own", "other", 403, "tenant_Unclear")]
    [InlineData("other", "own", 403, "tenant_Unclear")]
    [InlineData(null, null, 403, "tenant_Missing")]
    public async Task Is_of_a_tenant_that_is_served(string? conversation, string? channel, int status, string? reason)
    {
        await using var endpoint = await ListeningEndpoint.Start(options => options.TenantId = "own");
        var activity = Of(conversation, channel);

        Assert.Equal((status, ""), await endpoint.Send(activity.ToJsonString()));
        Assert.Equal(status == 200 ? 1 : 0, endpoint.Taken.Count);
        if (reason is not null)
            Assert.Equal(1, endpoint.Meters.Refused(reason));
    }

    [Fact]
    public async Task Is_of_the_tenants_that_the_settings_name_and_of_no_other()
    {
        await using var endpoint = await ListeningEndpoint.Start(options => (options.TenantId, options.AllowedTenants) = ("home", ["first", "second"]));
        Assert.Equal(200, (await endpoint.Send(Of("first", null).ToJsonString())).Status);
        Assert.Equal(200, (await endpoint.Send(Of("second", null).ToJsonString())).Status);
        Assert.Equal(403, (await endpoint.Send(Of("home", null).ToJsonString())).Status);
        await using var nobodys = await ListeningEndpoint.Start(options => options.TenantId = "");

        Assert.Equal(403, (await nobodys.Send(Of("", null).ToJsonString())).Status);
        Assert.Equal(403, (await nobodys.Send(Of("home", null).ToJsonString())).Status);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"")]
    [InlineData("task/fetch", "{\"task\":{\"type\":\"message\",\"value\":\"")]
    [InlineData("composeExtension/query", "{\"composeExtension\":{\"type\":\"message\",\"text\":\"")]
    [InlineData("application/search", null)]
    public async Task Of_another_tenant_is_told_why_where_Teams_shows_it(string invoke, string? begins)
    {
        await using var endpoint = await ListeningEndpoint.Start();
        var activity = Of("99999999-0000-4000-8000-000000000000", null);
        (activity["type"], activity["name"]) = ("invoke", invoke);

        var (status, words) = await endpoint.Send(activity.ToJsonString());

        Assert.Equal(begins is null ? 403 : 200, status);
        Assert.StartsWith(begins is null ? "" : $"{begins}This bot does not serve your organization (tenant 99999999-0000-4000-8000-000000000000).", words, StringComparison.Ordinal);
        Assert.Empty(endpoint.Taken);
        Assert.Equal(1, endpoint.Meters.Refused("tenant_Foreign"));
    }

    [Fact]
    public async Task From_a_host_that_is_not_known_is_taken_and_counted()
    {
        await using var endpoint = await ListeningEndpoint.Start();
        const string Elsewhere = "https://smba.example/";
        var activity = FakeIdentity.Activity();
        activity["serviceUrl"] = Elsewhere;

        Assert.Equal(200, (await endpoint.Send(activity.ToJsonString(), $"Bearer {endpoint.Identity.Mint(claims => claims["serviceurl"] = Elsewhere)}")).Status);
        Assert.Single(endpoint.Taken);
        Assert.Equal(1, endpoint.Meters.Refused("service_host"));
        Assert.Contains("smba.example", Assert.Single(endpoint.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", "msteams", null, 200)]
    [InlineData(FakeIdentity.ServiceUrl, "msteams", null, 200)]
    [InlineData("http://127.0.0.1:56151/_connector", "msteams", null, 403)]
    [InlineData("https://evil.example/", "msteams", null, 403)]
    [InlineData("http://127.0.0.1:56150/_connector", "emulator", null, 401)]
    [InlineData("http://127.0.0.1:56150/_connector", "msteams", "Bearer a.b.c", 401)]
    [InlineData("http://127.0.0.1:56150/_connector", "msteams", "", 401)]
    public async Task May_come_without_a_token_where_the_settings_say_so(string service, string channel, string? authorization, int status)
    {
        await using var endpoint = await ListeningEndpoint.Start(options => (options.AllowAnonymous, options.ServiceHosts) = (true, ["127.0.0.1:56150"]));
        var activity = FakeIdentity.Activity();
        (activity["serviceUrl"], activity["channelId"]) = (service, channel);

        Assert.Equal((status, ""), await endpoint.Send(activity.ToJsonString(), authorization));
        Assert.Equal(status == 200 ? 1 : 0, endpoint.Taken.Count);
    }

    private static JsonObject Of(string? conversation, string? channel)
    {
        var activity = FakeIdentity.Activity();
        activity["conversation"] = new JsonObject { ["id"] = "19:ferry@thread.tacv2", ["tenantId"] = conversation };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel } };
        return activity;
    }
}

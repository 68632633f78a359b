using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Web.Tests.Api.Support;

/// <summary>The whole program on a free port, on a file of its own, as a CI job meets it.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automatosx-api-");
    private readonly string[] settings;
    private WebApplication app = null!;
    private HttpClient http = null!;
    private int calls;
    private int tokens;

    private RunningApi(string[] settings) => this.settings = settings;

    public IBotStore Store => app.Services.GetRequiredService<IBotStore>();

    public T Part<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="settings">Settings beside the usual ones.</param>
    public static async Task<RunningApi> Start(params string[] settings)
    {
        var api = new RunningApi(settings);
        await api.Begin();
        return api;
    }

    /// <summary>The program ends and another begins on the same file.</summary>
    public async Task Restarts()
    {
        await End();
        await Begin();
    }

    /// <summary>A token for a member of the sample project, or for an agent of that name.</summary>
    public async Task<string> Token(string member, IReadOnlyList<TokenScope> scopes, string? agent = null, DateTimeOffset? expires = null, string project = "P0")
    {
        var id = FormattableString.Invariant($"t{++tokens}");
        await Store.Commit(Work.Nothing.And(new KeepToken(new ApiToken(id, project, new MemberId(member), scopes, ApiToken.HashOf($"secret-{id}"), "test", DateTimeOffset.UnixEpoch) { AgentName = agent, ExpiresAt = expires })));
        return ApiToken.Text(id, $"secret-{id}");
    }

    public Task<string> Ci() => Token("ci", [TokenScope.Read, TokenScope.Report], agent: "Nightly build");

    public Task<Heard> Get(string path, string? token) => Call(HttpMethod.Get, path, null, token, null);

    public Task<Heard> Post(string path, string body, string? token, string? key = null) => Call(HttpMethod.Post, path, body, token, key ?? FormattableString.Invariant($"call-{++calls}"));

    public Task<Heard> Patch(string path, string body, string? token, string? key = null) => Call(HttpMethod.Patch, path, body, token, key ?? FormattableString.Invariant($"call-{++calls}"));

    public async Task<Heard> Call(HttpMethod method, string path, string? body, string? token, string? key, string contentType = "application/json", Encoding? encoding = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1{path}", UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is { Length: > 0 })
            request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, encoding ?? Encoding.UTF8, contentType);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Heard((int)answer.StatusCode, text, answer.Content.Headers.ContentType?.MediaType ?? "", answer.Headers.Contains("Idempotent-Replayed"));
    }

    /// <summary>All that is written into the database's files.</summary>
    public async Task<byte[]> Database()
    {
        using var bytes = new MemoryStream();
        foreach (var file in folder.GetFiles("bot.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await open.CopyToAsync(bytes);
        }

        return bytes.ToArray();
    }

    /// <summary>What goes on behind the answers has come to its end.</summary>
    public Task Settled() => app.Services.GetRequiredService<Backlog>().Settled();

    public async ValueTask DisposeAsync()
    {
        await End();
        folder.Delete(recursive: true);
    }

    private async Task Begin()
    {
        app = await BotHost.Build([$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", $"--Storage:KeysPath={folder.FullName}/keys", "--Project:File=", "--Playground:Address=http://127.0.0.1:0", "--Playground:StartAt=", "--Logging:LogLevel:Default=None", .. settings]);
        await app.StartAsync();
        http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    private async Task End()
    {
        http.Dispose();
        await Settled();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
public sealed record Heard(int Status, string Text, string Type, bool Again)
{
    public JsonElement Json { get; } = Text.Length > 0 && Text[0] is '{' ? JsonDocument.Parse(Text).RootElement : default;

    public string Detail => Json.GetProperty("detail").GetString()!;

    /// <summary>An error as RFC 9457 has it, and nothing of what the program looks like inside.</summary>
    public Heard IsProblem(int status)
    {
        Assert.Equal((status, "application/problem+json"), (Status, Type));
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.True(Json.GetProperty("title").GetString()!.Length > 0 && Detail.Length > 0);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Text, StringComparison.Ordinal);
        return this;
    }
}

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Health;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>The playground on a free port of this computer, with a scripted bot behind it.</summary>
public sealed class RunningPlayground : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly ScratchStore? scratch;

    private RunningPlayground(WebApplication app, ScriptedBot bot, IBotStore store, ScratchStore? scratch)
    {
        this.app = app;
        this.scratch = scratch;
        Bot = bot;
        Store = store;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };
    }

    public ScriptedBot Bot { get; }

    public IBotStore Store { get; }

    public HttpClient Http { get; }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public PlaygroundPlatform Platform => app.Services.GetRequiredService<PlaygroundPlatform>();

    public RoomMessages Messages => app.Services.GetRequiredService<RoomMessages>();

    public PlaygroundClock Clock => app.Services.GetRequiredService<PlaygroundClock>();

    public static async Task<RunningPlayground> Start(Action<PlaygroundOptions>? configure = null, Project? project = null, IBotStore? store = null, string url = "http://127.0.0.1:0", HealthView? health = null)
    {
        var own = store is null ? await ScratchStore.With(project ?? Sample.Project()) : null;
        store ??= own!.Store;

        var bot = new ScriptedBot();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton<IPlaygroundBot>(bot);
        builder.Services.AddSingleton<CompleteCommand>((_, _, typed, _) => Task.FromResult<IReadOnlyList<CommandUsage>>(
            [.. Commands.Where(usage => usage.Example.StartsWith(typed, StringComparison.Ordinal))]));
        builder.Services.AddPlayground(options =>
        {
            options.StartAt = Sample.At(8, 45);
            configure?.Invoke(options);
        });
        if (health is not null)
            builder.Services.AddSingleton<TellHealth>(_ => Task.FromResult(health));
        var built = builder.Build();
        built.MapPlayground();
        await built.StartAsync();
        return new RunningPlayground(built, bot, store, own);
    }

    public static IReadOnlyList<CommandUsage> Commands { get; } =
    [
        new("/risk", "All risks, reddest first"),
        new("/risk R-4", "One risk with its history"),
        new("/action ACTION-15 done", "Update an action item"),
        new("/help", "All commands"),
    ];

    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Parse(answer);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<MessageRef> Deliver(Post post, string key, RoomId? room = null, string? onlyFor = null, MessageRef? thread = null)
    {
        var delivered = await Platform.Deliver(new Delivery(key, Playground.Place(room ?? Sample.Channel), thread, onlyFor is null ? null : new PersonId(onlyFor), null, post));
        return Assert.IsType<Delivered.There>(delivered).Message;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        if (scratch is not null)
            await scratch.DisposeAsync();
    }
}

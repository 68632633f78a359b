using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Api;

/// <summary>What programs look up.</summary>
internal static class ReadEndpoints
{
    private const int NewestOfHistory = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/projects", (HttpContext context, TimeProvider clock) => new PageOf<ProjectShape>([ProjectShape.Of(ApiCaller.Of(context).Project, clock.GetUtcNow())], null))
            .WithName("listProjects").WithSummary("The projects that the token is for").Produces<PageOf<ProjectShape>>();
        api.MapGet("/projects/{project}", (string project, HttpContext context, TimeProvider clock) => ProjectShape.Of(ApiCaller.Of(context).Project, clock.GetUtcNow()))
            .WithName("getProject").WithSummary("A project and the day that it is there").Produces<ProjectShape>();
        api.MapGet("/projects/{project}/members", (string project, string? cursor, int? limit, HttpContext context) => Paged(context, page =>
                Task.FromResult(page.Page(ApiCaller.Of(context).Project.Members.OrderBy(member => member.Handle.Value, StringComparer.Ordinal), member => member.Handle.Value, MemberShape.Of))))
            .WithName("listMembers").WithSummary("The people and programs of a project").Produces<PageOf<MemberShape>>();
        api.MapGet("/projects/{project}/kinds", (string project) => new PageOf<KindShape>([.. Kind.All.Select(KindShape.Of)], null))
            .WithName("listKinds").WithSummary("The kinds of items with their fields and what these take").Produces<PageOf<KindShape>>();
        api.MapGet("/projects/{project}/items", Items)
            .WithName("listItems").WithSummary("Items as they stand, in the order in which they came up").Produces<PageOf<ItemShape>>();
        api.MapGet("/projects/{project}/items/{key}", One)
            .WithName("getItem").WithSummary("One item with the newest of its history").Produces<ItemWithHistory>();
        api.MapGet("/projects/{project}/items/{key}/history", History)
            .WithName("getHistory").WithSummary("Every change of an item, revoked ones too, oldest first").Produces<PageOf<ChangeShape>>();
        api.MapGet("/projects/{project}/days", Days)
            .WithName("listDays").WithSummary("The days that have a document, oldest first").Produces<PageOf<DayShape>>();
        api.MapGet("/projects/{project}/days/{day}", Day)
            .WithName("getDay").WithSummary("A day's document in Markdown").Produces<DayDocument>();
    }

    private static Task<IResult> Items(string project, string? kind, string? status, string? owner, string? cursor, int? limit, HttpContext context, IBotStore store) => Paged(context, async page =>
    {
        var items = (await store.Items(ApiCaller.Of(context).Project.Key, context.RequestAborted))
            .Where(item => (kind is null || item.Kind == kind) && (status is null || item.Status == status) && (owner is null || item.Owner?.Value == owner));
        return page.Page(items, item => Cursor.Place(item.Created.Order), ItemShape.Of);
    });

    private static async Task<IResult> One(string project, string key, HttpContext context, IBotStore store)
    {
        if (await Find(key, context, store) is not { } item)
            return NoItem(key);
        var history = await store.History(item.Project, item.Key, context.RequestAborted);
        return Results.Ok(new ItemWithHistory(ItemShape.Of(item), [.. history.Reverse().Take(NewestOfHistory).Select(ChangeShape.Of)]));
    }

    private static async Task<IResult> History(string project, string key, string? cursor, int? limit, HttpContext context, IBotStore store) => await Find(key, context, store) is not { } item
        ? NoItem(key)
        : await Paged(context, async page => page.Page(await store.History(item.Project, item.Key, context.RequestAborted), change => Cursor.Place(change.Order), ChangeShape.Of));

    private static Task<IResult> Days(string project, string? cursor, int? limit, HttpContext context, IBotStore store) => Paged(context, async page =>
    {
        var caller = ApiCaller.Of(context);
        return page.Page((await store.DayReports(caller.Project.Key, context.RequestAborted)).OrderBy(report => report.Day), report => DateWords.Iso(report.Day), report => DayShape.Of(caller.Project, report));
    });

    private static async Task<IResult> Day(string project, string day, HttpContext context, IBotStore store)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Problem.Of(StatusCodes.Status400BadRequest, $"\"{day}\" is no day; write it as 2025-01-14.");
        var caller = ApiCaller.Of(context);
        return await store.DayReport(caller.Project.Key, date, context.RequestAborted) is { } report
            ? Results.Ok(new DayDocument(DayShape.Of(caller.Project, report), report.Markdown))
            : Problem.Of(StatusCodes.Status404NotFound, $"{day} has no document.");
    }

    private static async Task<Registers.Item?> Find(string key, HttpContext context, IBotStore store)
    {
        var project = ApiCaller.Of(context).Project.Key;
        return await store.Item(project, key, context.RequestAborted) ?? await store.Item(project, key.ToUpperInvariant(), context.RequestAborted);
    }

    private static Problem NoItem(string key) => Problem.Of(StatusCodes.Status404NotFound, $"There is no item {key}.");

    // The parameters stand in the signatures for the document; what is wrong with them is told as a problem.
    private static async Task<IResult> Paged<T>(HttpContext context, Func<Cursor, Task<PageOf<T>>> page) =>
        Cursor.In(context.Request) is var (cursor, problem) && cursor is not null ? Results.Ok(await page(cursor)) : problem!;
}

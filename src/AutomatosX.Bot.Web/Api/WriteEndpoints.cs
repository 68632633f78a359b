using System.Text.Json;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutomatosX.Bot.Web.Api;

/// <summary>What programs report. Each call is answered when it is on disk, and the same call gets the same answer.</summary>
internal static class WriteEndpoints
{
    private const string Json = "application/json";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/projects/{project}/metrics/{metric}/readings", Reading)
            .WithName("addReading").WithSummary("A reading of a metric").Accepts<NewReading>(Json).Produces<ReportedShape>(StatusCodes.Status201Created);
        api.MapPatch("/projects/{project}/items/{key}", Change)
            .WithName("changeItem").WithSummary("Changes fields of an item").Accepts<ItemChanges>(Json).Produces<ReportedShape>();
        api.MapPost("/projects/{project}/items", Create)
            .WithName("addItem").WithSummary("A new item; the bot numbers it").Accepts<NewItem>(Json).Produces<ReportedShape>(StatusCodes.Status201Created);
        api.MapPost("/projects/{project}/replies", Reply)
            .WithName("addReply").WithSummary("A reply in words, read like one in chat").Accepts<NewReply>(Json).Produces<ReportedShape>(StatusCodes.Status201Created);
    }

    private static Task<IResult> Reading(string project, string metric, HttpContext context, ReportInbox inbox) => Take(context, inbox, StatusCodes.Status201Created, (caller, body) =>
    {
        List<ReportField> fields = [.. new[] { body.Value("value", FieldNames.Value, required: true), body.Value("unit", FieldNames.Unit) }.OfType<ReportField>()];
        var report = new ChangeReport(caller.Project, caller.Token.Member, body.Call, MetricKind.Key, metric, fields, body.Text("note") ?? "", body.Instant("at"));
        return (report, body.Wrong("value", "unit", "note", "at"));
    });

    private static Task<IResult> Change(string project, string key, HttpContext context, ReportInbox inbox) => Take(context, inbox, StatusCodes.Status200OK, (caller, body) =>
    {
        var report = new ChangeReport(caller.Project, caller.Token.Member, body.Call, null, key, body.Fields("fields"), body.Text("note") ?? "", body.Instant("at"));
        return (report, body.Wrong("fields", "note", "at"));
    });

    private static Task<IResult> Create(string project, HttpContext context, ReportInbox inbox) => Take(context, inbox, StatusCodes.Status201Created, (caller, body) =>
    {
        var report = new NewReport(caller.Project, caller.Token.Member, body.Call, body.Text("kind", required: true) ?? "", body.Text("key"), body.Fields("fields"), body.Text("note") ?? "");
        return (report, body.Wrong("kind", "key", "fields", "note"));
    });

    private static Task<IResult> Reply(string project, HttpContext context, ReportInbox inbox) => Take(context, inbox, StatusCodes.Status201Created, (caller, body) =>
    {
        var report = new WordsReport(caller.Project, caller.Token.Member, body.Call, body.Text("text", required: true) ?? "");
        return (report, body.Wrong("text"));
    });

    private static async Task<IResult> Take(HttpContext context, ReportInbox inbox, int status, Func<ApiCaller, ApiBody, (Report Report, Problem? Wrong)> read)
    {
        var (body, problem) = await ApiBody.Read(context);
        if (body is null)
            return problem!;
        var (report, wrong) = read(ApiCaller.Of(context), body);
        return wrong ?? await inbox.Take(report, status, taken => JsonSerializer.Serialize(ReportedShape.Of(taken), JsonSerializerOptions.Web), context.RequestAborted) switch
        {
            Reported.Answered answered => Answer(context, answered),
            Reported.Refused refused => Problem.Of(refused),
            _ => Problem.Of(StatusCodes.Status422UnprocessableEntity, $"{ApiBody.KeyHeader} {body.Call.Key} was used for another call. Take a new one for what is new.", new ProblemError(ApiBody.KeyHeader, "was used before, with another body")),
        };
    }

    private static IResult Answer(HttpContext context, Reported.Answered answered)
    {
        if (answered.Before)
            context.Response.Headers["Idempotent-Replayed"] = "true";
        return Results.Content(answered.Answer.Body, Json, System.Text.Encoding.UTF8, answered.Answer.Status);
    }
}

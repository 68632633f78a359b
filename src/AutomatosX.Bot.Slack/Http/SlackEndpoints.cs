using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AutomatosX.Bot.Slack.Http;

/// <summary>
/// The way in by HTTP. Nothing of a body is looked at before its signature holds; what is not Slack's is answered with a
/// status and not a word.
/// </summary>
internal sealed class SlackEndpoints(SlackEntrance entrance, SlackMeters meters, IOptions<SlackOptions> options, TimeProvider clock)
{
    private static readonly string[] Paths = ["/slack/events", "/slack/commands", "/slack/interactivity"];

    private readonly SignatureCheck? signatures = options.Value.SigningSecret.Length > 0 ? new SignatureCheck(options.Value.SigningSecret) : null;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in Paths)
            routes.MapPost(path, Take);
    }

    private async Task Take(HttpContext context)
    {
        var response = await Answer(context.Request, context.RequestAborted);
        context.Response.StatusCode = response.Status;
        if (response.Body is not { } body)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private async Task<SlackResponse> Answer(HttpRequest request, CancellationToken cancel)
    {
        if (signatures is null)
            return Refused(StatusCodes.Status404NotFound, "closed");
        if (!RequestReader.IsJson(request.ContentType) && !RequestReader.IsForm(request.ContentType))
            return Refused(StatusCodes.Status415UnsupportedMediaType, "content_type");
        if (await RawBody.Read(request, cancel) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge, "too_large");
        if (signatures.Fault(Single(request.Headers["X-Slack-Request-Timestamp"]), Single(request.Headers["X-Slack-Signature"]), body, clock.GetUtcNow()) is { } fault)
        {
            return RequestReader.IsForm(request.ContentType) && RequestReader.IsProbe(body)
                ? SlackResponse.Taken
                : Refused(StatusCodes.Status401Unauthorized, $"signature_{fault}");
        }

        return RequestReader.Read(request.ContentType, body) switch
        {
            RequestContent.Payload payload => await entrance.Take(payload.Content, cancel),
            RequestContent.Challenge challenge => new SlackResponse(StatusCodes.Status200OK, new System.Text.Json.Nodes.JsonObject { ["challenge"] = challenge.Words }),
            RequestContent.Probe => SlackResponse.Taken,
            _ => Refused(StatusCodes.Status400BadRequest, "unreadable"),
        };
    }

    private SlackResponse Refused(int status, string reason)
    {
        meters.Refused(reason);
        return new SlackResponse(status, null);
    }

    private static string? Single(StringValues header) => header is [{ } one] ? one : null;
}

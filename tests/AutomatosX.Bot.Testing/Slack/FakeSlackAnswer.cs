using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>What the fake Slack answers a call with.</summary>
internal sealed record FakeSlackAnswer(JsonObject Body, int Status = 200, int? RetryAfter = null, string Scopes = "")
{
    public static FakeSlackAnswer Ok(JsonObject? body = null)
    {
        body ??= [];
        body.Insert(0, "ok", true);
        return new FakeSlackAnswer(body);
    }

    public static FakeSlackAnswer No(string error) => new(new JsonObject { ["ok"] = false, ["error"] = error });

    public static FakeSlackAnswer TooMany(int seconds) => new(new JsonObject { ["ok"] = false, ["error"] = "ratelimited" }, 429, seconds);

    public async Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Scopes.Length > 0)
            context.Response.Headers["x-oauth-scopes"] = Scopes;
        await context.Response.WriteAsJsonAsync(Body, context.RequestAborted);
    }

    public static async Task Write(FakeSlackFault fault, HttpContext context)
    {
        switch (fault.Kind)
        {
            case FaultKind.Drop:
                context.Abort();
                break;
            case FaultKind.Silence:
                var gone = new TaskCompletionSource();
                await using (context.RequestAborted.Register(gone.SetResult))
                    await gone.Task;
                break;
            case FaultKind.Garble:
                await context.Response.WriteAsync(fault.Text, context.RequestAborted);
                break;
            case FaultKind.Refusal:
                var body = (JsonObject)fault.More.DeepClone();
                body["ok"] = false;
                body["error"] = fault.Text;
                await new FakeSlackAnswer(body).Write(context);
                break;
            default:
                await new FakeSlackAnswer(new JsonObject { ["ok"] = false, ["error"] = fault.Status == 429 ? "ratelimited" : "internal_error" }, fault.Status, fault.RetryAfter).Write(context);
                break;
        }
    }
}

/// <summary>Reads a call as Slack does: a form, a multipart form or a JSON object, the token in the header or in the body.</summary>
internal static class FakeSlackRequest
{
    public static async Task<(string? Token, IReadOnlyDictionary<string, string> Arguments)> Read(HttpRequest request)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
            arguments[name] = values.ToString();
        if (request.HasFormContentType)
        {
            foreach (var (name, values) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
                arguments[name] = values.ToString();
        }
        else if (request.HasJsonContentType() && await JsonSerializer.DeserializeAsync<JsonObject>(request.Body, cancellationToken: request.HttpContext.RequestAborted) is { } json)
        {
            foreach (var (name, value) in json.Where(member => member.Value is not null))
                arguments[name] = value is JsonValue plain && plain.TryGetValue(out string? text) ? text : value!.ToJsonString();
        }

        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : header.Length > 0 ? header : arguments.GetValueOrDefault("token");
        return (token, arguments);
    }
}

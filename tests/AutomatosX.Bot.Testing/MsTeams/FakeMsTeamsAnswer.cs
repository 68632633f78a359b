using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>What the fake Teams answers a call with.</summary>
internal sealed record FakeMsTeamsAnswer(int Status, JsonNode? Body = null, int? RetryAfter = null)
{
    public static FakeMsTeamsAnswer No(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public async Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Body is not null)
            await context.Response.WriteAsJsonAsync(Body, context.RequestAborted);
    }

    public static async Task Write(FakeMsTeamsFault fault, HttpContext context)
    {
        switch (fault.Kind)
        {
            case FakeMsTeamsFaultKind.Drop:
                context.Abort();
                break;
            case FakeMsTeamsFaultKind.Silence:
                var gone = new TaskCompletionSource();
                await using (context.RequestAborted.Register(gone.SetResult))
                    await gone.Task;
                break;
            case FakeMsTeamsFaultKind.Garble:
                context.Response.StatusCode = fault.Status;
                await context.Response.WriteAsync(fault.Text, context.RequestAborted);
                break;
            default:
                if (fault.Location is { } location)
                    context.Response.Headers.Location = location.ToString();
                await (No(fault.Status, fault.Text, "") with { RetryAfter = fault.RetryAfter }).Write(context);
                break;
        }
    }
}

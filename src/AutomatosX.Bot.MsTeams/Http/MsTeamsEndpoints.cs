using System.Collections.Concurrent;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Auth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AutomatosX.Bot.MsTeams.Http;

/// <summary>
/// The way in by HTTP. What has no good token is answered with a status and not a word; what is of another tenant is told so
/// where Teams shows it.
/// </summary>
internal sealed partial class MsTeamsEndpoints(CheckToken tokens, ServiceHosts hosts, MsTeamsMeters meters, IOptions<MsTeamsOptions> options, ILogger<MsTeamsEndpoints> log)
{
    /// <summary>Where Teams sends everything.</summary>
    public const string Path = "/api/messages";

    private const string Json = "application/json";

    private readonly TenantCheck tenants = new(options);
    private readonly ConcurrentDictionary<string, bool> logged = new(StringComparer.Ordinal);

    /// <param name="take">What is done with an activity that is Teams' own and of a tenant that the bot serves.</param>
    public void Map(IEndpointRouteBuilder routes, Func<MsTeamsActivity, CancellationToken, Task<MsTeamsResponse>> take) => routes.MapPost(Path, context => Take(context, take));

    private async Task Take(HttpContext context, Func<MsTeamsActivity, CancellationToken, Task<MsTeamsResponse>> take)
    {
        var response = await Answer(context.Request, take, context.RequestAborted);
        context.Response.StatusCode = response.Status;
        if (response.Body is not { } body)
            return;
        context.Response.ContentType = $"{Json}; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private async Task<MsTeamsResponse> Answer(HttpRequest request, Func<MsTeamsActivity, CancellationToken, Task<MsTeamsResponse>> take, CancellationToken cancel)
    {
        if (!options.Value.IsOn)
            return Refused(StatusCodes.Status404NotFound, "closed");
        if (!IsJson(request.ContentType))
            return Refused(StatusCodes.Status415UnsupportedMediaType, "content_type");
        if (await RawBody.Read(request, cancel) is not { } bytes)
            return Refused(StatusCodes.Status413PayloadTooLarge, "too_large");
        if (PayloadJson.Parse(bytes) is not { } body)
            return Refused(StatusCodes.Status400BadRequest, "unreadable");
        var activity = new MsTeamsActivity(body);
        if (await Stranger(request.Headers.Authorization, activity, cancel) is { } stranger)
            return stranger;
        return tenants.Fault(activity) is { } fault ? Foreign(activity, fault) : await take(activity, cancel);
    }

    /// <summary>The answer to what is none of Teams' own, or null when it is.</summary>
    private async Task<MsTeamsResponse?> Stranger(StringValues authorization, MsTeamsActivity activity, CancellationToken cancel)
    {
        var known = hosts.Allows(activity.Body.Id("serviceUrl"));
        if (authorization.Count == 0 && options.Value.AllowAnonymous)
            return TokenCheck.ChannelFault(activity) is { } other ? Distrusted(other) : known ? null : Refused(StatusCodes.Status403Forbidden, "service_host");
        switch (await tokens.Check(authorization is [{ } one] ? one : null, activity, cancel))
        {
            case TokenFault.KeysUnreached:
                return Refused(StatusCodes.Status503ServiceUnavailable, "keys_unreached");
            case { } fault:
                return Distrusted(fault);
        }

        if (!known)
            AnswerNowhere(activity);
        return null;
    }

    private MsTeamsResponse Distrusted(TokenFault fault)
    {
        if (fault != TokenFault.Missing && IsFirst(fault.ToString()))
            Log.Distrusted(log, fault, options.Value.AppId);
        return Refused(StatusCodes.Status401Unauthorized, $"token_{fault}");
    }

    // It is Teams' own, so what it says counts; only no token of ours goes where it wants its answer.
    private void AnswerNowhere(MsTeamsActivity activity)
    {
        meters.Refused("service_host");
        if (Uri.TryCreate(MsTeamsHeader.Of(activity).ServiceUrl, UriKind.Absolute, out var address) && IsFirst($"host/{address.Authority}"))
            Log.UnknownHost(log, address.Authority);
    }

    private MsTeamsResponse Foreign(MsTeamsActivity activity, TenantFault fault)
    {
        var header = MsTeamsHeader.Of(activity);
        var refused = Refused(StatusCodes.Status403Forbidden, $"tenant_{fault}");
        if (fault != TenantFault.Foreign)
            return refused;
        var sentence = $"This bot does not serve your organization (tenant {header.Tenant}). Whoever runs it can add the id to MsTeams:AllowedTenants.";
        if (IsFirst($"tenant/{header.Tenant}"))
            Log.Foreign(log, sentence);
        return InvokeWords.Of(header, sentence) ?? refused;
    }

    private MsTeamsResponse Refused(int status, string reason)
    {
        meters.Refused(reason);
        return new MsTeamsResponse(status, null);
    }

    private bool IsFirst(string what)
    {
        const int MostLogged = 1_000;
        return logged.Count < MostLogged && logged.TryAdd(what, true);
    }

    private static bool IsJson(string? contentType) => contentType?.Split(';')[0].Trim().Equals(Json, StringComparison.OrdinalIgnoreCase) == true;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request came to the Teams address with a token that does not hold ({Fault}) for the app {AppId}. Nothing of it was kept. If it came from Teams, compare MsTeams:AppId and MsTeams:Cloud with the bot's registration. It is said once and counted.")]
        public static partial void Distrusted(ILogger logger, TokenFault fault, string appId);

        [LoggerMessage(LogLevel.Error, "Teams wants its answers at {Host}, which is not one of the cloud's known hosts: no token goes there, so people there get no answer. If it is Microsoft's, add it to MsTeams:ServiceHosts. It is said once and counted.")]
        public static partial void UnknownHost(ILogger logger, string host);

        [LoggerMessage(LogLevel.Warning, "Refused: {Sentence} It is said once and counted.")]
        public static partial void Foreign(ILogger logger, string sentence);
    }
}

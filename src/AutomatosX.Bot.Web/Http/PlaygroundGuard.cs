using AutomatosX.Bot.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Web.Http;

/// <summary>
/// Stands before each of the playground's endpoints. There is no sign-in, so what protects a reader is that no foreign
/// web page can speak for them: not by a name of its own that points here, not by a form that posts here, not in a frame.
/// </summary>
internal sealed class PlaygroundGuard(IOptions<PlaygroundOptions> options, Listening listening) : IEndpointFilter
{
    private static readonly string[] Own = ["localhost", "127.0.0.1", "[::1]"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Harden(http.Response.Headers);
        if (!KnowsHost(http.Request.Host.Host) || (IsForwarded(http.Request.Headers) && !IsAllowed(http.Request.Host.Host)))
            return Results.Text("This host name is not answered here. The playground answers to localhost and to the names in Playground:AllowedHosts.", statusCode: 400);
        if (!HttpMethods.IsGet(http.Request.Method) && !FromOwnPage(http.Request))
            return Results.Text("This was sent from a page of another site. Open the playground itself.", statusCode: 403);
        if (IsOutside(http.Request) && !DayEndpoints.IsForOutside(http.Request))
            return Results.Text("Only the pages of single days are here, each under the link that was given for it.", statusCode: 404);
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return HttpMethods.IsGet(http.Request.Method)
                ? Answers.Notice(http, "Not now", "The database does not answer, so this cannot be shown now. Try again in a moment.", StatusCodes.Status503ServiceUnavailable)
                : Answers.Notice(http, "Not saved", "The database takes no writes now, so nothing was saved. Send it again in a moment.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private bool IsAllowed(string host) =>
        options.Value.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase) || string.Equals(options.Value.PublicAddress?.Host, host, StringComparison.OrdinalIgnoreCase);

    private bool KnowsHost(string host)
    {
        if (Own.Contains(host, StringComparer.OrdinalIgnoreCase) || IsAllowed(host))
            return true;
        // Who listens on all addresses and names no host is reached by whatever name the network gives.
        return listening.Exposed && options.Value.AllowedHosts.Count == 0;
    }

    private bool IsOutside(HttpRequest request) => string.Equals(options.Value.PublicAddress?.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase);

    // A tunnel that brings a chat platform's requests here can name this machine as the host of whatever comes through it: what
    // came another way first is answered only under a name that was allowed.
    private static bool IsForwarded(IHeaderDictionary headers) => headers.ContainsKey("Forwarded") || headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Forwarded-Host");

    // A browser says where a post comes from in one of two headers; what sends neither is no browser and carries nobody's cookies.
    private static bool FromOwnPage(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : "";
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using AutomatosX.Bot.Slack.Installs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Http;

/// <summary>
/// The pages by which a workspace installs the app: off to Slack with a state that only this browser holds, and back with a
/// code. The state is good for ten minutes, as long as Slack's code.
/// </summary>
internal sealed class InstallEndpoints(OAuthInstalls installs, IDataProtectionProvider protection, IOptions<SlackOptions> options, TimeProvider clock)
{
    private const string Begin = "/slack/install";
    private const string Back = "/slack/oauth";
    private const string Cookie = "slack-install";

    private static readonly TimeSpan Good = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("AutomatosX.Bot.Slack.InstallState");

    private Uri Redirect => new(new Uri(options.Value.PublicAddress), Back);

    public void Map(IEndpointRouteBuilder routes)
    {
        if (options.Value.ClientId.Length == 0)
            return;
        routes.MapGet(Begin, Leave);
        routes.MapGet(Back, Return);
    }

    private IResult Leave(HttpContext context)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var ends = clock.GetUtcNow() + Good;
        context.Response.Cookies.Append(Cookie, nonce, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = Back, MaxAge = Good });
        var state = protector.Protect(FormattableString.Invariant($"{nonce}/{ends.ToUnixTimeSeconds()}"));
        var authorize = new Uri(new Uri(options.Value.ApiAddress), "../oauth/v2/authorize");
        return Results.Redirect(QueryHelpers.AddQueryString(authorize.AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["scope"] = string.Join(',', OAuthInstalls.Scopes),
            ["redirect_uri"] = Redirect.AbsoluteUri,
            ["state"] = state,
        }));
    }

    private async Task<IResult> Return(HttpContext context, string? code, string? state, string? error)
    {
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Secure = true, Path = Back });
        if (!IsOurs(state, context.Request.Cookies[Cookie]))
            return Page(StatusCodes.Status400BadRequest, "Not installed", $"This did not begin here, or it is more than ten minutes old. Begin again at {Begin}.");
        if (error is not null || code is null)
            return Page(StatusCodes.Status400BadRequest, "Not installed", error == "access_denied" ? "The install was not allowed. Nothing has changed." : $"Slack said: {error ?? "nothing"}. Begin again at {Begin}.");
        return await installs.Finish(code, Redirect, context.RequestAborted) switch
        {
            Installed.Yes { Missing.Count: > 0 } yes => Page(StatusCodes.Status200OK, $"Installed in {yes.Workspace}", $"But it may not do everything: {string.Join(", ", yes.Missing)} was not granted. Install it again from the manifest of this version."),
            Installed.Yes yes => Page(StatusCodes.Status200OK, $"Installed in {yes.Workspace}", "In your project's channel type /invite @AutomatosX, then /standup setup."),
            Installed.Not not => Page(StatusCodes.Status400BadRequest, "Not installed", not.Why),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of an install."),
        };
    }

    private bool IsOurs(string? state, string? nonce)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(nonce))
            return false;
        try
        {
            return protector.Unprotect(state).Split('/') is [var kept, var ends] && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
                && clock.GetUtcNow().ToUnixTimeSeconds() <= until && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(kept), System.Text.Encoding.UTF8.GetBytes(nonce));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IResult Page(int status, string title, string sentence) => Results.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{HtmlEncoder.Default.Encode(title)}</title><body style=\"font:1rem/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem\"><h1>{HtmlEncoder.Default.Encode(title)}</h1><p>{HtmlEncoder.Default.Encode(sentence)}</p></body></html>",
        "text/html; charset=utf-8", System.Text.Encoding.UTF8, status);
}

using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Web.Api;

/// <summary>The entrance for CI jobs and agents: JSON over HTTP, with tokens. As long as no token was made there is nothing here.</summary>
public static partial class ApiEndpoints
{
    /// <summary>Where all of it stands.</summary>
    public const string Root = "/api/v1";

    /// <summary>What the endpoints need beside the bot.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddOpenApi("v1", ApiDocument.Describe);

    /// <summary>The endpoints, their document, and problems instead of empty answers.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), api => api.Use(Told));
        ReadEndpoints.Map(Scoped(app, TokenScope.Read));
        WriteEndpoints.Map(Scoped(app, TokenScope.Report));
        app.MapOpenApi($"{Root}/openapi.json").AddEndpointFilter(OnlyWithTokens).ExcludeFromDescription();
        return app;
    }

    private static RouteGroupBuilder Scoped(WebApplication app, TokenScope scope)
    {
        var group = app.MapGroup(Root);
        var (store, inbox) = (app.Services.GetRequiredService<IBotStore>(), app.Services.GetRequiredService<ReportInbox>());
        group.AddEndpointFilter((invocation, next) => ApiCaller.Check(invocation, next, scope, store, inbox));
        group.WithTags(scope.ToString().ToLowerInvariant()).WithMetadata(new NeededScope(scope));
        return group;
    }

    private static async ValueTask<object?> OnlyWithTokens(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        await invocation.HttpContext.RequestServices.GetRequiredService<IBotStore>().Tokens(invocation.HttpContext.RequestAborted) is [] ? Problem.Nowhere : await next(invocation);

    // Whatever happens, a program gets a problem that it can read, and never what the bot looks like inside.
    private static async Task Told(HttpContext context, RequestDelegate next)
    {
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("AutomatosX.Bot.Web.Api");
        Problem? problem = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (StoreUnavailableException away)
        {
            Log.Away(log, away.Message);
            context.Response.Headers.RetryAfter = "5";
            problem = Problem.Of(StatusCodes.Status503ServiceUnavailable, "The database is away. Nothing is acknowledged; send the same call again in a moment.");
        }
        catch (BadHttpRequestException bad)
        {
            problem = Problem.Of(bad.StatusCode, "The request cannot be read.");
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            Log.Failed(log, context.Request.Method, error);
            problem = Problem.Of(StatusCodes.Status500InternalServerError, "Something is wrong on this side, and it is in the log. Send the same call again later.");
        }

        if (!context.Response.HasStarted && (problem ?? Empty(context)) is { } told)
            await told.ExecuteAsync(context);
    }

    private static Problem? Empty(HttpContext context) => context.Response switch
    {
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => Problem.Of(StatusCodes.Status405MethodNotAllowed, $"{context.Request.Method} is not for this address{(context.Response.Headers.Allow.ToString() is { Length: > 0 } allow ? $"; {allow} is" : "")}."),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problem.NoJson,
        { StatusCode: StatusCodes.Status404NotFound, ContentLength: null, ContentType: null } => Problem.Nowhere,
        { StatusCode: >= 400 and var status, ContentLength: null, ContentType: null } => Problem.Of(status, $"A parameter cannot be read; limit, for one, is a number from 1 to {Cursor.Most}."),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A call was not taken: {Trouble}")]
        public static partial void Away(ILogger logger, string trouble);

        [LoggerMessage(LogLevel.Error, "A {Method} call could not be answered.")]
        public static partial void Failed(ILogger logger, string method, Exception error);
    }
}

/// <summary>What a token has to be good for.</summary>
internal sealed record NeededScope(TokenScope Scope);

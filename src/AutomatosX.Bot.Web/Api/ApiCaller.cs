using AutomatosX.Bot.Projects;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Web.Api;

/// <summary>Who calls: a token, and the member of a project for whom it speaks.</summary>
internal sealed record ApiCaller(ApiToken Token, Project Project)
{
    private const string Scheme = "Bearer ";

    public static ApiCaller Of(HttpContext context) => (ApiCaller)context.Items[typeof(ApiCaller)]!;

    /// <summary>Lets a call on to its endpoint when its token is good for it.</summary>
    public static async ValueTask<object?> Check(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, TokenScope needed, IBotStore store, ReportInbox inbox)
    {
        // Tokens go by real time, also where the bot's own clock can be moved.
        var context = invocation.HttpContext;
        var sent = context.Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || ApiToken.Parse(sent[Scheme.Length..].Trim()) is not var (id, secret)
            || await store.Token(id, context.RequestAborted) is not { } token || !token.Is(secret) || !token.IsGood(TimeProvider.System.GetUtcNow()))
            return await store.Tokens(context.RequestAborted) is [] ? Problem.Nowhere : Problem.NoToken;
        if (!token.Scopes.Contains(needed))
            return Problem.Of(StatusCodes.Status403Forbidden, $"Token {token.Id} is not made for this: it has {string.Join(", ", token.Scopes.Select(Word))}, and this needs {Word(needed)}.");
        if (context.Request.RouteValues.TryGetValue("project", out var asked) && !string.Equals(asked as string, token.Project, StringComparison.OrdinalIgnoreCase))
            return Problem.Of(StatusCodes.Status404NotFound, $"There is no project {asked} for this token; it is for {token.Project}.");
        if (await inbox.Enter(token, context.RequestAborted) is not { } project)
            return Problem.Of(StatusCodes.Status403Forbidden, $"{token.Member}, for whom token {token.Id} speaks, is no member of {token.Project} any more.");
        context.Items[typeof(ApiCaller)] = new ApiCaller(token, project);
        return await next(invocation);
    }

    private static string Word(TokenScope scope) => scope.ToString().ToLowerInvariant();
}
